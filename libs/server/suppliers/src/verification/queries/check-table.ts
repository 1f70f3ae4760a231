import type { CheckResponse } from '@matxich/contracts';
import { type TableExport, listWords } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';

/** The history of looks as it leaves the program: who, when, until, why. */
export const checkTable = (name: CodeName): TableExport<CheckResponse> => ({
  name: { vi: 'lich-su-xac-minh', en: 'checks' },
  columns: [
    { id: 'subject', label: { vi: 'Loại', en: 'Kind' }, width: 16, words: listWords.checkSubject, value: (row) => row.subject },
    { id: 'about', label: { vi: 'Nội dung', en: 'About' }, width: 32, value: (row) => row.about, shown: (row, language) => row.about && name(row.about, language) },
    { id: 'level', label: { vi: 'Cách kiểm tra', en: 'How it was checked' }, width: 24, words: listWords.checkLevel, value: (row) => row.level },
    { id: 'standing', label: { vi: 'Kết quả', en: 'Result' }, width: 20, words: listWords.checkStanding, value: (row) => row.standing },
    { id: 'until', label: { vi: 'Tính đến', en: 'Until' }, kind: 'date', width: 14, value: (row) => row.until },
    { id: 'checkedBy', label: { vi: 'Người kiểm tra', en: 'Checked by' }, width: 32, value: (row) => row.checkedBy },
    { id: 'checkedAt', label: { vi: 'Kiểm tra lúc', en: 'Checked at' }, kind: 'instant', width: 18, value: (row) => row.checkedAt },
    { id: 'note', label: { vi: 'Ghi chú', en: 'Note' }, width: 40, value: (row) => row.note },
    { id: 'evidence', label: { vi: 'Giấy tờ đã xem', en: 'Document seen' }, width: 28, value: (row) => row.evidence?.label ?? null },
    { id: 'endCause', label: { vi: 'Vì sao không còn tính', en: 'Why it no longer counts' }, width: 24, words: listWords.checkEnd, value: (row) => row.endCause },
    { id: 'endedAt', label: { vi: 'Không còn tính từ', en: 'Ended at' }, kind: 'instant', width: 18, value: (row) => row.endedAt },
    { id: 'endedBy', label: { vi: 'Người rút lại', en: 'Ended by' }, width: 24, value: (row) => row.endedBy },
    { id: 'endReason', label: { vi: 'Lý do', en: 'Reason' }, width: 40, value: (row) => row.endReason },
  ],
});
