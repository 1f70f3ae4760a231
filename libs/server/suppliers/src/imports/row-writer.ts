import { importVerdicts, noRowsSeen } from '@matxich/domain';
import type { Journal, JournalActor, Tx } from '@matxich/platform';
import type { ProposeChanges } from '../changes/use-cases/propose-changes';
import type { FirmRow } from './firm-row';
import { findListedSuppliers } from './listed-suppliers';
import type { ImportRepository, NewImport } from './persistence/import.repository';
import { type PlannedRow, planImport } from './plan-import';
import { countRows } from './read-file';
import { type CandidateDecision, settleCandidates, withoutProposals } from './settle-candidates';
import { writeFirms } from './write-firms';

type Counted = ReturnType<typeof countRows>;

function add(total: Counted, more: Counted): void {
  total.rowCount += more.rowCount;
  total.repairedCount += more.repairedCount;
  for (const verdict of importVerdicts) total.counts[verdict] += more.counts[verdict];
}

/** Rows about firms of the register: an earlier or later row may speak of the same firm, so they are written when all are known. */
const isOfListedFirm = ({ verdict }: PlannedRow): boolean => verdict === 'updated' || verdict === 'proposed' || verdict === 'candidate';

/**
 * Writes a list batch by batch into the register, with its report, in the caller's transaction and in the order of the file.
 * The outcome is that of one large batch; the statements are a constant number per batch.
 */
export class RowWriter {
  private readonly seen = noRowsSeen();
  private readonly counted = countRows([]);
  private readonly left: PlannedRow[] = [];

  constructor(
    private readonly tx: Tx,
    private readonly actor: JournalActor,
    private readonly given: Pick<NewImport, 'id' | 'fileName'>,
    private readonly candidates: CandidateDecision,
    private readonly journal: Journal,
    private readonly proposals: ProposeChanges,
    private readonly imports: ImportRepository,
  ) {}

  async write(rows: FirmRow[]): Promise<void> {
    const planned = planImport(rows, await findListedSuppliers(this.tx, rows, true, this.given.id), this.seen);
    for (const row of planned) if (isOfListedFirm(row)) this.left.push(row);
    await this.store(planned.filter((row) => !isOfListedFirm(row)));
  }

  /** Writes what had to wait for the last row. @returns what became of all rows */
  async finish(): Promise<Counted> {
    const settled = settleCandidates(this.left, new Map(), this.candidates);
    await this.store(this.actor?.organisationId ? settled : withoutProposals(settled));
    return this.counted;
  }

  private async store(rows: PlannedRow[]): Promise<void> {
    if (rows.length === 0) return;
    add(this.counted, countRows(rows));
    const supplierOfRow = await writeFirms(this.tx, { journal: this.journal, proposals: this.proposals }, this.actor, { importId: this.given.id, source: this.given.fileName, rows });
    await this.imports.insertRows(this.tx, this.given.id, rows, supplierOfRow);
  }
}
