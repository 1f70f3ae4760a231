import type { ImportColumn, ImportRowResponse, QueryOf, exportEndpoints } from '@matxich/contracts';
import { type ExportColumn, type ExportLanguage, type FileAnswer, exportList, listWords } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ListImportRowsQuery } from '../imports/queries/list-import-rows.query';
import { headingEntries, headings } from '../imports/template/headings';
import { reasonText } from './import-words';

type Row = ImportRowResponse;

/** `C12 Mã số thuế: sai số kiểm tra (0100233480)`, one line per cell. */
const problemsText = ({ problems }: Row, language: ExportLanguage): string =>
  problems.map(({ column, cell, code, value }) => `${cell ? `${cell} ` : ''}${headings[column]?.label[language] ?? column}: ${reasonText(code, language)}${value ? ` (${value})` : ''}`).join('\n');

const columns: ExportColumn<Row>[] = [
  { id: 'row', label: { vi: 'Dòng', en: 'Row' }, kind: 'number', width: 8, value: (row) => row.row },
  { id: 'verdict', label: { vi: 'Kết quả', en: 'Result' }, width: 20, words: listWords.importVerdict, value: (row) => row.verdict },
  { id: 'reason', label: { vi: 'Lý do', en: 'Reason' }, width: 36, value: (row) => row.reason, shown: (row, language) => row.reason && `${reasonText(row.reason, language)}${row.reasonValue ? ` (${row.reasonValue})` : ''}` },
  { id: 'problems', label: { vi: 'Ô cần xem', en: 'Cells to look at' }, width: 60, value: (row) => problemsText(row, 'en'), shown: problemsText },
  { id: 'supplier', label: { vi: 'Trong sổ', en: 'In the register' }, width: 32, value: (row) => row.supplierName },
  ...headingEntries.map(([column, { label, width }]): ExportColumn<Row> => ({ id: column, label, width, value: (row) => row.cells[column as ImportColumn] ?? null })),
];

/** The report as a file: the rows with reason and cells, to be mended there and sent in again. */
@Injectable()
export class ImportRowsExportQuery {
  constructor(private readonly rows: ListImportRowsQuery) {}

  /** @throws DomainError request.not_found */
  execute(importId: string, query: QueryOf<typeof exportEndpoints.importRows>): Promise<FileAnswer> {
    return exportList({ name: { vi: 'ket-qua-nhap', en: 'import-report' }, columns }, query, (paging) => this.rows.page(importId, { verdict: query.verdict, ...paging }));
  }
}
