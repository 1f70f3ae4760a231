import type { IntroductionResponse } from '@matxich/contracts';
import { type TableExport, listWords } from '@matxich/platform';

const hiddenBuyer = { vi: 'Tên hiện khi cả hai đồng ý', en: 'Named once both agree' };

/** The list of introductions as it leaves the program. Contact persons are shown one introduction at a time, never in a list. */
export const introductionTable: TableExport<IntroductionResponse> = {
  name: { vi: 'loi-gioi-thieu', en: 'introductions' },
  columns: [
    { id: 'rfqNumber', label: { vi: 'Số yêu cầu', en: 'RFQ number' }, width: 16, value: (row) => row.rfqNumber },
    { id: 'rfqTitle', label: { vi: 'Yêu cầu báo giá', en: 'RFQ' }, width: 44, value: (row) => row.rfqTitle },
    { id: 'supplierName', label: { vi: 'Nhà cung cấp', en: 'Supplier' }, width: 40, value: (row) => row.supplierName },
    { id: 'buyerName', label: { vi: 'Bên mua', en: 'Buyer' }, width: 32, value: (row) => row.buyerName, shown: (row, language) => row.buyerName ?? hiddenBuyer[language] },
    { id: 'status', label: { vi: 'Trạng thái', en: 'Status' }, width: 24, words: listWords.introductionStatus, value: (row) => row.status },
    { id: 'createdAt', label: { vi: 'Đề xuất lúc', en: 'Proposed at' }, kind: 'instant', width: 18, value: (row) => row.createdAt },
    { id: 'supplierAcceptedAt', label: { vi: 'Nhà cung cấp đồng ý lúc', en: 'Supplier accepted at' }, kind: 'instant', width: 18, value: (row) => row.supplierAcceptedAt },
    { id: 'buyerAcceptedAt', label: { vi: 'Bên mua đồng ý lúc', en: 'Buyer accepted at' }, kind: 'instant', width: 18, value: (row) => row.buyerAcceptedAt },
    { id: 'introducedAt', label: { vi: 'Kết nối lúc', en: 'Introduced at' }, kind: 'instant', width: 18, value: (row) => row.introducedAt },
    { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
  ],
};
