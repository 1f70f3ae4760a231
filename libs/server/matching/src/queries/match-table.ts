import type { MatchResponse } from '@matxich/contracts';
import { type ExportLanguage, type TableExport, listWords } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';
import { requirementName } from './requirement-words';
import { verdictColumns } from './verdict-columns';

/** The ranked suppliers of an RFQ as they leave the program: what the cards say, one firm a line. */
export function matchTable(name: CodeName): TableExport<MatchResponse> {
  const named = ({ verdicts }: MatchResponse, ids: string[], language: ExportLanguage): string =>
    verdicts.filter(({ requirementId }) => ids.includes(requirementId)).map(({ requirement }) => requirementName(requirement, name, language)).join('; ');
  return {
    name: { vi: 'nha-cung-cap-phu-hop', en: 'matches' },
    columns: [
      { id: 'rank', label: { vi: 'Thứ hạng', en: 'Rank' }, kind: 'number', width: 10, value: (row) => row.rank },
      { id: 'supplierName', label: { vi: 'Nhà cung cấp', en: 'Supplier' }, width: 40, value: (row) => row.supplierName },
      { id: 'province', label: { vi: 'Tỉnh, thành phố', en: 'Province' }, width: 20, value: (row) => row.provinceCode, shown: (row, language) => row.provinceCode && name(row.provinceCode, language) },
      { id: 'verification', label: { vi: 'Mức xác minh', en: 'Verification level' }, width: 28, words: listWords.verification, value: (row) => row.verification },
      { id: 'claimed', label: { vi: 'Đã có người quản lý hồ sơ', en: 'Profile managed by the firm' }, kind: 'yes_no', width: 14, value: (row) => row.claimed },
      { id: 'passes', label: { vi: 'Đạt mọi yêu cầu bắt buộc', en: 'Passes every must' }, kind: 'yes_no', width: 14, value: (row) => row.eliminatedBy.length === 0 && row.toComplete.length === 0 },
      ...verdictColumns<MatchResponse>(name),
      { id: 'eliminatedBy', label: { vi: 'Không đạt', en: 'Fails' }, width: 40, value: (row) => row.eliminatedBy, shown: (row, language) => named(row, row.eliminatedBy, language) },
      { id: 'toComplete', label: { vi: 'Còn chưa rõ', en: 'Left open' }, width: 40, value: (row) => row.toComplete, shown: (row, language) => named(row, row.toComplete, language) },
      { id: 'introductionStatus', label: { vi: 'Lời giới thiệu', en: 'Introduction' }, width: 24, words: listWords.introductionStatus, value: (row) => row.introductionStatus },
      { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
    ],
  };
}
