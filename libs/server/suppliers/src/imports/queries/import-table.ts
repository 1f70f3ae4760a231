import type { ImportResponse } from '@matxich/contracts';
import { importVerdicts } from '@matxich/domain';
import { type ExportColumn, type TableExport, listWords } from '@matxich/platform';

/** Imports as they leave the program: which list, by whom, what came of it. */
export const importTable: TableExport<ImportResponse> = {
  name: { vi: 'cac-lan-nhap', en: 'imports' },
  columns: [
    { id: 'fileName', label: { vi: 'Tệp', en: 'File' }, width: 40, value: (row) => row.fileName },
    { id: 'status', label: { vi: 'Trạng thái', en: 'Status' }, width: 16, words: listWords.importStatus, value: (row) => row.status },
    { id: 'rowCount', label: { vi: 'Số dòng', en: 'Rows' }, kind: 'number', width: 10, value: (row) => row.rowCount },
    ...importVerdicts.map((verdict): ExportColumn<ImportResponse> => ({ id: verdict, label: listWords.importVerdict[verdict], kind: 'number', width: 12, value: (row) => row.counts[verdict] })),
    { id: 'createdBy', label: { vi: 'Người nhập', en: 'Imported by' }, width: 24, value: (row) => row.createdBy },
    { id: 'createdAt', label: { vi: 'Lúc', en: 'At' }, kind: 'instant', width: 18, value: (row) => row.createdAt },
    { id: 'committedAt', label: { vi: 'Ghi vào sổ lúc', en: 'Written at' }, kind: 'instant', width: 18, value: (row) => row.committedAt },
    { id: 'undoneAt', label: { vi: 'Hoàn tác lúc', en: 'Taken back at' }, kind: 'instant', width: 18, value: (row) => row.undone?.at ?? null },
    { id: 'undoneBy', label: { vi: 'Người hoàn tác', en: 'Taken back by' }, width: 24, value: (row) => row.undone?.by ?? null },
  ],
};
