import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { type AppReply, type AppRequest, type Config, refuseCrossSite, refusePath, requestContext } from '@matxich/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { mountApiDocs } from './openapi/mount-api-docs';
import { mountPages } from './pages/mount-pages';
import { mountHealth } from './system/health';
import { serveSpa, spaPath } from './serve-spa';

export const maxJsonBytes = 1 << 20;
export const maxUploadBytes = 20 << 20;

/** Strict for the SPA and the API page alike: no inline script, nothing from another origin. */
const contentSecurityPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"], // Mantine sets CSS variables on style attributes
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

/** Builds the application exactly as it runs; main.ts and the integration tests both call it. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.TRUST_PROXY,
    bodyLimit: maxJsonBytes,
    routerOptions: { maxParamLength: 300, ignoreDuplicateSlashes: false, caseSensitive: true },
    rewriteUrl: (request: { method?: string; url?: string }) => (config.WEB_DIST ? spaPath(request.method ?? 'GET', request.url ?? '/') : (request.url ?? '/')),
    frameworkErrors: (_error: Error, _request: unknown, reply: unknown) => refusePath(reply as AppReply),
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(config), adapter, { logger: logLevels(config), abortOnError: false });
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const requestId = String(request.headers['x-request-id'] ?? '').match(/^[\w-]{8,64}$/)?.[0] ?? randomUUID();
    void reply.header('x-request-id', requestId);
    requestContext.run({ requestId, queries: 0 }, done);
  });
  await app.register(helmet as never, { contentSecurityPolicy, crossOriginEmbedderPolicy: false, strictTransportSecurity: config.publicUrl.startsWith('https:') } as never);
  await app.register(cookie as never);
  await app.register(multipart as never, { limits: { fileSize: maxUploadBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12 }, throwFileSizeLimit: true } as never);
  fastify.addHook('onRequest', async (request) => (isOneClick(request) ? undefined : refuseCrossSite(request as unknown as AppRequest, allowedOrigins(config, request.headers.host))));
  // Also when the answer is an empty body: no parser for anything but JSON and uploads.
  fastify.removeContentTypeParser('text/plain');
  mountApiDocs(app);
  mountHealth(app);
  if (config.WEB_DIST) {
    mountPages(app, config.publicUrl, config.WEB_DIST);
    await serveSpa(app, config.WEB_DIST);
  }
  return app;
}

/** The one address that a form of a mail program may reach: its token is all that it goes by, a cookie changes nothing. */
const isOneClick = ({ method, url }: { method: string; url: string }): boolean => method === 'POST' && /^\/api\/v1\/alerts\/[\w-]+\/off$/.test(url);

/** Our own address; on a loopback host also the name that the browser typed, since 127.0.0.1 and localhost are the same machine. */
function allowedOrigins(config: Config, host: string | undefined): string[] {
  const loopback = host && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) ? [`http://${host}`] : [];
  return [config.publicUrl, ...loopback];
}

const logLevels = (config: Config) => (['fatal', 'error', 'warn', 'log', 'debug'] as const).slice(0, { error: 2, warn: 3, log: 4, debug: 5 }[config.LOG_LEVEL]);
