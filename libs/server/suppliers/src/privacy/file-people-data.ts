import { Journal, type Leaving, PersonalData, type PersonalDataSource, type Person, type Reads, type Tx, returnedRows } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const exported = `
  SELECT created_at AS at, 'file' AS kind, label AS text FROM files WHERE uploaded_by = $1
  UNION ALL SELECT requested_at, 'request', note FROM verification_requests WHERE requested_by = $1
  UNION ALL SELECT checked_at, 'check', note FROM verification_checks WHERE checked_by = $1 ORDER BY at`;

/** Files that a person sent and words that they wrote about proofs. Files are the firm's and go when it has nobody left; what proved who the person speaks for is the person's. */
@Injectable()
export class FilePeopleData implements PersonalDataSource, OnModuleInit {
  readonly name = 'files';

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

  /** The bytes follow with the event; nobody can fetch them without their row. An officer's reasons stay: they are the office's record, under a pseudonym. */
  async erase(tx: Tx, { userId, organisationsLeftEmpty }: Leaving): Promise<void> {
    const removed = returnedRows<{ fileId: string }>(
      await tx.query("DELETE FROM files WHERE organisation_id = ANY($1::uuid[]) OR (uploaded_by = $2 AND purpose = 'claim_proof') RETURNING id AS \"fileId\"", [organisationsLeftEmpty, userId]),
    );
    await this.journal.recordMany(tx, { userId, organisationId: null }, 'file.removed', removed);
    await tx.query("UPDATE files SET label = 'Tệp' WHERE uploaded_by = $1", [userId]);
    await tx.query('UPDATE verification_requests SET note = NULL WHERE requested_by = $1', [userId]);
  }
}
