import type { Endpoint } from '@matxich/contracts';
import { DomainError, type FieldProblem } from '@matxich/domain';
import { ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { z } from 'zod';
import { ENDPOINT } from './endpoint.decorator';
import type { AppRequest } from './http-types';
import { explainIssue } from './explain-issue';

const parse = (schema: z.ZodType | undefined, value: unknown, prefix: string, problems: FieldProblem[]): unknown => {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.flatMap((issue) => explainIssue(issue, prefix)));
  return undefined;
};

/** An id that is no id names nothing: the same answer as an id that names nothing the actor may know. */
const parseParams = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new DomainError('request.not_found');
  return parsed.data;
};

/** @throws DomainError request.precondition_required */
function versionOf(row: Endpoint, request: AppRequest): number {
  if (!row.ifMatch) return 0;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '');
  if (!match) throw new DomainError('request.precondition_required');
  return Number(match[1]);
}

/** What the endpoint's schemas made of params, query and body; the only way in. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const row = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint;
  const request = context.switchToHttp().getRequest<AppRequest>();
  const problems: FieldProblem[] = [];
  const input = {
    params: parseParams(row.params, request.params),
    query: parse(row.query, request.query ?? {}, '', problems),
    body: row.upload ? undefined : parse(row.body, request.body ?? {}, '', problems),
    version: 0,
  };
  if (problems.length > 0) throw new DomainError('request.invalid', {}, problems);
  input.version = versionOf(row, request);
  return input;
});

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<AppRequest>().signedIn?.actor ?? null);
