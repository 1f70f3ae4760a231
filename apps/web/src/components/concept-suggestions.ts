import { createContext } from 'react';

const none: string[] = [];

/** A hook that knows which concepts of a kind fit half-typed words, best first. The kit does not fetch, so the app provides it. */
export type UseSuggestedCodes = (kind: string, typed: string) => string[];
export const ConceptSuggestions = createContext<UseSuggestedCodes>(() => none);
