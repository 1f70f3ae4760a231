import type { ImportColumn } from '@matxich/contracts';
import type { VerificationLevel } from '@matxich/domain';
import { type ExportColumn, type TableExport, type Words, listWords } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';
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

const words: Partial<Record<ImportColumn, Record<string, Words>>> = { legalForm: legalFormWords, capitalOrigin: capitalOriginWords };
const numbers: ReadonlySet<ImportColumn> = new Set(['foundedYear', 'employees']);

const state: ExportColumn<RegisterLine>[] = [
  { id: 'statementCount', label: { vi: 'Số năng lực đã khai', en: 'Capability statements' }, kind: 'number', width: 12, value: (row) => row.statementCount },
  { id: 'claimed', label: { vi: 'Đã có người quản lý hồ sơ', en: 'Profile managed by the firm' }, kind: 'yes_no', width: 14, value: (row) => row.claimed },
  { id: 'verification', label: { vi: 'Mức xác minh', en: 'Verification level' }, width: 28, words: listWords.verification, value: (row) => row.verification },
  { id: 'source', label: { vi: 'Nguồn', en: 'Source' }, width: 24, value: (row) => row.source },
  { id: 'updatedAt', label: { vi: 'Cập nhật lúc', en: 'Updated at' }, kind: 'instant', width: 18, value: (row) => row.updatedAt },
  { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
];

/** Names of our own columns that an import leaves out. */
export const stateHeadings: Words[] = state.map(({ label }) => label);

/** The register as it leaves the program. */
export const registerTable = (name: CodeName): TableExport<RegisterLine> => ({
  name: { vi: 'so-doanh-nghiep', en: 'register' },
  columns: [
    ...headingEntries.map(
      ([column, { label, width }]): ExportColumn<RegisterLine> =>
        column === 'province'
          ? { id: column, label, width, value: (row) => row.provinceCode, shown: (row, language) => row.provinceCode && name(row.provinceCode, language) }
          : { id: column, label, width, kind: numbers.has(column) ? 'number' : 'text', value: (row) => row[column as 'nameVi'], ...(words[column] ? { words: words[column] } : {}) },
    ),
    ...state,
  ],
});
