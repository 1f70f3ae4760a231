import type { AlertFrequency } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface SavedSearchRun {
  id: string;
  name: string;
  organisationId: string;
  kind: 'buyer' | 'office';
  userId: string;
  frequency: AlertFrequency;
  alertKey: Buffer;
  /** Names of the firms that the run found first, as far as they are shown. */
  firms: string[];
}

/** Read-only over `saved_searches`, `saved_search_firms`, `suppliers` and `organisations`. */
@Injectable()
export class SavedSearchFactsQuery {
  async ofRun(tx: Tx, savedSearchId: string, runId: string): Promise<SavedSearchRun | null> {
    const [run] = await tx.query<SavedSearchRun[]>(
      `SELECT q.id, q.name, q.organisation_id AS "organisationId", o.kind, q.user_id AS "userId", q.frequency, q.alert_key AS "alertKey",
              ARRAY(SELECT s.name_vi FROM saved_search_firms f JOIN suppliers s ON s.id = f.supplier_id AND s.visible WHERE f.saved_search_id = q.id AND f.run_id = $2 ORDER BY s.name_vi, s.id) AS firms
       FROM saved_searches q JOIN organisations o ON o.id = q.organisation_id WHERE q.id = $1`,
      [savedSearchId, runId],
    );
    return run ?? null;
  }
}
