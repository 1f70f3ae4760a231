import { type RequestOf, sessionEndpoints } from '@matxich/contracts';
import { hashPassword } from '@matxich/identity';
import type { TestApp } from '../harness/test-app';
import { type Answer, TestClient } from '../harness/test-client';

export const password = 'con trâu đi trước';

/** Gives a person of the harness a password. */
export async function setPassword(app: TestApp, client: TestClient, value = password): Promise<void> {
  await app.sql('UPDATE users SET password_hash = $2 WHERE id = $1', [client.ids.userId, await hashPassword(value)]);
}

/** The session cookie that an answer sets, as a browser would send it back. */
export function cookieOf(answer: Answer<unknown>): string {
  const header = ([] as string[]).concat((answer.headers['set-cookie'] as string | string[] | undefined) ?? []);
  return header.map((line) => line.split(';')[0]!).find((pair) => pair.startsWith('mx_session=') || pair.startsWith('__Host-mx_session=')) ?? '';
}

/** Signs in as a browser does and goes on with the cookie of the answer. */
export async function signIn(app: TestApp, email: string, value = password): Promise<TestClient> {
  const answer = await app.guest().attempt(sessionEndpoints.signIn, { body: { email, password: value } });
  if (answer.status !== 200) throw new Error(`sign-in of ${email} answered ${answer.status} ${JSON.stringify(answer.body)}`);
  const { user, acting } = answer.body;
  return new TestClient(app.app, cookieOf(answer), { userId: user!.id, organisationId: acting?.organisationId ?? '', email });
}

export const registration = (email: string, overrides: Partial<RequestOf<typeof sessionEndpoints.register>['body']> = {}): RequestOf<typeof sessionEndpoints.register> => ({
  body: { email, password, name: 'Trần Thị Bình', locale: 'vi', organisation: { kind: 'supplier', name: 'Cơ khí Bình Minh' }, ...overrides },
});

/** The latest mail to somebody, after the outbox has been delivered. */
export async function lastMail(app: TestApp, email: string): Promise<{ subject: string; text: string }> {
  await app.settle();
  const [mail] = await app.sql<{ subject: string; text: string }>('SELECT subject, body_text AS text FROM mails WHERE to_email = $1 ORDER BY created_at DESC, id DESC LIMIT 1', [email]);
  if (!mail) throw new Error(`no mail to ${email}`);
  return mail;
}

/** The token of the link in a mail. */
export function tokenIn(mail: { text: string }): string {
  const token = /\/(?:verify|reset)\/([\w-]+)/.exec(mail.text)?.[1];
  if (!token) throw new Error(`no link in: ${mail.text}`);
  return token;
}
