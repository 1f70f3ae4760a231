import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { AppReply } from './http-types';

/** What a handler of a `download` row answers with. */
export class Download {
  constructor(
    readonly stream: Readable,
    readonly bytes: number,
    readonly mediaType: string,
    /** As it is saved; made by the server. */
    readonly name: string,
    /** Everybody may see it: a browser may keep it for a while. */
    readonly isPublic: boolean,
  ) {}
}

const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const plain = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^\w .-]/g, '_');

/**
 * Bytes that somebody uploaded never become a page of ours: always an attachment of the type that we saw in them, in a
 * sandbox without an origin, not to be guessed at, not to be embedded by others. A picture still shows in an <img>.
 */
export function sendDownload(reply: AppReply, file: Download): StreamableFile {
  void reply
    .header('content-disposition', `attachment; filename="${plain(file.name)}"; filename*=UTF-8''${encoded(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', file.isPublic ? 'private, max-age=300' : 'no-store');
  return new StreamableFile(file.stream, { type: file.mediaType, length: file.bytes });
}
