import { DomainError } from '@matxich/domain';
import { SECURE_SESSION_COOKIE, SESSION_COOKIE, type AppRequest } from './http-types';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * CSRF: a request that changes something comes from our own pages (Origin and Sec-Fetch-Site say so) or from a client
 * without a session cookie; and its body is one that a plain HTML form cannot send, uploads excepted.
 * @throws DomainError request.cross_site
 */
export function refuseCrossSite(request: Pick<AppRequest, 'method' | 'headers' | 'cookies'>, origins: readonly string[]): void {
  if (safe.has(request.method)) return;
  const origin = request.headers.origin;
  const hasSession = Boolean(request.cookies[SESSION_COOKIE] ?? request.cookies[SECURE_SESSION_COOKIE]);
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && !origins.includes(origin)) throw new DomainError('request.cross_site');
  if (origin === undefined && hasSession) throw new DomainError('request.cross_site');
  if (site !== undefined && site !== 'same-origin') throw new DomainError('request.cross_site');
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && type !== 'application/json' && type !== 'multipart/form-data') throw new DomainError('request.cross_site');
}
