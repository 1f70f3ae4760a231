import type { ScoreResponse, VerdictResponse } from '@matxich/contracts';
import type { ExportColumn } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';
import { verdictLine } from './requirement-words';

interface Judged {
  score: ScoreResponse;
  verdicts: VerdictResponse[];
}

/** Score and verdicts, alike in the list of the buyer and in that of the supplier. */
export const verdictColumns = <Row extends Judged>(name: CodeName): ExportColumn<Row>[] => [
  { id: 'total', label: { vi: 'Độ phù hợp', en: 'Match' }, kind: 'share', width: 12, value: (row) => row.score.total },
  { id: 'fit', label: { vi: 'Điểm đạt yêu cầu', en: 'Fit' }, kind: 'share', width: 12, value: (row) => row.score.fit },
  { id: 'evidence', label: { vi: 'Điểm bằng chứng', en: 'Evidence' }, kind: 'share', width: 12, value: (row) => row.score.evidence },
  { id: 'freshness', label: { vi: 'Điểm cập nhật', en: 'Freshness' }, kind: 'share', width: 12, value: (row) => row.score.freshness },
  { id: 'met', label: { vi: 'Số yêu cầu đạt', en: 'Requirements met' }, kind: 'number', width: 12, value: (row) => row.verdicts.filter(({ outcome }) => outcome === 'met').length },
  { id: 'asked', label: { vi: 'Tổng số yêu cầu', en: 'Requirements' }, kind: 'number', width: 12, value: (row) => row.verdicts.length },
  {
    id: 'verdicts', label: { vi: 'Từng yêu cầu', en: 'Every requirement' }, width: 60,
    value: (row) => Object.fromEntries(row.verdicts.map(({ requirementId, outcome }) => [requirementId, outcome])),
    shown: (row, language) => row.verdicts.map((verdict) => verdictLine(verdict, name, language)).join('\n'),
  },
];
