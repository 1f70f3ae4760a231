import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a mail link. */
export const newSecretToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps; a stolen copy of it opens nothing. */
export const hashSecretToken = (token: string): string => createHash('sha256').update(token).digest('hex');
