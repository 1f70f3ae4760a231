import { CONFIG, type Config } from '@matxich/platform';
import { Inject, Injectable } from '@nestjs/common';
import { alertToken } from '@matxich/suppliers';
import { SavedSearchFactsQuery } from '../queries/saved-search-facts.query';
import type { Announce } from './announcement';

/** Firms that a mail names; the page has the others. */
const named = 10;

@Injectable()
export class SavedSearchAnnouncements {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly facts: SavedSearchFactsQuery,
  ) {}

  /** Nothing for who switched it off before the event came, and nothing when all the firms are hidden by now. */
  readonly found: Announce = async (tx, event) => {
    const run = await this.facts.ofRun(tx, event.payload['savedSearchId']!, event.payload['runId']!);
    if (!run || run.frequency === 'off' || run.firms.length === 0) return [];
    const token = alertToken(run.id, run.alertKey);
    const firms = run.firms.slice(0, named).map((name) => `- ${name}`).join('\n') + (run.firms.length > named ? '\n- …' : '');
    return [{
      kind: 'saved_search_found', audience: run.kind, organisationIds: [run.organisationId], userIds: [run.userId],
      params: { search: run.name, found: String(run.firms.length) }, link: `/app/${run.kind === 'office' ? 'o' : 'b'}/saved-searches`,
      mailOnly: { firms, off: `${this.config.publicUrl}/alerts/${token}/off` }, unsubscribePath: `/api/v1/alerts/${token}/off`,
    }];
  };
}
