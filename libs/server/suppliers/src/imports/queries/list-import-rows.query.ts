import type { ImportResponse, ImportRowResponse, QueryOf, importEndpoints } from '@matxich/contracts';
import { DomainError, type ImportVerdict } from '@matxich/domain';
import { Database, columnLetters, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { Problem } from '../firm-row';

interface Row {
  row: number;
  verdict: ImportVerdict;
  reason: ImportRowResponse['reason'];
  reason_value: string | null;
  repaired: boolean;
  cells: Record<string, string>;
  supplier_id: string | null;
  supplier_name: string | null;
  problems: Problem[] | null;
  undone: ImportRowResponse['undone'];
  columns: ImportResponse['columns'];
  is_sheet: boolean;
}

/** Where a problem stands, as a spreadsheet names it: `C12`. */
function cellOf({ row, columns, is_sheet }: Row, { column }: Problem): string | null {
  const at = columns.findIndex((named) => named.column === column);
  return is_sheet && at >= 0 ? `${columnLetters(at)}${row}` : null;
}

const toItem = (row: Row): ImportRowResponse => ({
  row: row.row,
  verdict: row.verdict,
  reason: row.reason,
  reasonValue: row.reason_value,
  problems: (row.problems ?? []).map((problem) => ({ ...problem, cell: cellOf(row, problem) })),
  undone: row.undone,
  repaired: row.repaired,
  cells: row.cells,
  supplierId: row.supplier_id,
  supplierName: row.supplier_name,
});

@Injectable()
export class ListImportRowsQuery {
  constructor(private readonly database: Database) {}

  /**
   * The report in the order of the file.
   * @throws DomainError request.not_found
   */
  async page(importId: string, query: QueryOf<typeof importEndpoints.rows>): Promise<{ items: ImportRowResponse[]; next: string | null }> {
    const [after] = decodeCursor(query.cursor, 1) ?? [0];
    const rows = await this.database.query<Row & { found: string }>(
      `SELECT i.id AS found, r.row, r.verdict, r.reason, r.reason_value, r.repaired, r.cells, r.supplier_id, s.name_vi AS supplier_name, r.problems, r.undone, i.columns, i.format NOT IN ('json', 'jsonl') AS is_sheet
       FROM imports i
       LEFT JOIN import_rows r ON r.import_id = i.id AND r.row > $2 AND ($3::text IS NULL OR r.verdict = $3)
       LEFT JOIN suppliers s ON s.id = r.supplier_id
       WHERE i.id = $1 AND i.status <> 'discarded'
       ORDER BY r.row LIMIT $4`,
      [importId, Number(after), query.verdict ?? null, query.limit + 1],
    );
    if (rows.length === 0) throw new DomainError('request.not_found');
    return toPage(rows.filter((row) => row.row !== null), query.limit, (row) => [row.row], toItem);
  }
}
