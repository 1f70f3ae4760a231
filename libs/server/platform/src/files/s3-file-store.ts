import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { DomainError } from '@matxich/domain';
import { Logger } from '@nestjs/common';
import { type FilePart, FileStore, type StoredBytes, type StoredFile, fileParts } from './file-store';
import { idInKey, storeKey } from './store-key';

export interface S3Settings {
  bucket: string;
  region: string;
  /** Empty = Amazon's own. */
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
}

type Sdk = typeof import('@aws-sdk/client-s3');
const prefix = 'files/';

/** Any server that speaks S3. Its library is loaded at the first use: starting must not wait for it. */
export class S3FileStore extends FileStore {
  private readonly logger = new Logger(S3FileStore.name);
  private loaded: Promise<{ sdk: Sdk; client: S3Client }> | null = null;

  constructor(private readonly settings: S3Settings) {
    super();
  }

  put(id: string, part: FilePart, bytes: Buffer): Promise<void> {
    const key = prefix + storeKey(id, part);
    return this.reaching(async ({ sdk, client }) => {
      await client.send(new sdk.PutObjectCommand({ Bucket: this.settings.bucket, Key: key, Body: bytes, ContentLength: bytes.length, ContentType: 'application/octet-stream' }));
    });
  }

  read(id: string, part: FilePart): Promise<StoredBytes | null> {
    const key = prefix + storeKey(id, part);
    return this.reaching(async ({ sdk, client }) => {
      try {
        const { Body, ContentLength } = await client.send(new sdk.GetObjectCommand({ Bucket: this.settings.bucket, Key: key }));
        return Body ? { stream: Body as Readable, bytes: ContentLength ?? 0 } : null;
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return null;
        throw error;
      }
    });
  }

  remove(id: string): Promise<void> {
    const keys = fileParts.map((part) => prefix + storeKey(id, part));
    return this.reaching(async ({ sdk, client }) => {
      for (const key of keys) await client.send(new sdk.DeleteObjectCommand({ Bucket: this.settings.bucket, Key: key }));
    });
  }

  async *list(): AsyncGenerator<StoredFile[]> {
    for (let after: string | undefined; ; ) {
      const page = await this.reaching(({ sdk, client }) => client.send(new sdk.ListObjectsV2Command({ Bucket: this.settings.bucket, Prefix: prefix, ContinuationToken: after })));
      const found = new Map<string, StoredFile>();
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const id = idInKey(Key.slice(prefix.length));
        if (id) found.set(id, { id, storedAt: LastModified ?? new Date() });
      }
      if (found.size > 0) yield [...found.values()];
      if (!page.IsTruncated) return;
      after = page.NextContinuationToken;
    }
  }

  private async load(): Promise<{ sdk: Sdk; client: S3Client }> {
    const sdk = await import('@aws-sdk/client-s3');
    const { region, endpoint, accessKeyId, secretAccessKey } = this.settings;
    const client = new sdk.S3Client({
      region,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: 3,
      // Other servers than Amazon's do not know the newer check sums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000 },
    });
    return { sdk, client };
  }

  private async reaching<T>(work: (s3: { sdk: Sdk; client: S3Client }) => Promise<T>): Promise<T> {
    try {
      this.loaded ??= this.load();
      return await work(await this.loaded);
    } catch (error) {
      this.logger.error(`file store: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
      throw new DomainError('file.store_unavailable');
    }
  }
}
