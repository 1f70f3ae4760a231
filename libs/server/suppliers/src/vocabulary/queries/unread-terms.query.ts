import type { QueryOf, UnreadTermResponse, vocabularyEndpoints } from '@matxich/contracts';
import { buildProposer, DomainError, type Proposal, type ProposalEvidence } from '@matxich/domain';
import { Database, type Reads, decodeCursor, toPage } from '@matxich/platform';
import { LearnedTerms, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';

type Row = Omit<UnreadTermResponse, 'proposals' | 'decidedAt'> & ProposalEvidence & { weight: number; decidedAt: Date | null };

/** A word is shown when several people used it, or one on several days, or several firms wrote it: what a single person typed once stays unread. */
export const FEWEST_VISITS = 2;
/** SQL over `u`: what officers may see. */
export const shown = `(u.visits >= ${FEWEST_VISITS} OR u.firms >= ${FEWEST_VISITS})`;

const select = `
  SELECT u.id, u.term, u.language, u.understood, u.visits, u.none_count AS "none", u.few_count AS few, u.abandoned_count AS abandoned, u.refined_count AS refined, u.firms,
         u.first_seen::text AS "firstSeen", u.last_seen::text AS "lastSeen", u.state, d.name AS "decidedBy", u.decided_at AS "decidedAt",
         u.refined_to AS "refinedTo", u.firm_processes AS "firmProcesses", u.visits + u.firms AS weight
  FROM unread_terms u LEFT JOIN users d ON d.id = u.decided_by`;

const sources = { all: 'true', searched: 'u.visits > 0', written: 'u.firms > 0' } as const;

/** The queue, what most people and firms use first, each word with what it may mean. */
@Injectable()
export class UnreadTermsQuery {
  private built: { version: string; propose: (term: string, evidence: ProposalEvidence) => Proposal[] } | null = null;

  constructor(
    private readonly database: Database,
    private readonly taxonomy: TaxonomyReader,
    private readonly learned: LearnedTerms,
  ) {}

  async page({ state, source, cursor, limit }: QueryOf<typeof vocabularyEndpoints.unread>): Promise<{ items: UnreadTermResponse[]; next: string | null; open: number }> {
    const [weight, id] = decodeCursor(cursor, 2) ?? [null, null];
    const rows = await this.database.query<Row>(
      `${select} WHERE u.state = $1 AND ${shown} AND ${sources[source]} AND ($2::integer IS NULL OR u.visits + u.firms < $2 OR (u.visits + u.firms = $2 AND u.id > $3::uuid)) ORDER BY (u.visits + u.firms) DESC, u.id LIMIT $4`,
      [state, weight, id, limit + 1],
    );
    const open = await this.database.one<{ open: number }>(`SELECT count(*)::int AS open FROM unread_terms u WHERE u.state = 'open' AND ${shown}`);
    const propose = await this.proposer();
    return { ...toPage(rows, limit, (row) => [row.weight, row.id], (row) => toUnread(row, propose)), open: open!.open };
  }

  /** @throws DomainError request.not_found, also for a word that too few used */
  async byId(unreadId: string, reads: Reads = this.database): Promise<UnreadTermResponse> {
    const [row] = (await reads.query(`${select} WHERE u.id = $1 AND ${shown}`, [unreadId])) as Row[];
    if (!row) throw new DomainError('request.not_found');
    return toUnread(row, await this.proposer());
  }

  private async proposer() {
    const { version, terms } = await this.learned.current();
    if (this.built?.version === version) return this.built.propose;
    const byCode = new Map<string, { text: string; language: string }[]>();
    for (const { code, term, language } of terms) byCode.set(code, [...(byCode.get(code) ?? []), { text: term, language }]);
    const concepts = await this.taxonomy.concepts();
    const propose = buildProposer(concepts.map((concept) => ({ code: concept.code, kind: concept.kind, terms: [...this.taxonomy.termsOf(concept), ...(byCode.get(concept.code) ?? [])] })));
    this.built = { version, propose };
    return propose;
  }
}

function toUnread({ refinedTo, firmProcesses, weight: _weight, decidedAt, ...row }: Row, propose: (term: string, evidence: ProposalEvidence) => Proposal[]): UnreadTermResponse {
  return { ...row, decidedAt: decidedAt?.toISOString() ?? null, proposals: row.understood.length > 0 ? [] : propose(row.term, { refinedTo, firmProcesses }) };
}
