import { prepare } from './api-client';
import type { EndpointName, Question } from './routes';

/** Endpoints that answer with a file. */
export type FileEndpoint = Extract<EndpointName, `exports.${string}` | 'imports.template' | 'vocabulary.exportThesaurus'>;

/** The address of a file, for a link that saves it. */
export const fileAddress = <N extends FileEndpoint>(name: N, request: { params?: Record<string, string>; query?: Question<N>['query'] }): string => prepare(name, request, '').url;
