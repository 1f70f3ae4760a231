import { decided, incomparable, type Compare } from './comparison';

/** What is required must be there; what is not required may be there. */
export const bool: Compare = (cap, req) =>
  cap.kind === 'flag' && req.kind === 'flag' ? decided(cap.value || !req.value) : incomparable;
