import type { WaitingCheckResponse } from '@matxich/contracts';
import { type TableExport, listWords } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';

const aboutOf = ({ certificate, statement }: WaitingCheckResponse): string | null => certificate?.scheme ?? statement?.process ?? null;

/** What waits for an officer, as it leaves the program: to be taken along to the firms. */
export const waitingTable = (name: CodeName): TableExport<WaitingCheckResponse> => ({
  name: { vi: 'cho-xac-minh', en: 'verification-queue' },
  columns: [
    { id: 'subject', label: { vi: 'Loại', en: 'Kind' }, width: 16, words: listWords.checkSubject, value: (row) => row.subject },
    { id: 'about', label: { vi: 'Nội dung', en: 'About' }, width: 32, value: aboutOf, shown: (row, language) => { const code = aboutOf(row); return code && name(code, language); } },
    { id: 'supplierName', label: { vi: 'Doanh nghiệp', en: 'Firm' }, width: 40, value: (row) => row.supplierName },
    { id: 'taxCode', label: { vi: 'Mã số thuế', en: 'Tax code' }, width: 16, value: (row) => row.taxCode },
    { id: 'waitingDays', label: { vi: 'Số ngày chờ', en: 'Days waiting' }, kind: 'number', width: 10, value: (row) => row.waitingDays },
    { id: 'wanted', label: { vi: 'Dòng yêu cầu báo giá đang hỏi', en: 'Open RFQ lines that ask for it' }, kind: 'number', width: 14, value: (row) => row.wanted },
    { id: 'requestedAt', label: { vi: 'Gửi lúc', en: 'Sent at' }, kind: 'instant', width: 18, value: (row) => row.requestedAt },
    { id: 'number', label: { vi: 'Số chứng nhận', en: 'Certificate number' }, width: 24, value: (row) => row.certificate?.number ?? null },
    { id: 'body', label: { vi: 'Tổ chức cấp', en: 'Certification body' }, width: 24, value: (row) => row.certificate?.body ?? null },
    { id: 'validUntil', label: { vi: 'Có giá trị đến', en: 'Valid until' }, kind: 'date', width: 14, value: (row) => row.certificate?.validUntil ?? null },
    { id: 'state', label: { vi: 'Hiệu lực', en: 'Validity' }, width: 18, words: listWords.certificateState, value: (row) => row.certificate?.state ?? null },
    { id: 'issuedOn', label: { vi: 'Ngày cấp', en: 'Issued on' }, kind: 'date', width: 14, value: (row) => row.certificate?.issuedOn ?? null },
    { id: 'scope', label: { vi: 'Phạm vi chứng nhận', en: 'Scope' }, width: 40, value: (row) => row.certificate?.scope ?? null },
    { id: 'materials', label: { vi: 'Vật liệu', en: 'Materials' }, width: 32, value: (row) => row.statement?.materials ?? null, shown: (row, language) => row.statement?.materials.map((code) => name(code, language)).join('; ') ?? null },
    { id: 'evidence', label: { vi: 'Giấy tờ', en: 'Document' }, width: 28, value: (row) => (row.evidence ?? row.certificate?.evidence)?.label ?? null },
    { id: 'note', label: { vi: 'Doanh nghiệp ghi', en: 'The firm writes' }, width: 40, value: (row) => row.note },
    { id: 'level', label: { vi: 'Mức xác minh', en: 'Verification level' }, width: 28, words: listWords.verification, value: (row) => row.level },
    { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
  ],
});
