import { createHash } from 'node:crypto';
import type { AppReply, AppRequest } from '@matxich/platform';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';

const tagOf = (answer: unknown): string => `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27)}"`;

/** Weak comparison (RFC 9110, 13.1.2): a proxy that compresses makes our tag a weak one. */
const names = (header: string | undefined, tag: string): boolean => (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);

/** Tags an answer by its content; who has this content already hears 304, and Node sends no body with that. */
@Injectable()
export class ContentTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AppRequest>();
    const reply = context.switchToHttp().getResponse<AppReply>();
    return next.handle().pipe(
      tap((answer) => {
        const tag = tagOf(answer);
        void reply.header('etag', tag);
        if (names(request.headers['if-none-match'], tag)) void reply.code(304);
      }),
    );
  }
}
