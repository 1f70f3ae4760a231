import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DomainError } from '@matxich/domain';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const mostWaiting = 20;
const mostKept = 100;
const patience = 30_000; // milliseconds

/** Beside this source in tests; beside the bundle, or one folder above its chunks, when built (apps/api/vite.config.mts). */
const workerFile = (): URL => {
  const places = ['./pdf.worker.mjs', './pdf-worker.js', '../pdf-worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('the PDF writer is not part of this build');
  return found;
};

function draw(definition: TDocumentDefinitions): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: definition, resourceLimits: { maxOldGenerationSizeMb: 200 }, execArgv: [] });
    const late = setTimeout(() => void worker.terminate(), patience);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('the PDF writer ended without a document'));
    });
  });
}

/** One document at a time, so that printing never takes both processors; what was drawn is kept until its key changes. */
export class PdfPrinter {
  private readonly kept = new Map<string, Promise<Uint8Array>>();
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /**
   * @param key names the document and everything it shows; the same key is drawn once
   * @throws DomainError server.unavailable when too many others wait
   */
  print(key: string, define: () => TDocumentDefinitions): Promise<Uint8Array> {
    const known = this.kept.get(key);
    if (known) return known;
    if (this.waiting >= mostWaiting) return Promise.reject(new DomainError('server.unavailable'));
    this.waiting++;
    const drawn = this.turn.then(() => draw(define())).finally(() => this.waiting--);
    this.turn = drawn.catch(() => undefined);
    this.keep(key, drawn);
    return drawn;
  }

  private keep(key: string, drawn: Promise<Uint8Array>): void {
    this.kept.set(key, drawn);
    drawn.catch(() => this.kept.delete(key)); // a failure is not remembered
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
  }
}
