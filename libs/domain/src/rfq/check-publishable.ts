import type { FieldProblem } from '../errors/domain-error';
import { instantOf } from '../time';

/** What publishing looks at; a draft may lack any of it. */
export interface RfqDraft {
  title: string;
  /** ISO instant or date. */
  deadline: string | null;
  lines: RfqLineDraft[];
}

export interface RfqLineDraft {
  quantity: number | null;
  /** Codes of the required processes. */
  processes: string[];
}

/** Messages of `checkPublishable`; keys for translation. */
export const rfqProblems = ['rfq.title_missing', 'rfq.lines_missing', 'rfq.quantity_missing', 'rfq.process_missing', 'rfq.deadline_missing', 'rfq.deadline_in_past'] as const;
export type RfqProblem = (typeof rfqProblems)[number];

const problem = (path: string, message: RfqProblem): FieldProblem => ({ path, message });

function checkLine(line: RfqLineDraft, at: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!(line.quantity !== null && Number.isFinite(line.quantity) && line.quantity > 0)) problems.push(problem(`lines.${at}.quantity`, 'rfq.quantity_missing'));
  if (line.processes.every((code) => code.trim() === '')) problems.push(problem(`lines.${at}.processes`, 'rfq.process_missing'));
  return problems;
}

function checkDeadline(deadline: string | null, now: Date): FieldProblem[] {
  const instant = deadline === null ? Number.NaN : instantOf(deadline);
  if (Number.isNaN(instant)) return [problem('deadline', 'rfq.deadline_missing')];
  return instant > now.getTime() ? [] : [problem('deadline', 'rfq.deadline_in_past')];
}

/** Everything that keeps an RFQ from being published, in the order of the form; empty when it may go out. */
export function checkPublishable(rfq: RfqDraft, now: Date): FieldProblem[] {
  return [
    ...(rfq.title.trim() === '' ? [problem('title', 'rfq.title_missing')] : []),
    ...checkDeadline(rfq.deadline, now),
    ...(rfq.lines.length === 0 ? [problem('lines', 'rfq.lines_missing')] : rfq.lines.flatMap(checkLine)),
  ];
}
