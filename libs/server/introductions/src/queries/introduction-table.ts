import type { IntroductionResponse } from '@matxich/contracts';
import type { IntroductionStatus } from '@matxich/domain';
import type { TableExport, Words } from '@matxich/platform';

const statusWords: Record<IntroductionStatus, Words> = {
  proposed: { vi: 'Đã đề xuất', en: 'Proposed' },
  supplier_accepted: { vi: 'Nhà cung cấp đồng ý', en: 'Accepted by the supplier' },
  buyer_accepted: { vi: 'Bên mua đồng ý', en: 'Accepted by the buyer' },
  introduced: { vi: 'Đã kết nối', en: 'Introduced' },
  declined: { vi: 'Đã từ chối', en: 'Declined' },
  withdrawn: { vi: 'Đã rút lại', en: 'Withdrawn' },
};

/** The list of introductions as it leaves the program. Contact persons are shown one introduction at a time, never in a list. */
export const introductionTable: TableExport<IntroductionResponse> = {
  name: { vi: 'loi-gioi-thieu', en: 'introductions' },
  columns: [
    { id: 'rfqNumber', label: { vi: 'Số yêu cầu', en: 'RFQ number' }, width: 16, value: (row) => row.rfqNumber },
    { id: 'rfqTitle', label: { vi: 'Yêu cầu báo giá', en: 'RFQ' }, width: 44, value: (row) => row.rfqTitle },
    { id: 'supplierName', label: { vi: 'Nhà cung cấp', en: 'Supplier' }, width: 40, value: (row) => row.supplierName },
    { id: 'buyerName', label: { vi: 'Bên mua', en: 'Buyer' }, width: 32, value: (row) => row.buyerName },
    { id: 'status', label: { vi: 'Trạng thái', en: 'Status' }, width: 24, value: (row) => row.status, shown: (row, language) => statusWords[row.status][language] },
    { id: 'createdAt', label: { vi: 'Đề xuất lúc', en: 'Proposed at' }, kind: 'instant', width: 18, value: (row) => row.createdAt },
    { id: 'supplierAcceptedAt', label: { vi: 'Nhà cung cấp đồng ý lúc', en: 'Supplier accepted at' }, kind: 'instant', width: 18, value: (row) => row.supplierAcceptedAt },
    { id: 'buyerAcceptedAt', label: { vi: 'Bên mua đồng ý lúc', en: 'Buyer accepted at' }, kind: 'instant', width: 18, value: (row) => row.buyerAcceptedAt },
    { id: 'introducedAt', label: { vi: 'Kết nối lúc', en: 'Introduced at' }, kind: 'instant', width: 18, value: (row) => row.introducedAt },
    { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
  ],
};
