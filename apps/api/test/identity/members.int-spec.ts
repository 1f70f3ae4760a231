import { sessionEndpoints } from '@matxich/contracts';
import { OrganisationReader } from '@matxich/identity';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { lastMail, password, setPassword, signIn, tokenIn } from './people';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());

const colleague = (client: TestClient, role: 'admin' | 'member') => app.as('supplier', { organisationId: client.ids.organisationId, role });
const demote = (client: TestClient, userId: string, version = 1) => client.attempt(sessionEndpoints.changeMember, { params: { userId }, body: { role: 'member' } }, { version });
const remove = (client: TestClient, userId: string) => client.attempt(sessionEndpoints.removeMember, { params: { userId } });

test('an invited person sets a password by the mail, once, and works for the organisation', async () => {
  const admin = await app.as('supplier', { name: 'Nhựa Hòa Bình' });
  const invite = () => admin.call(sessionEndpoints.inviteMember, { body: { email: 'moi@example.vn', name: 'Phạm Thị Dung', role: 'member' } });
  const member = await invite();
  expect(member).toMatchObject({ email: 'moi@example.vn', name: 'Phạm Thị Dung', role: 'member', version: 1 });
  const mail = await lastMail(app, 'moi@example.vn');
  expect(mail.subject).toBe('Lời mời tham gia Nhựa Hòa Bình');
  expect((await invite()).userId).toBe(member.userId);
  const renewed = tokenIn(await lastMail(app, 'moi@example.vn'));
  expect((await app.guest().attempt(sessionEndpoints.completePasswordReset, { body: { token: tokenIn(mail), password } })).status).toBe(422);
  await app.guest().call(sessionEndpoints.completePasswordReset, { body: { token: renewed, password } });
  const client = await signIn(app, 'moi@example.vn');
  expect(await client.call(sessionEndpoints.read, {})).toMatchObject({ user: { emailVerified: true }, acting: { organisationId: admin.ids.organisationId, role: 'member' } });
  expect((await client.call(sessionEndpoints.members, {})).items).toHaveLength(2);
});

test('the same invitation sent twice with one key invites once', async () => {
  const admin = await app.as('supplier');
  const input = { body: { email: 'mot.lan@example.vn', name: 'Một Lần', role: 'member' } } as const;
  const answers = [await admin.attempt(sessionEndpoints.inviteMember, input, { key: 'invite-once-1' }), await admin.attempt(sessionEndpoints.inviteMember, input, { key: 'invite-once-1' })];
  expect(answers[1]!.body).toEqual(answers[0]!.body);
  await app.settle();
  expect(await app.sql("SELECT 1 FROM mails WHERE to_email = 'mot.lan@example.vn'")).toHaveLength(1);
});

test('somebody who has an account is told, and belongs to both', async () => {
  const admin = await app.as('supplier');
  const other = await app.as('buyer');
  await setPassword(app, other);
  await admin.call(sessionEndpoints.inviteMember, { body: { email: other.ids.email, name: 'Ai Đó', role: 'admin' } });
  expect((await lastMail(app, other.ids.email)).subject).toMatch(/^Bạn là thành viên của/);
  const session = await other.call(sessionEndpoints.read, {});
  expect(session.memberships).toHaveLength(2);
  expect(session.acting?.organisationId).toBe(other.ids.organisationId);
  expect(session.user?.name).not.toBe('Ai Đó');
});

test('a removed member is refused on the next request, in this organisation only', async () => {
  const admin = await app.as('supplier');
  const member = await colleague(admin, 'member');
  expect((await member.attempt(sessionEndpoints.members, {})).status).toBe(200);
  expect((await remove(admin, member.ids.userId)).status).toBe(204);
  expect((await member.attempt(sessionEndpoints.members, {})).body.code).toBe('session.forbidden');
  expect(await member.call(sessionEndpoints.read, {})).toMatchObject({ user: { id: member.ids.userId }, acting: null, memberships: [] });
});

test('a role takes effect on the next request and needs the current version', async () => {
  const admin = await app.as('supplier');
  const second = await colleague(admin, 'admin');
  expect((await demote(admin, second.ids.userId, 7)).status).toBe(412);
  expect((await admin.attempt(sessionEndpoints.changeMember, { params: { userId: second.ids.userId }, body: { role: 'member' } })).status).toBe(428);
  const answer = await demote(admin, second.ids.userId);
  expect([answer.status, answer.body.role, answer.headers['etag']]).toEqual([200, 'member', '"2"']);
  expect((await demote(second, admin.ids.userId)).status).toBe(403);
});

test('what is not of my organisation does not exist', async () => {
  const admin = await app.as('supplier');
  const stranger = await app.as('supplier');
  expect((await demote(admin, stranger.ids.userId)).status).toBe(404);
  expect((await remove(admin, stranger.ids.userId)).status).toBe(404);
  expect((await remove(admin, 'not-an-id')).status).toBe(404);
});

test('the last administrator can neither go nor step down', async () => {
  const admin = await app.as('supplier');
  await colleague(admin, 'member');
  expect((await demote(admin, admin.ids.userId)).body.code).toBe('member.last_admin');
  expect((await remove(admin, admin.ids.userId)).body.code).toBe('member.last_admin');
});

test('administrators who remove or demote each other at once leave one: 60 races', async () => {
  const orphaned: string[] = [];
  for (let round = 0; round < 60; round++) {
    const one = await app.as('supplier');
    const two = await colleague(one, 'admin');
    const act = round % 2 === 0 ? remove : demote;
    const statuses = (await Promise.all([act(one, two.ids.userId), act(two, one.ids.userId), act(one, one.ids.userId), act(two, two.ids.userId)])).map(({ status }) => status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    const admins = await app.sql("SELECT 1 FROM memberships WHERE organisation_id = $1 AND role = 'admin'", [one.ids.organisationId]);
    if (admins.length !== 1) orphaned.push(`${round}: ${admins.length}`);
  }
  expect(orphaned).toEqual([]);
});

test('the reader gives names and people of the organisations asked for', async () => {
  const admin = await app.as('supplier', { name: 'Đúc Thành Công' });
  await colleague(admin, 'member');
  const other = await app.as('buyer');
  const reader = app.get(OrganisationReader);
  const names = await reader.byIds([admin.ids.organisationId, other.ids.organisationId, other.ids.userId]);
  expect([...names.keys()].sort()).toEqual([admin.ids.organisationId, other.ids.organisationId].sort());
  expect(names.get(admin.ids.organisationId)).toMatchObject({ name: 'Đúc Thành Công', kind: 'supplier', demo: false });
  expect((await reader.membersOf([admin.ids.organisationId])).map(({ role, emailVerified }) => [role, emailVerified])).toEqual([['admin', true], ['member', true]]);
});
