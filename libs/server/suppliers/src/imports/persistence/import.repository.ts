import type { ImportResponse } from '@matxich/contracts';
import { DomainError, type ImportStatus, type ImportVerdict } from '@matxich/domain';
import { advisoryLocks, type CopyValue, PreparedCopy, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { ImportCells } from '../firm-row';
import type { MappedBy } from '../layout';
import type { PlannedRow } from '../plan-import';
import type { SupplierOfRow } from '../write-firms';

export interface NewImport {
  id: string;
  fileName: string;
  fileHash: string;
  format: string;
  encoding: string;
  status: ImportStatus;
  sheet: string | null;
  headerRow: number | null;
  mappedBy: MappedBy | null;
  columns: ImportResponse['columns'];
  rowCount: number;
  counts: Record<ImportVerdict, number>;
  repairedCount: number;
  note: string | null;
  createdBy: string | null;
}

export interface LockedImport {
  id: string;
  fileName: string;
  status: 'unmapped' | 'previewed';
}

@Injectable()
export class ImportRepository {
  /** Waits until no other import is being committed, so that two lists with the same firm see each other's result; released at the end of the transaction. */
  async takeTurn(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [advisoryLocks.importCommit]);
  }

  async insert(tx: Tx, given: NewImport): Promise<void> {
    await tx.query(
      `INSERT INTO imports (id, file_name, file_hash, format, encoding, status, columns, row_count, counts, repaired_count, note, created_by, sheet, header_row, mapped_by, committed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, CASE WHEN $6 = 'committed' THEN now() END)`,
      [given.id, given.fileName, given.fileHash, given.format, given.encoding, given.status, JSON.stringify(given.columns), given.rowCount, JSON.stringify(given.counts), given.repairedCount, given.note, given.createdBy, given.sheet, given.headerRow, given.mappedBy],
    );
  }

  /** The whole report in one statement. */
  insertRows(tx: Tx, importId: string, rows: PlannedRow[], supplierOfRow: SupplierOfRow): Promise<void> {
    return this.prepareRows(importId, rows, supplierOfRow).into(tx);
  }

  /** The same, made ready before its turn comes. */
  prepareRows(importId: string, rows: PlannedRow[], supplierOfRow: SupplierOfRow): PreparedCopy {
    const supplierOf = (row: PlannedRow) => this.supplierOf(row, supplierOfRow);
    function* report(): Generator<CopyValue[]> {
      for (const row of rows) yield [importId, row.row, row.verdict, row.reason, row.reasonValue, row.repaired, JSON.stringify(row.cells), supplierOf(row), row.problems.length > 0 ? JSON.stringify(row.problems) : null];
    }
    return new PreparedCopy('import_rows', ['import_id', 'row', 'verdict', 'reason', 'reason_value', 'repaired', 'cells', 'supplier_id', 'problems'], report());
  }

  /** What the commit made of rows that the dry run had seen otherwise. */
  async updateRows(tx: Tx, importId: string, rows: PlannedRow[], supplierOfRow: SupplierOfRow): Promise<void> {
    await tx.query(
      `UPDATE import_rows r SET verdict = given.verdict, reason = given.reason, reason_value = given.reason_value, supplier_id = given.supplier_id
       FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::uuid[]) AS given (row, verdict, reason, reason_value, supplier_id)
       WHERE r.import_id = $1 AND r.row = given.row
         AND (r.verdict, r.reason, r.reason_value, r.supplier_id) IS DISTINCT FROM (given.verdict, given.reason, given.reason_value, given.supplier_id)`,
      [importId, rows.map((row) => row.row), rows.map((row) => row.verdict), rows.map((row) => row.reason), rows.map((row) => row.reasonValue), rows.map((row) => this.supplierOf(row, supplierOfRow))],
    );
  }

  /**
   * Locks what is not written yet against a second commit, mapping or discard.
   * @throws DomainError request.not_found, import.already_committed
   */
  async lockOpen(tx: Tx, importId: string): Promise<LockedImport> {
    const [row] = await tx.query<{ id: string; file_name: string; status: ImportStatus }[]>("SELECT id, file_name, status FROM imports WHERE id = $1 AND status <> 'discarded' FOR UPDATE", [importId]);
    if (!row) throw new DomainError('request.not_found');
    if (row.status !== 'previewed' && row.status !== 'unmapped') throw new DomainError('import.already_committed');
    return { id: row.id, fileName: row.file_name, status: row.status };
  }

  readRows(tx: Tx, importId: string): Promise<{ row: number; cells: ImportCells; repaired: boolean }[]> {
    return tx.query('SELECT row, cells, repaired FROM import_rows WHERE import_id = $1 ORDER BY row', [importId]);
  }

  async markCommitted(tx: Tx, importId: string, counts: Record<ImportVerdict, number>): Promise<void> {
    await tx.query("UPDATE imports SET status = 'committed', committed_at = now(), counts = $2 WHERE id = $1", [importId, JSON.stringify(counts)]);
  }

  /** How many rows there were and what became of them, of an import that was written while it was read. */
  async setCounts(tx: Tx, importId: string, given: Pick<NewImport, 'rowCount' | 'counts' | 'repairedCount'>): Promise<void> {
    await tx.query('UPDATE imports SET row_count = $2, counts = $3, repaired_count = $4 WHERE id = $1', [importId, given.rowCount, JSON.stringify(given.counts), given.repairedCount]);
  }

  async discard(tx: Tx, importId: string): Promise<void> {
    await tx.query("UPDATE imports SET status = 'discarded' WHERE id = $1", [importId]);
    await this.dropRows(tx, importId);
  }

  async dropRows(tx: Tx, importId: string): Promise<void> {
    await tx.query('DELETE FROM import_rows WHERE import_id = $1', [importId]);
  }

  /** Another understanding of the same file takes the place of the first. */
  async replaceDryRun(tx: Tx, importId: string, given: Pick<NewImport, 'sheet' | 'headerRow' | 'mappedBy' | 'columns' | 'rowCount' | 'counts' | 'repairedCount'>): Promise<void> {
    await tx.query(
      "UPDATE imports SET status = 'previewed', sheet = $2, header_row = $3, mapped_by = $4, columns = $5, row_count = $6, counts = $7, repaired_count = $8 WHERE id = $1",
      [importId, given.sheet, given.headerRow, given.mappedBy, JSON.stringify(given.columns), given.rowCount, JSON.stringify(given.counts), given.repairedCount],
    );
  }

  private supplierOf(row: PlannedRow, supplierOfRow: SupplierOfRow): string | null {
    return supplierOfRow.get(row.row) ?? row.listed?.id ?? null;
  }
}
