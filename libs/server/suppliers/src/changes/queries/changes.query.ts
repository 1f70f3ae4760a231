import type { ChangeResponse } from '@matxich/contracts';
import type { ChangeState, FactChanges } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

type Viewer = 'office' | 'supplier';
type Row = Omit<ChangeResponse, 'changes' | 'proposedAt' | 'decidedAt' | 'undoable'> & { changes: FactChanges; proposedAt: Date; decidedAt: Date | null; claimed: boolean };

const select = `
  SELECT p.id, p.supplier_id AS "supplierId", p.state, coalesce(p.written, p.changes) AS changes, p.note, o.name AS office, p.proposed_at AS "proposedAt", p.decided_at AS "decidedAt", p.reason,
         s.organisation_id IS NOT NULL AS claimed,
         CASE WHEN p.site_id IS NOT NULL THEN json_build_object('id', p.site_id, 'name', coalesce(x.name, p.changes->'name'->>'to', p.changes->'name'->>'from', ''), 'isNew', p.adds_site) END AS site
  FROM supplier_change_proposals p JOIN suppliers s ON s.id = p.supplier_id JOIN organisations o ON o.id = p.proposed_for LEFT JOIN supplier_sites x ON x.id = p.site_id`;
const most = 50;

/** What the firm decided is the firm's to take back; what the office wrote is the office's, as long as nobody speaks for the firm. */
const isUndoable = (state: ChangeState, claimed: boolean, viewer: Viewer): boolean => (viewer === 'office' ? state === 'applied' && !claimed : state === 'accepted' || state === 'declined');

const toChange = ({ claimed, changes, ...row }: Row, viewer: Viewer): ChangeResponse => ({
  ...row,
  changes: Object.entries(changes).map(([field, { from, to }]) => ({ field, from, to }) as ChangeResponse['changes'][number]),
  proposedAt: row.proposedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  undoable: isUndoable(row.state, claimed, viewer),
});

/** Changes of a firm's facts and sites by the office: those that wait first, then the latest. */
@Injectable()
export class ChangesQuery {
  constructor(private readonly database: Database) {}

  async ofSupplier(supplierId: string, viewer: Viewer, reads: Reads = this.database): Promise<ChangeResponse[]> {
    const rows = (await reads.query(`${select} WHERE p.supplier_id = $1 ORDER BY p.state = 'open' DESC, p.proposed_at DESC, p.id DESC LIMIT ${most}`, [supplierId])) as Row[];
    return rows.map((row) => toChange(row, viewer));
  }

  async byId(changeId: string, viewer: Viewer, reads: Reads): Promise<ChangeResponse> {
    const [row] = (await reads.query(`${select} WHERE p.id = $1`, [changeId])) as Row[];
    if (!row) throw new Error(`change ${changeId} is gone within its own transaction`);
    return toChange(row, viewer);
  }
}
