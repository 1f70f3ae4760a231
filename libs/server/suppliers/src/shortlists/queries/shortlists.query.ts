import type { ShortlistEntryResponse, ShortlistResponse, ShortlistRow } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

type EntryRow = Omit<ShortlistEntryResponse, 'noteAt' | 'addedAt'> & { noteAt: Date | null; addedAt: Date };

/** An entry stands for the firm at the end of its way through merges; facts only of a firm that is shown. */
const entriesOf = `
  WITH RECURSIVE way AS (
    SELECT e.id AS entry_id, s.id, s.merged_into FROM shortlist_entries e JOIN suppliers s ON s.id = e.supplier_id WHERE e.shortlist_id = $1 AND e.removed_at IS NULL
    UNION SELECT way.entry_id, s.id, s.merged_into FROM way JOIN suppliers s ON s.id = way.merged_into)
  SELECT e.id, s.id AS "supplierId", CASE WHEN s.visible THEN s.name_vi ELSE e.name_seen END AS name,
         CASE WHEN s.id <> e.supplier_id AND EXISTS (SELECT 1 FROM shortlist_entries other WHERE other.shortlist_id = $1 AND other.supplier_id = s.id AND other.removed_at IS NULL) THEN 'merged'
              WHEN s.visible THEN 'shown' ELSE 'not_shown' END AS state,
         CASE WHEN s.visible THEN coalesce(s.province_code, (SELECT province_code FROM supplier_sites WHERE supplier_id = s.id ORDER BY created_at, id LIMIT 1)) END AS "provinceCode",
         CASE WHEN s.visible THEN firm_level(s.id, s.verification) END AS verification,
         CASE WHEN s.visible THEN (s.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text END AS "verifiedOn", s.is_demo AS demo,
         CASE WHEN s.visible THEN ARRAY(SELECT DISTINCT process FROM capability_statements WHERE supplier_id = s.id ORDER BY 1) ELSE '{}' END AS processes,
         e.note, writer.name AS "noteBy", e.note_at AS "noteAt", adder.name AS "addedBy", e.added_at AS "addedAt", e.version
  FROM way JOIN shortlist_entries e ON e.id = way.entry_id JOIN suppliers s ON s.id = way.id JOIN users adder ON adder.id = e.added_by LEFT JOIN users writer ON writer.id = e.note_by
  WHERE way.merged_into IS NULL ORDER BY e.position, e.id`;

const toEntry = (row: EntryRow): ShortlistEntryResponse => ({ ...row, noteAt: row.noteAt?.toISOString() ?? null, addedAt: row.addedAt.toISOString() });

/** What one organisation sees of its own lists; another's do not exist. */
@Injectable()
export class ShortlistsQuery {
  constructor(private readonly database: Database) {}

  /** By name; `supplierId` asks which of them have that firm. */
  async all(organisationId: string, supplierId: string | undefined): Promise<ShortlistRow[]> {
    const rows = await this.database.query<Omit<ShortlistRow, 'updatedAt'> & { updatedAt: Date }>(
      `SELECT l.id, l.name, l.version, l.updated_at AS "updatedAt", (SELECT count(*)::int FROM shortlist_entries e WHERE e.shortlist_id = l.id AND e.removed_at IS NULL) AS entries,
              (SELECT e.id FROM shortlist_entries e WHERE e.shortlist_id = l.id AND e.removed_at IS NULL AND e.supplier_id = $2::uuid) AS "entryId"
       FROM shortlists l WHERE l.organisation_id = $1 ORDER BY lower(l.name), l.id`,
      [organisationId, supplierId ?? null],
    );
    return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  }

  /** @throws DomainError request.not_found */
  async one(organisationId: string, id: string, reads: Reads = this.database): Promise<ShortlistResponse> {
    const [list] = (await reads.query('SELECT id, name, version, updated_at AS "updatedAt" FROM shortlists WHERE id = $1 AND organisation_id = $2', [id, organisationId])) as { id: string; name: string; version: number; updatedAt: Date }[];
    if (!list) throw new DomainError('request.not_found');
    const entries = (await reads.query(entriesOf, [id])) as EntryRow[];
    return { ...list, updatedAt: list.updatedAt.toISOString(), entries: entries.map(toEntry) };
  }
}
