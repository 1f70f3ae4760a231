import type { ShortlistEntryResponse } from '@matxich/contracts';
import type { TableExport, Words } from '@matxich/platform';

const stateWords: Record<ShortlistEntryResponse['state'], Words> = {
  shown: { vi: 'Đang hiển thị', en: 'Shown' },
  not_shown: { vi: 'Không còn hiển thị', en: 'Not shown any more' },
  merged: { vi: 'Đã gộp vào mục khác trong danh sách', en: 'Merged into another entry of this list' },
};

/** A shortlist as a file, in its order. @param label code of the taxonomy or a province → its word */
export const shortlistTable = (label: (code: string, language: 'vi' | 'en') => string): TableExport<ShortlistEntryResponse> => ({
  name: { vi: 'danh-sach-chon', en: 'shortlist' },
  columns: [
    { id: 'name', label: { vi: 'Doanh nghiệp', en: 'Firm' }, width: 44, value: (row) => row.name },
    { id: 'state', label: { vi: 'Tình trạng', en: 'State' }, width: 20, value: (row) => row.state, shown: (row, language) => stateWords[row.state][language] },
    { id: 'processes', label: { vi: 'Công nghệ', en: 'Processes' }, width: 44, value: (row) => row.processes.join(','), shown: (row, language) => row.processes.map((code) => label(code, language)).join(', ') },
    { id: 'provinceCode', label: { vi: 'Tỉnh, thành phố', en: 'Province' }, width: 18, value: (row) => row.provinceCode, shown: (row, language) => (row.provinceCode ? label(row.provinceCode, language) : null) },
    { id: 'note', label: { vi: 'Ghi chú', en: 'Note' }, width: 60, value: (row) => row.note },
    { id: 'noteBy', label: { vi: 'Người ghi', en: 'Noted by' }, width: 22, value: (row) => row.noteBy },
    { id: 'noteAt', label: { vi: 'Ghi lúc', en: 'Noted at' }, kind: 'instant', width: 18, value: (row) => row.noteAt },
    { id: 'addedBy', label: { vi: 'Người thêm', en: 'Added by' }, width: 22, value: (row) => row.addedBy },
    { id: 'addedAt', label: { vi: 'Thêm lúc', en: 'Added at' }, kind: 'instant', width: 18, value: (row) => row.addedAt },
    { id: 'supplierId', label: { vi: 'Mã trong hệ thống', en: 'Id in the product' }, width: 38, value: (row) => row.supplierId },
    { id: 'demo', label: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' }, kind: 'yes_no', width: 12, value: (row) => row.demo },
  ],
});
