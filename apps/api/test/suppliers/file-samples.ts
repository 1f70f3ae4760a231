import { fileEndpoints, type FileResponse } from '@matxich/contracts';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Answer, TestClient } from '../harness/test-client';

/** A picture of one colour; another colour is another file. */
export const picture = (options: { width?: number; height?: number; red?: number; format?: 'png' | 'jpeg' | 'webp' } = {}): Promise<Buffer> =>
  sharp({ create: { width: options.width ?? 60, height: options.height ?? 40, channels: 3, background: { r: options.red ?? 200, g: 30, b: 30 } } }).toFormat(options.format ?? 'jpeg').toBuffer();

/** The smallest thing that is a PDF; the words make it another one. */
export const pdf = (words = ''): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

/** A multipart body as a browser writes it. */
export function multipart(bytes: Buffer, name: string, fields: Record<string, string> = {}, type = 'application/octet-stream'): { body: Buffer; headers: Record<string, string> } {
  const boundary = `----matxich${randomUUID()}`;
  const parts = Object.entries(fields).map(([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`);
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return { body: Buffer.concat([Buffer.from(parts.join('') + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

interface Sending {
  purpose?: string;
  label?: string;
  key?: string;
  path?: string;
}

export function sendFile(client: TestClient, bytes: Buffer, name: string, { purpose = 'evidence', label, key = randomUUID(), path = fileEndpoints.upload.path }: Sending = {}): Promise<Answer<FileResponse & { code: string; params: Record<string, unknown> }>> {
  const { body, headers } = multipart(bytes, name, { purpose, ...(label === undefined ? {} : { label }) });
  return client.send('POST', `/api/v1${path}`, body, { ...headers, 'idempotency-key': key });
}
