import { createHash, randomBytes } from 'node:crypto';
import { ConsumerUnavailable, SearchServer } from '@matxich/platform';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { capabilityIndex } from '../../search/capability-index';
import { VocabularyQuery } from '../../search/queries/vocabulary.query';
import { understandQuery } from '../../search/understand-query';
import type { Vocabulary } from '../../search/vocabulary';
import { type CountedWords, UnreadTermRepository } from '../persistence/unread-term.repository';
import { type SeenSearch, unreadWords } from './unread-words';

const writeEvery = 5_000;
/** Searches that wait to be written; more are not counted. */
const mostWaiting = 1_000;
/** A search after which its visitor asks for something else within this is one refined; opens nothing within this, one abandoned. */
const patience = 60_000;
const mostVisitors = 10_000;
/** Searches of one address that are counted in an hour: nobody fills the queue alone. */
const mostPerHour = 100;
const mostCountedToday = 50_000;
/** Fewer firms than this are few. */
const fewHits = 3;

interface Visit {
  q: string;
  at: number;
  /** Worth telling when nothing is opened: firms there were. */
  hadHits: boolean;
}

/**
 * Notes searches that went badly: in memory, written together every few seconds, after the answer and never in its way.
 * A visitor is a digest with a key that this process makes when it starts and forgets with it; it is never written.
 */
@Injectable()
export class SearchNotes implements OnModuleDestroy {
  private readonly logger = new Logger(SearchNotes.name);
  private readonly secret = randomBytes(32);
  private readonly visits = new Map<string, Visit>();
  private waiting: SeenSearch[] = [];
  private counted = { day: '', pairs: new Set<string>() };
  private budgets = { hour: 0, used: new Map<string, number>() };
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly vocabularies: VocabularyQuery,
    private readonly server: SearchServer,
    private readonly terms: UnreadTermRepository,
  ) {}

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.write();
  }

  /** A first page without filters was answered with so many hits. */
  searched({ address, agent, q, hits, now }: { address: string; agent: string; q: string; hits: number; now: number }): void {
    const visitor = this.digest(`${address} ${agent}`);
    const before = this.visits.get(visitor);
    if (before?.q === q) return;
    if (before && now - before.at < patience) this.note({ q: before.q, outcome: 'refined', next: q, visitor }, address, now);
    this.note({ q, outcome: 'searched', next: null, visitor }, address, now);
    this.visits.delete(visitor);
    this.visits.set(visitor, { q, at: now, hadHits: hits >= fewHits });
    if (this.visits.size > mostVisitors) this.visits.delete(this.visits.keys().next().value!);
  }

  /** A firm was opened, or the next page: the search was of use. */
  used(address: string, agent: string): void {
    this.visits.delete(this.digest(`${address} ${agent}`));
  }

  /** Writes what waits. Never throws: what cannot be written is forgotten. */
  async write(now = Date.now()): Promise<void> {
    this.endVisits(now);
    const seen = this.waiting.splice(0);
    if (seen.length === 0) return;
    try {
      await this.terms.count(await this.counts(seen));
    } catch (error) {
      this.logger.warn(`${seen.length} searches are not counted: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private digest = (text: string): string => createHash('sha256').update(this.secret).update(text).digest('base64url').slice(0, 16);

  private note(search: SeenSearch, address: string, now: number): void {
    this.timer ??= setInterval(() => void this.write(), writeEvery).unref();
    if (search.q === '' || this.waiting.length >= mostWaiting || !this.mayCount(this.digest(address), now)) return;
    this.waiting.push(search);
  }

  private mayCount(source: string, now: number): boolean {
    const hour = Math.floor(now / 3_600_000);
    if (this.budgets.hour !== hour) this.budgets = { hour, used: new Map() };
    const used = this.budgets.used.get(source) ?? 0;
    if (used >= mostPerHour || this.budgets.used.size > mostVisitors) return false;
    this.budgets.used.set(source, used + 1);
    return true;
  }

  /** Visits that are over: nothing was opened, nothing else asked. */
  private endVisits(now: number): void {
    for (const [visitor, visit] of this.visits) {
      if (now - visit.at < patience) break; // in order of time
      this.visits.delete(visitor);
      if (visit.hadHits && this.waiting.length < mostWaiting) this.waiting.push({ q: visit.q, outcome: 'abandoned', next: null, visitor });
    }
  }

  private async counts(seen: readonly SeenSearch[]): Promise<CountedWords[]> {
    const vocabulary = await this.vocabularies.read();
    const answers = await this.answers(seen, vocabulary);
    const sums = new Map<string, CountedWords>();
    for (const search of seen) {
      const firms = search.outcome === 'searched' ? (answers.get(search.q) ?? fewHits) : fewHits;
      const words = unreadWords(search.q, firms === 0, vocabulary);
      if (!words || (search.outcome === 'searched' && firms >= fewHits)) continue;
      const sum = sums.get(words.key) ?? { ...words, visits: 0, none: 0, few: 0, abandoned: 0, refined: 0, refinedTo: {} };
      sums.set(words.key, sum);
      sum[search.outcome === 'searched' ? (firms === 0 ? 'none' : 'few') : search.outcome] += 1;
      if (this.isFirstToday(search.visitor, words.key)) sum.visits += 1;
      for (const { code } of search.next ? vocabulary.recognise(search.next).concepts : []) sum.refinedTo[code] = (sum.refinedTo[code] ?? 0) + 1;
    }
    return [...sums.values()];
  }

  /** How many firms answer every word, which a page does not show: it leaves words out. Nothing while the search server is away. */
  private async answers(seen: readonly SeenSearch[], vocabulary: Vocabulary): Promise<Map<string, number>> {
    const asked = [...new Set(seen.filter((search) => search.outcome === 'searched').map((search) => search.q))].map((q) => ({ q, words: understandQuery(q, vocabulary).words })).filter(({ words }) => words.length > 0);
    if (asked.length === 0) return new Map();
    try {
      const found = await this.server.search(asked.map(({ words }) => ({ indexUid: this.server.uid(capabilityIndex), q: words.join(' '), matchingStrategy: 'all', hitsPerPage: 0 })));
      return new Map(asked.map(({ q }, at) => [q, (found[at] as unknown as { totalHits?: number }).totalHits ?? 0]));
    } catch (error) {
      if (error instanceof ConsumerUnavailable) return new Map();
      throw error;
    }
  }

  /** One person who asks again and again on one day is one visit. */
  private isFirstToday(visitor: string, key: string): boolean {
    const day = new Date().toISOString().slice(0, 10);
    if (this.counted.day !== day) this.counted = { day, pairs: new Set() };
    const pair = `${visitor} ${key}`;
    if (this.counted.pairs.has(pair) || this.counted.pairs.size >= mostCountedToday) return false;
    this.counted.pairs.add(pair);
    return true;
  }
}
