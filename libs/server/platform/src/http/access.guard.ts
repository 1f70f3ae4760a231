import type { Access } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ENDPOINT } from './endpoint.decorator';
import { SECURE_SESSION_COOKIE, SESSION_COOKIE, type AppRequest, type RouteMetadata, type SignedIn } from './http-types';
import { SessionResolver } from './session-resolver';

/** Global and deny-by-default: a handler without an endpoint row cannot be called. Never in path-scoped middleware (reliability.md 3). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const row = this.reflector.get<RouteMetadata['endpoint'] | undefined>(ENDPOINT, context.getHandler());
    if (!row) throw new DomainError('request.not_found');
    const request = context.switchToHttp().getRequest<AppRequest>();
    const token = request.cookies[SECURE_SESSION_COOKIE] ?? request.cookies[SESSION_COOKIE];
    request.signedIn = token ? await this.sessions.resolve(token) : null;
    assertAccess(row.access, request.signedIn, request.method);
    return true;
  }
}

/** @throws DomainError session.required, session.forbidden or account.email_unverified */
export function assertAccess(access: Access, signedIn: SignedIn | null, method: string): void {
  if (access.who === 'anyone') return;
  if (!signedIn) throw new DomainError('session.required');
  if (access.who === 'signed_in') return;
  const { organisationKind, role } = signedIn.actor;
  const allowed = organisationKind !== null && role !== null && access.kinds.includes(organisationKind) && (access.roles?.includes(role) ?? true);
  if (!allowed) throw new DomainError('session.forbidden');
  if (method !== 'GET' && method !== 'HEAD' && !signedIn.emailVerified) throw new DomainError('account.email_unverified');
}
