import type { TermLanguage } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable, Logger } from '@nestjs/common';

export interface LearnedTerm {
  term: string;
  language: TermLanguage;
  code: string;
}

export interface KnownTerms {
  /** Of this list; changes with every term mapped or taken back. */
  version: string;
  terms: LearnedTerm[];
}

/** Older than this, what is known is looked after beside the answer; older than that, before it. */
const freshFor = 5_000;
const usableFor = 30_000;
const versionSql = "SELECT version FROM reference_loads WHERE name = 'learned-terms'";

/**
 * The words that officers added to the thesaurus, in memory. Whoever writes them raises the version in the same transaction;
 * every process asks for the version when it needs the words, at most every five seconds, and by no clock of its own.
 */
@Injectable()
export class LearnedTerms {
  private readonly logger = new Logger(LearnedTerms.name);
  private kept: KnownTerms | null = null;
  private askedAt = 0;
  private loading: Promise<KnownTerms> | null = null;
  private following: Promise<KnownTerms> | null = null;

  constructor(private readonly database: Database) {}

  /** At most `usableFor` old: a word is understood everywhere within half a minute. While the database is away, as they were known last. */
  async current(): Promise<KnownTerms> {
    const age = performance.now() - this.askedAt;
    if (!this.kept) return this.refresh();
    if (age > freshFor && !this.loading) this.refresh().catch((error: unknown) => this.logger.warn(`cannot look for new terms: ${error instanceof Error ? error.message : String(error)}`));
    return age > usableFor && this.loading ? this.loading.catch(() => this.kept!) : this.kept;
  }

  /** As the database has them now: for what is written down, such as documents. One statement when nothing has changed. */
  refresh(): Promise<KnownTerms> {
    if (!this.loading) return this.start();
    // The one under way may have asked before what the caller knows of was written.
    this.following ??= this.loading.catch(() => undefined).then(() => {
      this.following = null;
      return this.start();
    });
    return this.following;
  }

  private start(): Promise<KnownTerms> {
    this.loading = this.load().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async load(): Promise<KnownTerms> {
    this.askedAt = performance.now();
    // The version first: terms read after it are at least as new, and the next look finds what came between.
    const version = (await this.database.one<{ version: string }>(versionSql))?.version ?? '';
    if (this.kept?.version === version) return this.kept;
    const terms = version === '' ? [] : await this.database.query<LearnedTerm>('SELECT term, language, code FROM learned_terms WHERE undone_at IS NULL ORDER BY code, language, key COLLATE "C"');
    this.kept = { version, terms };
    return this.kept;
  }
}
