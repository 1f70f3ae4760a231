import { checkPublishable, type FieldProblem } from '@matxich/domain';
import { type Draft, toBody } from './draft';

/**
 * What keeps the draft from being published, in the order of the form; paths count the lines as the form shows them.
 * A line without a name is not stored, so it is named first: nothing typed may vanish unsaid.
 */
export function missingFor(draft: Draft, now: Date): FieldProblem[] {
  const shown = draft.lines.flatMap((line, index) => (line.title.trim() ? [index] : []));
  const body = toBody(draft);
  const lines = body.lines.map((line) => ({ quantity: line.annualQuantity ?? null, processes: line.requirements.flatMap(({ kind, codes }) => (kind === 'process' ? (codes ?? []) : [])) }));
  const problems = checkPublishable({ title: body.title, deadline: body.deadline ?? null, lines }, now);
  // A line that is there and only lacks its name is said once, not also as "at least one line".
  const placed = problems.filter(({ message }) => message !== 'rfq.lines_missing' || draft.lines.length === 0).map(({ path, message }) => ({ path: path.replace(/^lines\.(\d+)/, (_, at: string) => `lines.${shown[Number(at)]}`), message }));
  const unnamed = draft.lines.flatMap((line, index) => (line.title.trim() ? [] : [{ path: `lines.${index}.title`, message: 'required' }]));
  return [...placed, ...unnamed];
}
