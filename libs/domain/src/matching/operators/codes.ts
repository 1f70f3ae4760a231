import { decided, incomparable, notStated, type Compare } from './comparison';

const compareCodes =
  (meets: (stated: Set<string>, asked: string[]) => boolean): Compare =>
  (cap, req) => {
    if (cap.kind !== 'codes' || req.kind !== 'codes') return incomparable;
    // An empty list says nothing: neither that all is there nor that anything is missing.
    if (cap.codes.length === 0 || req.codes.length === 0) return notStated;
    return decided(meets(new Set(cap.codes), req.codes));
  };

/** The way that is asked for is among those the supplier has. */
export const oneOf: Compare = compareCodes((stated, asked) => asked.some((code) => stated.has(code)));
/** Any of the acceptable ones will do. */
export const anyOf: Compare = oneOf;
/** All of them are needed. */
export const allOf: Compare = compareCodes((stated, asked) => asked.every((code) => stated.has(code)));
