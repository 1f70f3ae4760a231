import type { WorkDone } from '@matxich/domain';

export type IndexStep = 'sending' | 'indexing' | 'reading_rows' | 'reading_documents';

/** Where the maintenance of the index stands; each step begins at nothing again. */
export interface IndexProgress extends WorkDone {
  step: IndexStep;
}
export type TellProgress = (progress: IndexProgress) => void;

/** @param total null when it is not known @returns tells how far the step has come, each time it is called */
export function beginStep(tell: TellProgress, step: IndexStep, total: number | null): (done: number) => void {
  const since = performance.now();
  return (done) => tell({ step, done, total, milliseconds: performance.now() - since });
}
