import { Inject, Injectable } from '@nestjs/common';
import { Meilisearch, MeilisearchApiError, type MultiSearchParams, type SearchParams, type SearchResponse, type Settings } from 'meilisearch';
import { CONFIG, type Config } from '../config/config';
import { ConsumerUnavailable } from '../outbox/outbox-consumer';
import { buildFilter } from './filter';
import { searchHttpClient } from './http-client';

export type IndexSettings = Settings;
export type SearchQuery = SearchParams & { indexUid: string; q?: string };
export type SearchResult<Doc extends Record<string, unknown>> = SearchResponse<Doc>;

const taskWait = { timeout: 600_000, interval: 10 };
const documentsPerPage = 5000;
/** Nobody waits longer for a search than this. */
const searchPatience = 5_000;

/** What a search says of an index that is missing or was created a moment ago and has no settings yet. */
const indexNotReady = new Set(['index_not_found', 'invalid_search_filter', 'invalid_search_facets', 'invalid_search_sort']);

/** The server refuses what it was given, and would again. */
export class SearchRefused extends Error {}

/** The only user of the Meilisearch client. Every write waits for its task and throws when the task failed: 202 is not "indexed". */
@Injectable()
export class SearchServer {
  private readonly client: Meilisearch;
  private readonly prefix: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.client = new Meilisearch({ host: config.MEILI_URL, apiKey: config.MEILI_MASTER_KEY, httpClient: searchHttpClient, defaultWaitOptions: taskWait });
    this.prefix = config.MEILI_PREFIX;
  }

  /** Index name of this installation. */
  uid(name: string): string {
    return `${this.prefix}${name}`;
  }

  async isHealthy(): Promise<boolean> {
    // A foreign server answers /health too: only ours accepts the key.
    return this.client.getVersion().then(() => true, () => false);
  }

  async exists(uid: string): Promise<boolean> {
    return (await this.settings(uid)) !== null;
  }

  /** Settings in force; null when there is no such index. */
  async settings(uid: string): Promise<IndexSettings | null> {
    return this.client.index(uid).getSettings().catch((error: unknown) => {
      if (codeOf(error) === 'index_not_found') return null;
      throw unavailable(error);
    });
  }

  /** Creates with an explicit primary key: inference fails whole batches silently (reliability.md 3). */
  async create(uid: string): Promise<void> {
    await this.finished(this.client.createIndex(uid, { primaryKey: 'id' }));
  }

  async applySettings(uid: string, settings: IndexSettings): Promise<void> {
    await this.finished(this.client.index(uid).updateSettings(settings));
  }

  async upsert(uid: string, documents: Record<string, unknown>[]): Promise<void> {
    if (documents.length > 0) await this.finished(this.client.index(uid).addDocuments(documents));
  }

  /** Sends without waiting, for rebuilds. @returns what waits for the task and throws when it failed */
  async enqueue(uid: string, documents: Record<string, unknown>[]): Promise<() => Promise<void>> {
    const task = await this.client.index(uid).addDocuments(documents).catch((error: unknown) => {
      throw unavailable(error);
    });
    return () => this.finished(Promise.resolve(task));
  }

  async remove(uid: string, ids: string[]): Promise<void> {
    if (ids.length > 0) await this.finished(this.client.index(uid).deleteDocuments(ids));
  }

  /** Exchanges documents and settings of two indexes under their names, in one task. */
  async swap(one: string, other: string): Promise<void> {
    await this.finished(this.client.swapIndexes([{ indexes: [one, other] } as never]));
  }

  async drop(uid: string): Promise<void> {
    await this.finished(this.client.deleteIndex(uid));
  }

  /** Index names of this installation that begin so. */
  async list(prefix: string): Promise<string[]> {
    const { results } = await this.client.getIndexes({ limit: 10_000 }).catch((error: unknown) => {
      throw unavailable(error);
    });
    return results.map((index) => index.uid).filter((uid) => uid.startsWith(this.uid(prefix)));
  }

  /** @throws ConsumerUnavailable when the server is down or the index is not there yet */
  async search<Doc extends Record<string, unknown>>(queries: SearchQuery[]): Promise<SearchResult<Doc>[]> {
    try {
      const answer = await this.client.multiSearch({ queries } as MultiSearchParams, { signal: AbortSignal.timeout(searchPatience) });
      return (answer as unknown as { results: SearchResult<Doc>[] }).results;
    } catch (error) {
      throw indexNotReady.has(codeOf(error) ?? '') ? new ConsumerUnavailable(`search index: ${codeOf(error)}`) : unavailable(error);
    }
  }

  /** All documents' chosen fields, in pages; used by the drift check. */
  async *documents<Doc extends Record<string, unknown>>(uid: string, fields: string[]): AsyncGenerator<Doc[]> {
    for (let offset = 0; ; offset += documentsPerPage) {
      const page = await this.client.index(uid).getDocuments<Doc>({ fields: fields as never, limit: documentsPerPage, offset }).catch((error: unknown) => {
        throw unavailable(error);
      });
      if (page.results.length === 0) return;
      yield page.results as Doc[];
    }
  }

  /** Chosen fields of these documents, as far as they exist; [] when the index does not. The index must be able to filter by `id`. */
  async documentsOf<Doc extends Record<string, unknown>>(uid: string, ids: string[], fields: string[]): Promise<Doc[]> {
    if (ids.length === 0) return [];
    const page = await this.client.index(uid).getDocuments<Doc>({ fields: fields as never, limit: ids.length, filter: buildFilter([{ field: 'id', anyOf: ids }]) }).catch((error: unknown) => {
      if (codeOf(error) === 'index_not_found') return { results: [] };
      throw unavailable(error);
    });
    return page.results as Doc[];
  }

  private async finished(enqueued: PromiseLike<{ taskUid: number }>): Promise<void> {
    try {
      const { taskUid } = await enqueued;
      const { status, error } = await this.client.tasks.waitForTask(taskUid, taskWait);
      if (status === 'succeeded') return;
      const outcome = `search task ${taskUid} ${status}: ${error?.message ?? ''}`;
      // A full disk or an index taken away meanwhile says nothing of what was sent.
      const isRefusal = status === 'failed' && error?.type === 'invalid_request' && error.code !== 'index_not_found';
      throw isRefusal ? new SearchRefused(outcome) : new ConsumerUnavailable(outcome);
    } catch (error) {
      throw error instanceof SearchRefused || error instanceof ConsumerUnavailable ? error : unavailable(error);
    }
  }
}

/** The server's own error; the client wraps it, because it comes through our HTTP client. */
const answerOf = (error: unknown): MeilisearchApiError | null =>
  error instanceof MeilisearchApiError ? error : error instanceof Error && error.cause instanceof MeilisearchApiError ? error.cause : null;

const codeOf = (error: unknown): string | undefined => answerOf(error)?.cause?.code;

/**
 * A server that does not answer is down; one that answers with an error tells a defect of ours, except that it does not
 * know a task it accepted: then its data was taken away meanwhile.
 */
function unavailable(error: unknown): unknown {
  const answer = answerOf(error);
  if (answer && answer.response.status < 500 && codeOf(error) !== 'task_not_found') return answer;
  const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
  return new ConsumerUnavailable(`search server: ${reason}`);
}
