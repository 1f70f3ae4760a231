import { SignInRequest } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { type AppRequest, explainIssue } from '@matxich/platform';
import { ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

/**
 * Runs passport-local. Guards come before parameter decorators, so the body is parsed here: a malformed one is told field
 * by field as everywhere, and the strategy sees the e-mail in its one spelling.
 */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AppRequest>();
    const body = SignInRequest.safeParse(request.body ?? {});
    if (!body.success) throw new DomainError('request.invalid', {}, body.error.issues.flatMap((issue) => explainIssue(issue)));
    request.body = body.data;
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new DomainError('sign_in.failed');
    return user;
  }
}
