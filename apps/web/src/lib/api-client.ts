import { ApiError, parseJson, toApiError } from './api-error';
import { env } from './env';
import { keyFor, settleKey } from './idempotency-key';
import { type Answer, type EndpointName, type Question, routes } from './routes';

interface Extras {
  /** For endpoints with `ifMatch`: the version that was read. */
  version?: number;
  signal?: AbortSignal;
}
type HasRequired<Q> = Record<string, never> extends Q ? false : true;
/** The second argument may be left out where the endpoint needs neither params nor body. */
type Rest<Q> = HasRequired<Q> extends true ? [request: Q & Extras] : [request?: Q & Extras];

interface Plain extends Extras {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}
export interface Prepared {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Set when an Idempotency-Key is sent. */
  submission: string | null;
}

/** Address and headers of one call; `body` and `file` stay with the caller. */
export function prepare(name: EndpointName, request: Plain, fingerprint: string): Prepared {
  const line: string = routes[name];
  const [method = '', path = '', ...flags] = line.split(' ');
  const params = (request.params ?? {}) as Record<string, string>;
  const url = env.apiBase + path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? '')) + search(request.query);
  const headers: Record<string, string> = { accept: 'application/json' };
  const submission = flags.includes('+key') ? `${method} ${url} ${fingerprint}` : null;
  if (submission) headers['idempotency-key'] = keyFor(submission);
  if (flags.includes('+version')) headers['if-match'] = `"${request.version ?? 0}"`;
  return { method, url, headers, submission };
}

/** `undefined`, `null` and empty values are left out; lists become `a,b`. */
function search(query: unknown): string {
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}

/** Turns a raw answer into data or an ApiError, and ends the submission when the outcome is certain. */
export function finish<N extends EndpointName>(call: Prepared, status: number, text: string): Answer<N> {
  const certain = status < 500 && status !== 409 && status !== 429;
  if (call.submission && certain) settleKey(call.submission);
  if (status < 200 || status > 299) throw toApiError(status, text);
  if (text === '') return undefined as Answer<N>;
  const body = parseJson(text);
  if (body === undefined) throw new ApiError('network.garbled', status);
  return body as Answer<N>;
}

/**
 * The only fetch of the SPA: `apiClient('rfqs.read', { params: { rfqId } })`, typed by the endpoint table.
 * Answers are not parsed with zod here: the server's response interceptor has already put each of them through the same
 * schema of the same build, and zod would cost every first visit 23 kB. Fakes in tests are parsed (`testing/fake-api.ts`).
 * @throws ApiError with the problem's code, fields and parameters; `network.unreachable` when there was no answer
 */
export async function apiClient<N extends EndpointName>(name: N, ...rest: Rest<Question<N>>): Promise<Answer<N>> {
  const [plain = {}] = rest as unknown as [Plain?];
  const body = plain.body === undefined ? undefined : JSON.stringify(plain.body);
  const call = prepare(name, plain, body ?? '');
  if (body !== undefined) call.headers['content-type'] = 'application/json';
  let response: Response;
  let text: string;
  try {
    response = await fetch(call.url, { method: call.method, headers: call.headers, body, signal: plain.signal, credentials: 'same-origin' });
    text = await response.text();
  } catch (error) {
    if (plain.signal?.aborted) throw error;
    throw new ApiError('network.unreachable', 0);
  }
  return finish<N>(call, response.status, text);
}
