import { PersonalData, type PersonalDataSource, type Person, type Reads, type Tx } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Saved searches are a person's own: they go with the person. */
@Injectable()
export class SavedSearchPeopleData implements PersonalDataSource, OnModuleInit {
  readonly name = 'savedSearches';

  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(reads: Reads, { userId }: Person): Promise<Record<string, unknown>[]> {
    return (await reads.query('SELECT name, query, frequency, created_at AS "createdAt", last_run_at AS "lastRunAt" FROM saved_searches WHERE user_id = $1 ORDER BY created_at', [userId])) as Record<string, unknown>[];
  }

  async erase(tx: Tx, { userId }: Person): Promise<void> {
    await tx.query('DELETE FROM saved_searches WHERE user_id = $1', [userId]);
  }
}
