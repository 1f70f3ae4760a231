import { ApiError } from '../../../lib/api-error';

/** What the server takes (`readLimits` of the suppliers context); asked here first, so that nobody uploads 200 MB in vain. */
export const largestFile = 20 << 20;
export const acceptedFiles = '.csv,.tsv,.xlsx,.json,.jsonl';

/** @returns the server's own refusal of an empty or too large file, before it is sent */
export function refusalOf(file: Pick<File, 'size'>): ApiError | null {
  if (file.size === 0) return new ApiError('import.unreadable', 0, { reason: 'empty' });
  return file.size > largestFile ? new ApiError('import.too_large', 0, { unit: 'bytes', limit: largestFile }) : null;
}

/** Particulars of a refused file that have a sentence of their own: `upload.why.<key>`. */
export const whys = ['empty', 'no_rows', 'json', 'encoding', 'quotes', 'record_too_long', 'xml', 'zip', 'pdf', 'xls', 'gzip', 'archive', 'image', 'markup', 'binary', 'columns', 'memory', 'time', 'ended'] as const;
export type Why = (typeof whys)[number];

export function whyOf(error: unknown): { why: Why; row: string } | null {
  if (!(error instanceof ApiError)) return null;
  const { reason, kind, unit, row = '' } = error.params;
  const why = whys.find((known) => known === (reason ?? kind ?? unit));
  return why ? { why, row: String(row) } : null;
}
