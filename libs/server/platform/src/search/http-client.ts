import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });

/**
 * Replaces `fetch` in the Meilisearch client: on Node 20 the same call takes 50 ms through fetch and 3.5 ms through an
 * agent (measured 2026-11 on loopback, search.md 4).
 */
export function searchHttpClient(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method: init.method ?? 'GET', headers: Object.fromEntries(new Headers(init.headers)), ...(init.signal ? { signal: init.signal } : {}) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 500;
        const body = status === 204 ? null : new Uint8Array(Buffer.concat(chunks));
        resolve(new Response(body, { status, headers: answer.headers as Record<string, string> }));
      });
    });
    request.on('error', reject);
    request.end(init.body as string | undefined);
  });
}
