import { UploadFields } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { type AppRequest, explainIssue, keyCoversUpload } from '@matxich/platform';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { type GivenFile, sha256 } from '../read-file';
import { readLimits } from '../readers/limits';

type UploadRequest = Pick<AppRequest, 'headers'> & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };

const wrongFile = (message: string) => new DomainError('request.invalid', {}, [{ path: 'file', message }]);

const tooLarge = () => new DomainError('import.too_large', { unit: 'bytes', limit: readLimits.bytes }, [{ path: 'file', message: 'is larger than 20 MB; split it' }]);

function noteOf(fields: MultipartFile['fields']): string | null {
  const given = Object.entries(fields).flatMap(([name, field]) => (field && !Array.isArray(field) && field.type === 'field' ? [[name, field.value] as const] : []));
  const parsed = UploadFields.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new DomainError('request.invalid', {}, parsed.error.issues.flatMap((issue) => explainIssue(issue, '')));
  return parsed.data.note || null;
}

/**
 * The one file of a multipart request, whole (at most 20 MB), with the other fields checked.
 * @throws DomainError request.unsupported_media, request.invalid, import.too_large
 */
async function readUpload(request: UploadRequest): Promise<GivenFile> {
  if (!request.isMultipart()) throw new DomainError('request.unsupported_media', {}, [{ path: 'file', message: 'send multipart/form-data with one part named file' }]);
  try {
    const part = await request.file();
    if (!part) throw wrongFile('is missing; choose a CSV, XLSX or JSON file');
    const bytes = await part.toBuffer();
    // Over a real connection the parser may cut the file without an error.
    if (part.file.truncated) throw tooLarge();
    const hash = sha256(bytes);
    const announced = request.headers['x-content-sha256'];
    if (typeof announced === 'string' && announced.toLowerCase() !== hash) throw wrongFile('is not what x-content-sha256 announces; send it again');
    keyCoversUpload(hash);
    return { name: part.filename || 'import', bytes, note: noteOf(part.fields) };
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    throw error;
  }
}

/** Parameter decorator: the uploaded file of a handler whose endpoint row says `upload`. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext) => readUpload(context.switchToHttp().getRequest<UploadRequest>()));
