import type { RfqRow } from '@matxich/contracts';
import { type TableExport, listWords } from '@matxich/platform';

/** The list of RFQs as it leaves the program: the columns of the screen. */
export const rfqTable: TableExport<RfqRow> = {
  name: { vi: 'yeu-cau-bao-gia', en: 'rfqs' },
  columns: [
    { id: 'number', label: { vi: 'Số', en: 'Number' }, width: 16, value: (row) => row.number },
    { id: 'title', label: { vi: 'Tên', en: 'Title' }, width: 48, value: (row) => row.title },
    { id: 'buyerName', label: { vi: 'Bên mua', en: 'Buyer' }, width: 32, value: (row) => row.buyerName },
    { id: 'phase', label: { vi: 'Trạng thái', en: 'Status' }, width: 14, words: listWords.rfqPhase, value: (row) => row.phase },
    { id: 'deadline', label: { vi: 'Hạn báo giá', en: 'Deadline' }, kind: 'instant', width: 18, value: (row) => row.deadline },
    { id: 'lineCount', label: { vi: 'Số dòng', en: 'Lines' }, kind: 'number', width: 10, value: (row) => row.lineCount },
    { id: 'matchCount', label: { vi: 'Nhà cung cấp phù hợp', en: 'Matching suppliers' }, kind: 'number', width: 14, value: (row) => row.matchCount },
    { id: 'introductionCount', label: { vi: 'Lời giới thiệu', en: 'Introductions' }, kind: 'number', width: 12, value: (row) => row.introductionCount },
    { id: 'updatedAt', label: { vi: 'Cập nhật lúc', en: 'Updated at' }, kind: 'instant', width: 18, value: (row) => row.updatedAt },
    { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
  ],
};
