import type { Endpoint } from '@matxich/contracts';
import { DomainError, MAX_FILE_BYTES } from '@matxich/domain';
import type { MultipartFile } from '@fastify/multipart';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { keyCoversUpload } from '../db/idempotency';
import { ENDPOINT } from './endpoint.decorator';
import { explainIssue } from './explain-issue';
import type { AppRequest } from './http-types';

type UploadRequest = Pick<AppRequest, 'headers'> & { isMultipart(): boolean; file(options: { limits: { fileSize: number } }): Promise<MultipartFile | undefined> };

/** One uploaded file and the checked fields beside it. `name` is what the client says: a label at most. */
export interface UploadedPart<Fields = unknown> {
  name: string;
  bytes: Buffer;
  /** SHA-256 of the bytes as they came. */
  hash: string;
  fields: Fields;
}

function fieldsOf(row: Endpoint, fields: MultipartFile['fields']): unknown {
  const given = Object.entries(fields).flatMap(([name, field]) => (field && !Array.isArray(field) && field.type === 'field' ? [[name, field.value] as const] : []));
  const parsed = row.body!.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new DomainError('request.invalid', {}, parsed.error.issues.flatMap((issue) => explainIssue(issue, '')));
  return parsed.data;
}

/** Answered already when the file is half sent: reading on would only be what the sender wants. */
async function readPart(row: Endpoint, request: UploadRequest): Promise<UploadedPart> {
  if (!request.isMultipart()) throw new DomainError('request.unsupported_media', {}, [{ path: 'file', message: 'send multipart/form-data with one part named file' }]);
  try {
    const part = await request.file({ limits: { fileSize: MAX_FILE_BYTES } });
    if (!part) throw new DomainError('file.missing');
    const bytes = await part.toBuffer();
    const hash = createHash('sha256').update(bytes).digest('hex');
    keyCoversUpload(hash);
    return { name: part.filename ?? '', bytes, hash, fields: fieldsOf(row, part.fields) };
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw new DomainError('file.too_large', { megabytes: MAX_FILE_BYTES / 1_048_576 });
    throw error;
  }
}

/**
 * Parameter decorator: the file of a handler whose endpoint row says `upload`, its fields checked by the row's body schema.
 * The body is read here, after the guard: who may not upload does not get to send.
 */
export const Uploaded = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const row = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint;
  return readPart(row, context.switchToHttp().getRequest<UploadRequest>());
});
