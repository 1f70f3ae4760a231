import { jest } from '@jest/globals';
import { apiClient } from './api-client';
import { ApiError } from './api-error';

const rfqId = '0190a7c0-0000-7000-8000-000000000001';
const answer = (status: number, body?: unknown) => ({ status, text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)) });

let calls: { url: string; init: { method: string; headers: Record<string, string>; body?: string } }[];
let answers: (() => unknown)[];
beforeEach(() => {
  calls = [];
  answers = [];
  globalThis.fetch = jest.fn((url: string, init: never) => {
    calls.push({ url, init });
    const next = answers.shift();
    return Promise.resolve(next?.()) as never;
  }) as never;
});

it('fills path and query, leaves empty values out and joins lists', async () => {
  answers.push(() => answer(200, { hits: [] }), () => answer(200, {}));
  await apiClient('suppliers.search', { query: { q: 'ép nhựa', process: ['a', 'b'], material: [], sort: undefined } });
  await apiClient('rfqs.read', { params: { rfqId: 'a/b' } });
  expect(calls.map((call) => call.url)).toEqual(['/api/v1/suppliers?q=%C3%A9p+nh%E1%BB%B1a&process=a%2Cb', '/api/v1/rfqs/a%2Fb']);
});

it('turns a problem into an ApiError with code, fields and parameters', async () => {
  answers.push(() => answer(422, { code: 'rfq.incomplete', errors: [{ path: 'lines', message: 'required' }], params: { n: 1 }, requestId: 'r-1' }));
  const error: unknown = await apiClient('rfqs.publish', { params: { rfqId } }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'rfq.incomplete', status: 422, fields: [{ path: 'lines', message: 'required' }], params: { n: 1 }, requestId: 'r-1' });
});

it('says that the server was not reached, and that a proxy answered in its place', async () => {
  answers.push(() => { throw new TypeError('failed'); }, () => ({ status: 502, text: () => Promise.resolve('<html>') }), () => ({ status: 200, text: () => Promise.resolve('<html>') }));
  await expect(apiClient('session.read')).rejects.toMatchObject({ code: 'network.unreachable' });
  await expect(apiClient('session.read')).rejects.toMatchObject({ code: 'server.unavailable' });
  await expect(apiClient('session.read')).rejects.toMatchObject({ code: 'network.garbled' });
});

it('sends the same key again after an uncertain outcome, and a new one after a certain one', async () => {
  const publish = () => apiClient('rfqs.publish', { params: { rfqId } }).catch(() => null);
  answers.push(() => { throw new TypeError('failed'); }, () => answer(503), () => answer(409, { code: 'idempotency.in_flight', errors: [] }), () => answer(200, {}), () => answer(200, {}));
  for (let times = 0; times < 5; times++) await publish();
  const keys = calls.map((call) => call.init.headers['idempotency-key']);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys.slice(0, 4)).toEqual([keys[0], keys[0], keys[0], keys[0]]);
  expect(keys[4]).not.toBe(keys[0]);
});

it('gives another key to other content and sends the version where it is asked for', async () => {
  answers.push(() => { throw new TypeError('failed'); }, () => { throw new TypeError('failed'); }, () => answer(200, {}));
  const site = (name: string) => apiClient('suppliers.addSite', { body: { name } }).catch(() => null);
  await site('a');
  await site('b');
  await apiClient('suppliers.updateSite', { params: { siteId: rfqId }, body: { name: 'a' }, version: 7 });
  expect(calls[0]?.init.headers['idempotency-key']).not.toBe(calls[1]?.init.headers['idempotency-key']);
  expect(calls[2]?.init.headers['if-match']).toBe('"7"');
  expect(calls[2]?.init.headers['idempotency-key']).toBeUndefined();
});
