import { env } from './env';

/** Where the bytes of a file are; a picture may be shown from there, everything else is saved. */
export const fileUrl = (fileId: string, part: 'content' | 'thumbnail' = 'content'): string => `${env.apiBase}/files/${fileId}/${part}`;
