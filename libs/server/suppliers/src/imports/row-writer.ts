import { importVerdicts, noRowsSeen } from '@matxich/domain';
import type { Journal, JournalActor, Tx } from '@matxich/platform';
import type { ProposeChanges } from '../changes/use-cases/propose-changes';
import type { FirmRow } from './firm-row';
import { inTandem, Line, type Stages } from './in-tandem';
import { findListedSuppliers, type ListedSuppliers } from './listed-suppliers';
import type { ImportRepository, NewImport } from './persistence/import.repository';
import { type PlannedRow, planImport } from './plan-import';
import { countRows } from './read-file';
import { type CandidateDecision, settleCandidates, withoutProposals } from './settle-candidates';
import { type Mark, prepareFirms } from './write-firms';

type Counted = ReturnType<typeof countRows>;

function add(total: Counted, more: Counted): void {
  total.rowCount += more.rowCount;
  total.repairedCount += more.repairedCount;
  for (const verdict of importVerdicts) total.counts[verdict] += more.counts[verdict];
}

/** Rows about firms of the register: an earlier or later row may speak of the same firm, so they are written when all are known. */
const isOfListedFirm = ({ verdict }: PlannedRow): boolean => verdict === 'updated' || verdict === 'proposed' || verdict === 'candidate';

interface Looked {
  rows: FirmRow[];
  register: ListedSuppliers;
}

interface Prepared {
  rows: PlannedRow[];
  deeds: ((tx: Tx) => Promise<void>)[];
}

/**
 * Writes a list batch by batch into the register, with its report, in the caller's transaction and in the order of the file.
 * The outcome is that of one large batch; the statements are a constant number per batch, and one at a time.
 */
export class RowWriter implements Stages<FirmRow[], Looked, Prepared> {
  private readonly seen = noRowsSeen();
  private readonly counted = countRows([]);
  private readonly left: PlannedRow[] = [];
  private readonly line = new Line();

  /** @param mark who enters it, for firms that nobody speaks for; null for the command line */
  constructor(
    private readonly tx: Tx,
    private readonly actor: JournalActor,
    private readonly mark: Mark | null,
    private readonly given: Pick<NewImport, 'id' | 'fileName'>,
    private readonly candidates: CandidateDecision,
    private readonly journal: Journal,
    private readonly proposals: ProposeChanges,
    private readonly imports: ImportRepository,
  ) {}

  /** @returns what became of all rows */
  async writeAll(batches: AsyncIterable<FirmRow[]>): Promise<Counted> {
    try {
      await inTandem(batches, this);
    } finally {
      await this.line.idle(); // nothing is under way when the caller ends the transaction
    }
    // What had to wait for the last row.
    const settled = settleCandidates(this.left, new Map(), this.candidates);
    await this.write(this.prepared(this.actor?.organisationId ? settled : withoutProposals(settled)));
    return this.counted;
  }

  async look(rows: FirmRow[]): Promise<Looked> {
    return { rows, register: await this.line.take(() => findListedSuppliers(this.tx, rows, true, this.given.id)) };
  }

  prepare({ rows, register }: Looked): Prepared {
    const planned = planImport(rows, register, this.seen);
    for (const row of planned) if (isOfListedFirm(row)) this.left.push(row);
    return this.prepared(planned.filter((row) => !isOfListedFirm(row)));
  }

  async write({ rows, deeds }: Prepared): Promise<void> {
    add(this.counted, countRows(rows));
    for (const deed of deeds) await this.line.take(() => deed(this.tx));
  }

  private prepared(rows: PlannedRow[]): Prepared {
    if (rows.length === 0) return { rows, deeds: [] };
    const firms = prepareFirms({ journal: this.journal, proposals: this.proposals }, this.actor, this.mark, { importId: this.given.id, source: this.given.fileName, rows });
    const report = this.imports.prepareRows(this.given.id, rows, firms.supplierOfRow);
    return { rows, deeds: [...firms.deeds, (tx) => report.into(tx)] };
  }
}
