import type { ImportColumn } from '@matxich/contracts';
import type { CapitalOrigin, LegalForm, VerificationLevel } from '@matxich/domain';
import type { ExportColumn, TableExport, Words } from '@matxich/platform';
import { capitalOriginWords, legalFormWords } from '../imports/fact-words';
import { headingEntries } from '../imports/template/headings';

/** A firm of the register as it leaves the program: what the screen shows, and the facts that an import would bring. */
export interface RegisterLine extends Record<Exclude<ImportColumn, 'externalId' | 'province'>, string | null> {
  provinceCode: string | null;
  verification: VerificationLevel;
  claimed: boolean;
  demo: boolean;
  statementCount: number;
  source: string | null;
  updatedAt: string;
}

const verificationWords: Record<VerificationLevel, Words> = {
  listed: { vi: 'Có tên trong danh sách', en: 'Listed' },
  self_declared: { vi: 'Doanh nghiệp tự khai', en: 'Self-declared' },
  document_checked: { vi: 'Đã kiểm tra hồ sơ', en: 'Documents checked' },
  registry_checked: { vi: 'Đã đối chiếu đăng ký kinh doanh', en: 'Checked in the business register' },
  site_visited: { vi: 'Cán bộ đã đến xưởng', en: 'Site visited by an officer' },
  buyer_confirmed: { vi: 'Bên mua đã xác nhận', en: 'Confirmed by a buyer' },
};

const shown: Partial<Record<ImportColumn, ExportColumn<RegisterLine>['shown']>> = {
  legalForm: ({ legalForm }, language) => (legalForm ? (legalFormWords[legalForm as LegalForm]?.[language] ?? legalForm) : null),
  capitalOrigin: ({ capitalOrigin }, language) => (capitalOrigin ? (capitalOriginWords[capitalOrigin as CapitalOrigin]?.[language] ?? capitalOrigin) : null),
};
const numbers: ReadonlySet<ImportColumn> = new Set(['foundedYear', 'employees']);

const state: ExportColumn<RegisterLine>[] = [
  { id: 'statementCount', label: { vi: 'Số năng lực đã khai', en: 'Capability statements' }, kind: 'number', width: 12, value: (row) => row.statementCount },
  { id: 'claimed', label: { vi: 'Đã có người quản lý hồ sơ', en: 'Profile managed by the firm' }, kind: 'yes_no', width: 14, value: (row) => row.claimed },
  { id: 'verification', label: { vi: 'Mức xác minh', en: 'Verification level' }, width: 28, value: (row) => row.verification, shown: (row, language) => verificationWords[row.verification][language] },
  { id: 'source', label: { vi: 'Nguồn', en: 'Source' }, width: 24, value: (row) => row.source },
  { id: 'updatedAt', label: { vi: 'Cập nhật lúc', en: 'Updated at' }, kind: 'instant', width: 18, value: (row) => row.updatedAt },
  { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
];

/** Names of our own columns that an import leaves out. */
export const stateHeadings: Words[] = state.map(({ label }) => label);

/** @param provinceName code → name in the language of the file */
export const registerTable = (provinceName: (code: string) => string | null): TableExport<RegisterLine> => ({
  name: { vi: 'so-doanh-nghiep', en: 'register' },
  columns: [
    ...headingEntries.map(
      ([column, { label, width }]): ExportColumn<RegisterLine> =>
        column === 'province'
          ? { id: column, label, width, value: (row) => row.provinceCode, shown: (row) => (row.provinceCode ? provinceName(row.provinceCode) : null) }
          : { id: column, label, width, kind: numbers.has(column) ? 'number' : 'text', value: (row) => row[column as 'nameVi'], ...(shown[column] ? { shown: shown[column] } : {}) },
    ),
    ...state,
  ],
});
