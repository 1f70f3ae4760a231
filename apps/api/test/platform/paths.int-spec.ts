import type { ProblemResponse } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());

test.each([
  ['half a surrogate pair', '%ED%A0%80'],
  ['a broken escape', '%zz'],
  ['four hundred digits', '9'.repeat(400)],
])('a path with %s names nothing, and the answer does not repeat it', async (_name, part) => {
  const answer = await app.guest().send<ProblemResponse>('GET', `/api/v1/suppliers/${part}`);
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['x-request-id']).toBe(answer.body.requestId);
  expect(answer.body).toMatchObject({ status: 404, code: 'request.not_found', params: {}, errors: [] });
  expect(JSON.stringify(answer.body)).not.toContain(part);
});
