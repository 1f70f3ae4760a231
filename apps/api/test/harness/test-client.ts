import { randomUUID } from 'node:crypto';
import type { Endpoint, ProblemResponse, RequestOf, ResponseOf } from '@matxich/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Refusal or success; the test knows which from the status. A name that both have (`status`) is the success's. */
export type AnswerOf<E extends Endpoint> = E extends { response: unknown } ? ResponseOf<E> & Omit<ProblemResponse, keyof ResponseOf<E>> : ProblemResponse;

type Options = { version?: number; key?: string; headers?: Record<string, string> };

/** Calls the application as one signed-in person, typed by the endpoint table; sends what a browser on our page would. */
export class TestClient {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly cookie: string | null,
    readonly ids: { userId: string; organisationId: string; email: string } = { userId: '', organisationId: '', email: '' },
  ) {}

  /** @throws Error when the answer is not the endpoint's success: tests of refusals use `attempt` */
  async call<E extends Endpoint>(row: E, input: RequestOf<E>, options: Options = {}): Promise<ResponseOf<E>> {
    const answer = await this.attempt(row, input, options);
    if (answer.status !== row.status) throw new Error(`${row.method} ${row.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as ResponseOf<E>;
  }

  attempt<E extends Endpoint>(row: E, input: RequestOf<E>, options: Options = {}): Promise<Answer<AnswerOf<E>>> {
    const { params = {}, query = {}, body } = input as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
    const path = row.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(',') : String(value)]));
    return this.send(row.method, `/api/v1${path}${search.size > 0 ? `?${search.toString()}` : ''}`, body, {
      ...(row.idempotent ? { 'idempotency-key': options.key ?? randomUUID() } : {}),
      ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
      ...options.headers,
    });
  }

  /** The file of an endpoint that answers with one. @throws Error when it answers something else */
  async download<E extends Endpoint>(row: E, input: RequestOf<E>): Promise<{ bytes: Buffer; headers: Record<string, unknown> }> {
    const { params = {}, query = {} } = input as { params?: Record<string, string>; query?: Record<string, string> };
    const path = row.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const answer = await this.app.inject({ method: 'GET', url: `/api/v1${path}?${new URLSearchParams(query).toString()}`, headers: this.cookie ? { cookie: this.cookie } : {} });
    if (answer.statusCode !== row.status) throw new Error(`${row.method} ${row.path} answered ${answer.statusCode}: ${answer.payload}`);
    return { bytes: answer.rawPayload, headers: answer.headers };
  }

  /** The raw request, for tests of what the table cannot express. */
  async send<Body>(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const answer = await this.app.inject({
      method: method as 'GET',
      url,
      headers: { origin: 'http://matxich.test', ...(this.cookie ? { cookie: this.cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, body: (isJson && answer.payload ? answer.json() : answer.payload) as Body, headers: answer.headers };
  }
}
