import { createHmac, timingSafeEqual } from 'node:crypto';

const idOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const bytesOf = (savedSearchId: string): Buffer => Buffer.from(savedSearchId.replaceAll('-', ''), 'hex');
const signature = (savedSearchId: string, key: Buffer): Buffer => createHmac('sha256', key).update(`alert ${savedSearchId}`).digest();

/** The link in a mail: names the search and is signed with the key of that search, so that it works without signing in and for nothing else. */
export const alertToken = (savedSearchId: string, key: Buffer): string => Buffer.concat([bytesOf(savedSearchId), signature(savedSearchId, key)]).toString('base64url');

/** The search that a token names, before its signature is looked at; null for what cannot be a token. */
export function searchOfToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  return bytes.length === 48 ? idOf(bytes.subarray(0, 16).toString('hex')) : null;
}

export function isSignedWith(token: string, savedSearchId: string, key: Buffer): boolean {
  const given = Buffer.from(token, 'base64url').subarray(16);
  const wanted = signature(savedSearchId, key);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
