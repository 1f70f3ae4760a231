import type { SupplierHitResponse } from '@matxich/contracts';
import { type ExportLanguage, type TableExport, listWords } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';

type Certificate = SupplierHitResponse['certificates'][number];
const textOf = (marked: SupplierHitResponse['summaryMarked']): string => marked.map(({ text }) => text).join('');

/** What a search found, as it leaves the program: what the cards say. */
export function hitTable(name: CodeName): TableExport<SupplierHitResponse> {
  const certificate = ({ scheme, state, validUntil }: Certificate, language: ExportLanguage): string => `${name(scheme, language)} (${listWords.certificateState[state][language]}${validUntil ? ` ${validUntil}` : ''})`;
  const processes = ({ statements }: SupplierHitResponse): string[] => [...new Set(statements.map(({ process }) => process))];
  return {
    name: { vi: 'nha-cung-cap', en: 'suppliers' },
    columns: [
      { id: 'name', label: { vi: 'Doanh nghiệp', en: 'Firm' }, width: 40, value: (row) => row.name },
      { id: 'summary', label: { vi: 'Giới thiệu', en: 'Summary' }, width: 48, value: (row) => textOf(row.summaryMarked) },
      { id: 'processes', label: { vi: 'Công nghệ', en: 'Processes' }, width: 36, value: processes, shown: (row, language) => processes(row).map((code) => name(code, language)).join('; ') },
      { id: 'district', label: { vi: 'Huyện, quận cũ', en: 'Former district' }, width: 20, value: (row) => row.district },
      { id: 'province', label: { vi: 'Tỉnh, thành phố', en: 'Province' }, width: 20, value: (row) => row.provinceCode, shown: (row, language) => row.provinceCode && name(row.provinceCode, language) },
      { id: 'taxCode', label: { vi: 'Mã số thuế', en: 'Tax code' }, width: 16, value: (row) => row.taxCode },
      { id: 'verification', label: { vi: 'Mức xác minh', en: 'Verification level' }, width: 28, words: listWords.verification, value: (row) => row.verification },
      { id: 'verifiedOn', label: { vi: 'Xác minh ngày', en: 'Verified on' }, kind: 'date', width: 14, value: (row) => row.verifiedOn },
      { id: 'certificates', label: { vi: 'Chứng nhận', en: 'Certificates' }, width: 40, value: (row) => row.certificates.map(({ scheme }) => scheme), shown: (row, language) => row.certificates.map((one) => certificate(one, language)).join('; ') },
      { id: 'statementCount', label: { vi: 'Số năng lực đã khai', en: 'Capability statements' }, kind: 'number', width: 12, value: (row) => row.statementCount },
      { id: 'claimed', label: { vi: 'Đã có người quản lý hồ sơ', en: 'Profile managed by the firm' }, kind: 'yes_no', width: 14, value: (row) => row.claimed },
      { id: 'looser', label: { vi: 'Chỉ khớp một phần các từ', en: 'Answers only some of the words' }, kind: 'yes_no', width: 14, value: (row) => row.looser },
      { id: 'updatedAt', label: { vi: 'Cập nhật lúc', en: 'Updated at' }, kind: 'instant', width: 18, value: (row) => row.updatedAt },
      { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
    ],
  };
}
