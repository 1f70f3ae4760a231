import type { ClaimResponse } from '@matxich/contracts';
import { type TableExport, listWords } from '@matxich/platform';

/** Claims as they leave the program: what an officer decides by. */
export const claimTable: TableExport<ClaimResponse> = {
  name: { vi: 'don-nhan-ho-so', en: 'claims' },
  columns: [
    { id: 'supplierName', label: { vi: 'Doanh nghiệp trong sổ', en: 'Firm in the register' }, width: 40, value: (row) => row.supplierName },
    { id: 'supplierTaxCode', label: { vi: 'Mã số thuế', en: 'Tax code' }, width: 16, value: (row) => row.supplierTaxCode },
    { id: 'organisationName', label: { vi: 'Tổ chức xin nhận', en: 'Claiming organisation' }, width: 32, value: (row) => row.organisationName },
    { id: 'requestedBy', label: { vi: 'Người gửi', en: 'Sent by' }, width: 32, value: (row) => row.requestedBy },
    { id: 'status', label: { vi: 'Trạng thái', en: 'Status' }, width: 16, words: listWords.claimStatus, value: (row) => row.status },
    { id: 'automatic', label: { vi: 'Máy tự chấp nhận', en: 'Approved by rule' }, kind: 'yes_no', width: 14, value: (row) => row.automatic },
    { id: 'createdAt', label: { vi: 'Gửi lúc', en: 'Sent at' }, kind: 'instant', width: 18, value: (row) => row.createdAt },
    { id: 'note', label: { vi: 'Lời giải thích', en: 'Explanation' }, width: 40, value: (row) => row.note },
    { id: 'proofEmail', label: { vi: 'Thư kiểm tra', en: 'Mail checked' }, width: 28, value: (row) => row.proofEmail },
    { id: 'evidence', label: { vi: 'Bằng chứng', en: 'What speaks for it' }, width: 48, words: listWords.claimEvidence, value: (row) => row.evidence },
    { id: 'reason', label: { vi: 'Lý do', en: 'Reason' }, width: 40, value: (row) => row.reason },
    { id: 'decidedAt', label: { vi: 'Quyết định lúc', en: 'Decided at' }, kind: 'instant', width: 18, value: (row) => row.decidedAt },
  ],
};
