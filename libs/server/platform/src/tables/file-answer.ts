import { Readable } from 'node:stream';

/** What a handler of an endpoint with `file` returns: bytes to be saved under a name. */
export class FileAnswer {
  readonly content: Readable;

  constructor(
    content: Readable | Buffer,
    readonly type: string,
    readonly name: string,
  ) {
    this.content = Buffer.isBuffer(content) ? Readable.from(content) : content;
  }

  /** RFC 6266: a plain name for old programs and the real one; never shown inside a page. */
  get disposition(): string {
    const plain = this.name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').replace(/[^\w.-]+/g, '-');
    return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(this.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
  }
}
