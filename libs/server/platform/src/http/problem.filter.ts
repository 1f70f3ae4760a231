import { randomUUID } from 'node:crypto';
import type { ProblemResponse } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { isDatabaseLost } from '../db/lost-database';
import { requestContext } from '../db/request-context';
import { codeOfHttpStatus, describeProblem, statusOf } from './problem-codes';
import type { AppReply } from './http-types';

const badValue = new Set(['22P02', '22003', '22007', '22008', '22021', '22P05']);

function problemOf({ code, params, fields }: DomainError, requestId: string): ProblemResponse {
  const { title, detail } = describeProblem(code);
  return { type: `https://matxich.example/problems/${code}`, title, status: statusOf[code], code, detail, params, errors: fields, requestId };
}

function answer(reply: AppReply, problem: ProblemResponse): void {
  if (problem.status === 503) void reply.header('retry-after', '2');
  void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(problem));
}

/**
 * For Fastify's `frameworkErrors`: a path that cannot be decoded, or with a part that is too long, names nothing. No hook
 * has run and no filter will; Fastify's own answer would repeat the path and be no problem document.
 */
export function refusePath(reply: AppReply): void {
  const requestId = randomUUID();
  void reply.header('x-request-id', requestId).header('x-content-type-options', 'nosniff');
  answer(reply, problemOf(new DomainError('request.not_found'), requestId));
}

/** The one place where an error becomes an answer. Unknown errors are logged once, here, and answered without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<AppReply>();
    if (reply.sent) return;
    answer(reply, this.toProblem(error));
  }

  private toProblem(error: unknown): ProblemResponse {
    const known = this.recognise(error);
    const requestId = requestContext.getStore()?.requestId ?? '';
    if (!known) this.logger.error(`${requestId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return problemOf(known ?? new DomainError('server.error'), requestId);
  }

  private recognise(error: unknown): DomainError | null {
    if (error instanceof DomainError) return error;
    if (error instanceof HttpException) return new DomainError(codeOfHttpStatus(error.getStatus()));
    if (isDatabaseLost(error)) return new DomainError('server.unavailable');
    const { code, statusCode, driverError } = error as { code?: string; statusCode?: number; driverError?: { code?: string } };
    const sqlCode = driverError?.code ?? code ?? '';
    if (badValue.has(sqlCode)) return new DomainError('request.invalid', {}, [{ path: '', message: 'a value cannot be stored' }]);
    if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new DomainError(codeOfHttpStatus(statusCode));
    return null;
  }
}
