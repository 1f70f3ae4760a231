import { expectEnd } from '@matxich/domain';
import type { IndexProgress } from '@matxich/suppliers';

const words: Record<IndexProgress['step'], string> = {
  sending: 'documents sent', indexing: 'documents indexed', reading_rows: 'suppliers read', reading_documents: 'documents read',
};
const number = (value: number): string => Math.round(value).toLocaleString('en');

/** One line: done of all, how fast, and when it may end as far as anybody can know. */
export function progressLine(progress: IndexProgress): string {
  const { perSecond, secondsLeft } = expectEnd(progress);
  const { done, total, step } = progress;
  return [
    `${number(done)}${total === null ? '' : ` of ${number(total)}`} ${words[step]}`,
    ...(perSecond === null ? [] : [`${number(perSecond)} a second`]),
    done === total ? 'done' : secondsLeft === null ? 'end not known yet' : `about ${number(Math.max(1, secondsLeft))} s more`,
  ].join(', ');
}
