import type { SignedIn } from './http-types';

/** Implemented by the identity context: the session of a cookie's token, or null. Read on every request, so a revocation takes effect at once. */
export abstract class SessionResolver {
  abstract resolve(token: string): Promise<SignedIn | null>;
}
