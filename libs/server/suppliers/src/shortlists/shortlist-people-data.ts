import { PersonalData, type PersonalDataSource, type Person, type Reads } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const exported = `
  SELECT l.name AS list, e.name_seen AS firm, CASE WHEN e.note_by = $1 THEN e.note END AS note, CASE WHEN e.note_by = $1 THEN e.note_at END AS "noteAt", CASE WHEN e.added_by = $1 THEN e.added_at END AS "addedAt"
  FROM shortlist_entries e JOIN shortlists l ON l.id = e.shortlist_id WHERE e.note_by = $1 OR e.added_by = $1 ORDER BY e.added_at`;

/** Who put a firm on a list and wrote its note. The organisation keeps the list; the person stays in it as the pseudonym that the account becomes. */
@Injectable()
export class ShortlistPeopleData implements PersonalDataSource, OnModuleInit {
  readonly name = 'shortlists';

  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(reads: Reads, { userId }: Person): Promise<Record<string, unknown>[]> {
    return (await reads.query(exported, [userId])) as Record<string, unknown>[];
  }

  async erase(): Promise<void> {
    // Rows name the account only, and the account becomes a pseudonym.
  }
}
