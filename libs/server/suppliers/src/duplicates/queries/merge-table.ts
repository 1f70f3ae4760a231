import type { MergeResponse } from '@matxich/contracts';
import { type ExportLanguage, type TableExport, type Words, listWords } from '@matxich/platform';

const partWords: Record<string, Words> = listWords.supplierPart;
const movedText = ({ moved }: MergeResponse, language: ExportLanguage): string => Object.entries(moved).map(([part, count]) => `${count} ${partWords[part]?.[language] ?? part}`).join(', ');

/** Merges as they leave the program: who, when, what went over. */
export const mergeTable: TableExport<MergeResponse> = {
  name: { vi: 'cac-lan-gop', en: 'merges' },
  columns: [
    { id: 'survivorName', label: { vi: 'Giữ lại', en: 'Kept' }, width: 40, value: (row) => row.survivorName },
    { id: 'mergedName', label: { vi: 'Đã gộp vào', en: 'Merged into it' }, width: 40, value: (row) => row.mergedName },
    { id: 'mergedBy', label: { vi: 'Người gộp', en: 'Merged by' }, width: 24, value: (row) => row.mergedBy },
    { id: 'mergedAt', label: { vi: 'Lúc', en: 'At' }, kind: 'instant', width: 18, value: (row) => row.mergedAt },
    { id: 'moved', label: { vi: 'Đã chuyển', en: 'Went over' }, width: 40, value: (row) => Object.entries(row.moved).map(([part, count]) => `${count} ${part}`), shown: movedText },
    { id: 'note', label: { vi: 'Ghi chú', en: 'Note' }, width: 40, value: (row) => row.note },
    { id: 'undoneAt', label: { vi: 'Đã hủy lúc', en: 'Undone at' }, kind: 'instant', width: 18, value: (row) => row.undoneAt },
  ],
};
