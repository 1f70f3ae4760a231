import { type Known, phoneKey } from '@matxich/domain';
import { Journal, type Leaving, PersonalData, type PersonalDataSource, type Person, type Reads, type Tx, returnedRows } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const exported = `
  SELECT json_build_object('at', c.created_at, 'firm', s.name_vi, 'note', c.note, 'proofAddress', c.proof_email, 'status', c.status, 'reason', c.reason, 'decidedAt', c.decided_at) AS data
  FROM supplier_claims c JOIN suppliers s ON s.id = c.supplier_id WHERE c.requested_by = $1
  UNION ALL SELECT json_build_object('ownFirm', s.name_vi, 'phone', s.phone, 'householdCode', s.household_code)
  FROM suppliers s JOIN memberships m ON m.organisation_id = s.organisation_id WHERE m.user_id = $1`;

const merged = 'merged_into IN (SELECT id FROM suppliers WHERE organisation_id = ANY($1::uuid[]))';

/** Nobody is left who could keep the profile true: it goes back to the register, where somebody else of the firm may claim it. Entries that were merged into it say the same of the person. */
const given = `
  UPDATE suppliers SET organisation_id = NULL, phone = NULL, household_code = NULL, version = version + 1, updated_at = clock_timestamp()
  WHERE organisation_id = ANY($1::uuid[]) OR ${merged} RETURNING id AS "supplierId"`;

/** Firms whose own words or statements no longer name somebody. */
const reread = `
  UPDATE suppliers SET version = version + 1, updated_at = clock_timestamp()
  WHERE (id = ANY($1::uuid[]) OR id IN (SELECT supplier_id FROM capability_statements WHERE id = ANY($2::uuid[]))) AND NOT id = ANY($3::uuid[]) RETURNING id AS "supplierId"`;

/** What a person wrote when claiming a firm. The firm itself is no personal data, except its phone when one person was the whole firm. */
@Injectable()
export class SupplierPeopleData implements PersonalDataSource, OnModuleInit {
  readonly name = 'claims';

  constructor(
    private readonly personalData: PersonalData,
    private readonly journal: Journal,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(reads: Reads, { userId }: Person): Promise<Record<string, unknown>[]> {
    return ((await reads.query(exported, [userId])) as { data: Record<string, unknown> }[]).map(({ data }) => data);
  }

  /** Also the telephone of a firm that was this one person. */
  async known(reads: Reads, { userId, organisationsLeftEmpty }: Pick<Leaving, 'userId' | 'organisationsLeftEmpty'>): Promise<Partial<Known>> {
    const rows = (await reads.query(
      `SELECT proof_email AS address, NULL AS number FROM supplier_claims WHERE requested_by = $1 AND proof_email IS NOT NULL
       UNION ALL SELECT NULL, phone FROM suppliers WHERE organisation_id = ANY($2::uuid[]) AND phone IS NOT NULL`,
      [userId, organisationsLeftEmpty],
    )) as { address: string | null; number: string | null }[];
    return { addresses: rows.flatMap(({ address }) => address ?? []), numbers: rows.flatMap(({ number }) => number ?? []) };
  }

  async shared(reads: Reads, { numbers }: Known, { organisationsLeftEmpty }: Pick<Leaving, 'organisationsLeftEmpty'>): Promise<string[]> {
    const keys = numbers.flatMap((number) => phoneKey(number) ?? []);
    const rows = (await reads.query(`SELECT DISTINCT phone FROM suppliers WHERE ltrim(regexp_replace(phone, '\\D', '', 'g'), '084') = ANY($2) AND (organisation_id IS NULL OR organisation_id <> ALL($1::uuid[])) AND NOT coalesce(${merged}, false)`, [organisationsLeftEmpty, keys.map((key) => key.replace(/^[084]+/, ''))])) as { phone: string }[];
    const taken = new Set(rows.map(({ phone }) => phoneKey(phone)));
    return numbers.filter((number) => taken.has(phoneKey(number)));
  }

  async erase(tx: Tx, { userId, organisationsLeftEmpty, known, reworded }: Leaving): Promise<void> {
    await tx.query("UPDATE supplier_claims SET note = 'đã xóa theo yêu cầu', reason = NULL, proof_email = NULL, proof_token_hash = NULL WHERE requested_by = $1", [userId]);
    // A list that waits for its columns and names the person; it can be sent again without.
    await tx.query('DELETE FROM import_files WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS given (mention) WHERE position(convert_to(mention, $2) IN bytes) > 0)', [[...known.addresses, ...known.numbers], 'UTF8']);
    // Firms carry the name of the list that they came with.
    await tx.query('UPDATE suppliers s SET source = i.file_name FROM imports i WHERE i.id = ANY($1::uuid[]) AND s.import_id = i.id', [reworded['imports'] ?? []]);
    const left = returnedRows<{ supplierId: string }>(await tx.query(given, [organisationsLeftEmpty]));
    const changed = returnedRows<{ supplierId: string }>(await tx.query(reread, [reworded['suppliers'] ?? [], reworded['capability_statements'] ?? [], left.map(({ supplierId }) => supplierId)]));
    await this.journal.recordMany(tx, { userId, organisationId: null }, 'supplier.changed', left, { part: 'owner' });
    await this.journal.recordMany(tx, { userId, organisationId: null }, 'supplier.changed', changed, { part: 'words' });
  }
}
