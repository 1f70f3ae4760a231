import type { Endpoint } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who is signed in, as the session says; `actor` is what use cases receive. */
export interface SignedIn {
  sessionId: string;
  actor: Actor;
  emailVerified: boolean;
}

export type AppRequest = FastifyRequest & { signedIn?: SignedIn | null; cookies: Record<string, string | undefined> };
export type AppReply = FastifyReply;

export interface RouteMetadata {
  endpoint: Endpoint;
}

export const SESSION_COOKIE = 'mx_session';
export const SECURE_SESSION_COOKIE = '__Host-mx_session';
