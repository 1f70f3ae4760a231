import type { DuplicateCandidateResponse } from '@matxich/contracts';
import { type ExportColumn, type TableExport, type Words, listWords } from '@matxich/platform';

type Row = DuplicateCandidateResponse;

const stateWords: Record<Row['state'], Words> = {
  open: { vi: 'Đang chờ', en: 'Waits' },
  dismissed: { vi: 'Không trùng', en: 'Not a duplicate' },
  merged: { vi: 'Đã gộp', en: 'Merged' },
};

/** A claimed firm's own telephone number is in no list that leaves the program, as in the register. */
function firmColumns(side: 'one' | 'other', number: 1 | 2): ExportColumn<Row>[] {
  const labelled = (vi: string, en: string): Words => ({ vi: `${vi} (mục ${number})`, en: `${en} (entry ${number})` });
  return [
    { id: `${side}NameVi`, label: labelled('Doanh nghiệp', 'Firm'), width: 40, value: (row) => row[side].nameVi },
    { id: `${side}TaxCode`, label: labelled('Mã số thuế', 'Tax code'), width: 16, value: (row) => row[side].taxCode },
    { id: `${side}Address`, label: labelled('Địa chỉ', 'Address'), width: 40, value: (row) => row[side].registeredAddress },
    { id: `${side}Phone`, label: labelled('Điện thoại', 'Phone'), width: 16, value: (row) => (row[side].claimed ? null : row[side].phone) },
    { id: `${side}Website`, label: labelled('Trang web', 'Website'), width: 28, value: (row) => row[side].website },
    { id: `${side}Claimed`, label: labelled('Đã có người quản lý', 'Has an owner'), kind: 'yes_no', width: 14, value: (row) => row[side].claimed },
    { id: `${side}Demo`, label: labelled('Dữ liệu minh họa', 'Demonstration data'), kind: 'yes_no', width: 14, value: (row) => row[side].demo },
  ];
}

/** Pairs that look like one firm, one pair a line. */
export const candidateTable: TableExport<Row> = {
  name: { vi: 'muc-trung', en: 'duplicates' },
  columns: [
    { id: 'score', label: { vi: 'Điểm', en: 'Score' }, kind: 'number', width: 8, value: (row) => row.score },
    { id: 'reasons', label: { vi: 'Vì sao', en: 'Reasons' }, width: 48, words: listWords.duplicateReason, value: (row) => row.reasons },
    { id: 'reported', label: { vi: 'Do người báo', en: 'Reported by a person' }, kind: 'yes_no', width: 14, value: (row) => row.reported },
    { id: 'state', label: { vi: 'Trạng thái', en: 'Status' }, width: 16, words: stateWords, value: (row) => row.state },
    { id: 'note', label: { vi: 'Ghi chú', en: 'Note' }, width: 32, value: (row) => row.note },
    { id: 'decidedAt', label: { vi: 'Quyết định lúc', en: 'Decided at' }, kind: 'instant', width: 18, value: (row) => row.decidedAt },
    ...firmColumns('one', 1),
    ...firmColumns('other', 2),
  ],
};
