import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { servedPage } from './pages/mount-pages';

/** Client-side routes (GET, not /api, no file extension) are answered with index.html; a missing asset stays a 404. */
export function spaPath(method: string, url: string): string {
  const path = url.split('?')[0] ?? '/';
  if (servedPage.test(path)) return url;
  const isPage = (method === 'GET' || method === 'HEAD') && path.startsWith('/') && !/^\/api(\/|$)/i.test(path) && !/\.[a-z0-9]+$/i.test(path) && !path.includes('%');
  return isPage ? '/index.html' : url;
}

/** Hashed assets are kept for a year, everything else is asked for again; .br and .gz lie beside the files. */
export async function serveSpa(app: NestFastifyApplication, root: string): Promise<void> {
  const setHeaders = (reply: { header(name: string, value: string): unknown }, path: string) =>
    reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  await app.register(fastifyStatic as never, { root, wildcard: false, preCompressed: true, cacheControl: false, setHeaders } as never);
}
