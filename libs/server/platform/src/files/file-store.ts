import type { Readable } from 'node:stream';

export const fileParts = ['content', 'thumbnail'] as const;
export type FilePart = (typeof fileParts)[number];

export interface StoredBytes {
  stream: Readable;
  bytes: number;
}

/** A file as the store knows it: all its parts share one id. */
export interface StoredFile {
  id: string;
  storedAt: Date;
}

/** Keeps bytes under ids of ours. Knows neither names nor owners; whoever asks has checked them. */
export abstract class FileStore {
  /** On the disk when it returns. @throws DomainError file.store_unavailable */
  abstract put(id: string, part: FilePart, bytes: Buffer): Promise<void>;
  /** Null when there is no such part. @throws DomainError file.store_unavailable */
  abstract read(id: string, part: FilePart): Promise<StoredBytes | null>;
  /** All parts; it is no error when there are none. @throws DomainError file.store_unavailable */
  abstract remove(id: string): Promise<void>;
  /** Everything that is there, a batch at a time. */
  abstract list(): AsyncGenerator<StoredFile[]>;
}
