import { Journal, type Leaving, PersonalData, type PersonalDataSource, type Person, type Reads, type Tx, returnedRows } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const exported = `
  SELECT c.created_at AS at, s.name_vi AS firm, c.note, c.status, c.reason, c.decided_at AS "decidedAt"
  FROM supplier_claims c JOIN suppliers s ON s.id = c.supplier_id WHERE c.requested_by = $1 ORDER BY c.created_at`;

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
    return (await reads.query(exported, [userId])) as Record<string, unknown>[];
  }

  async erase(tx: Tx, { userId, organisationsLeftEmpty }: Leaving): Promise<void> {
    await tx.query("UPDATE supplier_claims SET note = 'đã xóa theo yêu cầu', reason = NULL WHERE requested_by = $1", [userId]);
    // Nobody is left who could keep the profile true: it goes back to the register, where somebody else of the firm may claim it.
    const left = returnedRows<{ supplierId: string }>(
      await tx.query('UPDATE suppliers SET organisation_id = NULL, phone = NULL, version = version + 1, updated_at = clock_timestamp() WHERE organisation_id = ANY($1::uuid[]) RETURNING id AS "supplierId"', [organisationsLeftEmpty]),
    );
    await this.journal.recordMany(tx, { userId, organisationId: null }, 'supplier.changed', left, { part: 'owner' });
  }
}
