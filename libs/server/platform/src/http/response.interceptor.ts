import { createHash } from 'node:crypto';
import type { Endpoint } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { CallHandler, ExecutionContext, Injectable, NestInterceptor, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Observable, catchError, map, throwError, of } from 'rxjs';
import { IdempotentReplay } from '../db/idempotency';
import { requestContext } from '../db/request-context';
import { FileAnswer } from '../tables/file-answer';
import { Download, sendDownload } from './download';
import { ENDPOINT } from './endpoint.decorator';
import type { AppReply, AppRequest } from './http-types';

const keyShape = /^[\w-]{8,128}$/;

/**
 * Claims the Idempotency-Key for the use case's transaction, then lets out exactly what the endpoint's response schema
 * names: an extra field is stripped, a malformed answer is a logged 500 instead of a surprise for the client.
 */
@Injectable()
export class ResponseInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const row = this.reflector.get<Endpoint>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<AppRequest>();
    const reply = context.switchToHttp().getResponse<AppReply>();
    if (row.idempotent) this.prepareIdempotency(row, request);
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof IdempotentReplay)) return throwError(() => error);
        void reply.header('idempotent-replayed', 'true');
        return of(error.response);
      }),
      map((answer) => this.shape(row, answer, reply, request)),
    );
  }

  /** @throws DomainError idempotency.key_missing */
  private prepareIdempotency(row: Endpoint, request: AppRequest): void {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !keyShape.test(key)) throw new DomainError('idempotency.key_missing');
    const store = requestContext.getStore();
    const scope = request.signedIn?.actor.organisationId ?? request.signedIn?.actor.userId;
    if (!store || !scope) return;
    const body = row.upload ? 'file' : JSON.stringify(request.body ?? null); // a file is added when it has been read: keyCoversUpload
    store.idempotency = { scope, key, fingerprint: createHash('sha256').update(`${row.method} ${request.url}\n${body}`).digest('hex'), claimed: false };
  }

  private shape(row: Endpoint, answer: unknown, reply: AppReply, request: AppRequest): unknown {
    if (!row.download && request.signedIn && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (answer instanceof Download) return sendDownload(reply, answer);
    if (answer instanceof FileAnswer) return this.file(answer, reply);
    if (!row.response) return row.status === 202 ? {} : undefined;
    const body = row.response.parse(answer) as { version?: unknown };
    if (typeof body.version === 'number') void reply.header('etag', `"${body.version}"`);
    return body;
  }

  private file(answer: FileAnswer, reply: AppReply): StreamableFile {
    void reply.header('content-disposition', answer.disposition).header('x-content-type-options', 'nosniff');
    return new StreamableFile(answer.content, { type: answer.type });
  }
}
