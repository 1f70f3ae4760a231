import type { OpportunityResponse } from '@matxich/contracts';
import { type TableExport, listWords } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';
import { verdictColumns } from './verdict-columns';

const hiddenBuyer = { vi: 'Chưa công bố tên', en: 'Not named yet' };

/** Open RFQs as a matched supplier takes them along: its own verdicts, never who else was considered. */
export const opportunityTable = (name: CodeName): TableExport<OpportunityResponse> => ({
  name: { vi: 'yeu-cau-phu-hop', en: 'opportunities' },
  columns: [
    { id: 'number', label: { vi: 'Số yêu cầu', en: 'RFQ number' }, width: 16, value: (row) => row.number },
    { id: 'title', label: { vi: 'Yêu cầu báo giá', en: 'RFQ' }, width: 44, value: (row) => row.title },
    { id: 'buyerName', label: { vi: 'Bên mua', en: 'Buyer' }, width: 32, value: (row) => row.buyerName, shown: (row, language) => row.buyerName ?? hiddenBuyer[language] },
    { id: 'phase', label: { vi: 'Trạng thái', en: 'Status' }, width: 14, words: listWords.rfqPhase, value: (row) => row.phase },
    { id: 'deadline', label: { vi: 'Hạn nhận báo giá', en: 'Deadline' }, kind: 'instant', width: 18, value: (row) => row.deadline },
    { id: 'deliveryPlace', label: { vi: 'Nơi giao', en: 'Place of delivery' }, width: 24, value: (row) => row.deliveryPlace },
    { id: 'lines', label: { vi: 'Hạng mục', en: 'Lines' }, width: 40, value: (row) => row.lines.map(({ title }) => title) },
    ...verdictColumns<OpportunityResponse>(name),
    { id: 'passes', label: { vi: 'Đạt mọi yêu cầu bắt buộc', en: 'Passes every must' }, kind: 'yes_no', width: 14, value: (row) => row.passes },
    { id: 'introduced', label: { vi: 'Đã có lời giới thiệu', en: 'Proposed by the office' }, kind: 'yes_no', width: 14, value: (row) => row.introductionId !== null },
    { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
  ],
});
