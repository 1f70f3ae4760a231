import http from 'node:http';
import { MeilisearchApiError } from 'meilisearch';

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
/** A server that is silent for so long is treated as down; no call of ours computes that long before its first byte. */
const silence = 30_000;

interface Outgoing {
  url: URL;
  init: RequestInit;
}

/** What the client expects of its `httpClient`: the parsed body, or its own error thrown (which it then wraps in a request error). */
function bodyOf(answer: http.IncomingMessage, text: string): unknown {
  const body = text === '' ? undefined : (JSON.parse(text) as unknown);
  const status = answer.statusCode ?? 500;
  if (status >= 400) throw new MeilisearchApiError(new Response(null, { status }), body as never);
  return body;
}

function send({ url, init }: Outgoing, isSecondTry: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, timeout: silence, method: init.method ?? 'GET', headers: Object.fromEntries(new Headers(init.headers)), ...(init.signal ? { signal: init.signal } : {}) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        try {
          resolve(bodyOf(answer, Buffer.concat(chunks).toString()));
        } catch (error) {
          reject(error as Error);
        }
      });
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${silence} ms`)));
    request.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection may have been closed just now by a server that restarted; every call of ours may be repeated.
      if (!isSecondTry && request.reusedSocket && error.code === 'ECONNRESET') send({ url, init }, true).then(resolve, reject);
      else reject(error);
    });
    request.end(init.body as string | undefined);
  });
}

/**
 * Replaces `fetch` in the Meilisearch client: on Node 20 the same call takes 50 ms through fetch and 3.5 ms through an
 * agent (measured 2026-11 on loopback, search.md 4).
 */
export function searchHttpClient(input: string | URL | Request, init: RequestInit = {}): Promise<unknown> {
  return send({ url: new URL(input instanceof Request ? input.url : input), init }, false);
}
