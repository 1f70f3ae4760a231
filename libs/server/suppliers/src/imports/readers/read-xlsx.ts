import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { readLimits } from './limits';
import { refuseFile, type SourceRow } from './source-table';

interface Refusal {
  code: 'import.unreadable' | 'import.format_unknown' | 'import.too_large' | 'import.too_many_rows' | 'import.mapping_invalid';
  params: Record<string, string | number>;
  mend: string;
}
type Answer = { sheets: string[]; sheet: string; rows: [number, string[]][] } | { refusal: Refusal };

/** Beside this source in tests; beside the bundle, or one folder above its chunks, when built (apps/api/vite.config.mts). */
const workerFile = (): URL => {
  const places = ['./xlsx.worker.mjs', './xlsx-worker.js', '../xlsx-worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('the workbook reader is not part of this build');
  return found;
};

const tooHeavy = (reason: string) => refuseFile('import.too_large', { reason }, 'needs too much memory or time to be read; save the list alone as CSV');

/** A thread of its own with a small heap: whatever a workbook does, the server answers others and stays up. */
function readInThread(file: Buffer, sheet: string | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const bytes = Uint8Array.from(file);
    const worker = new Worker(workerFile(), {
      workerData: { bytes, sheet, limits: readLimits },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => finish(() => reject(tooHeavy('time'))), readLimits.milliseconds);
    const finish = (tell: () => void): void => {
      clearTimeout(timer);
      tell();
      void worker.terminate();
    };
    worker.once('message', (answer: Answer) => finish(() => resolve(answer)));
    worker.once('error', (error: Error & { code?: string }) => finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy('memory') : error)));
    worker.once('exit', () => finish(() => reject(tooHeavy('ended'))));
  });
}

/**
 * The named sheet of an XLSX workbook, or the first one with data.
 * @throws DomainError import.format_unknown (another zip), import.unreadable, import.too_large, import.too_many_rows, import.mapping_invalid (no such sheet)
 */
export async function readXlsx(file: Buffer, sheet: string | null): Promise<{ sheets: string[]; sheet: string; rows: SourceRow[] }> {
  const answer = await readInThread(file, sheet);
  if ('refusal' in answer) throw refuseFile(answer.refusal.code, answer.refusal.params, answer.refusal.mend);
  return { sheets: answer.sheets, sheet: answer.sheet, rows: answer.rows.map(([row, cells]) => ({ row, cells })) };
}
