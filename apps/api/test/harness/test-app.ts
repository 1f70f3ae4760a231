import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { MemberRole, OrganisationKind } from '@matxich/domain';
import { Relay, hashSecretToken, newId, newSecretToken } from '@matxich/platform';
import { EnsureCapabilityIndex } from '@matxich/suppliers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/configure-app';
import { cloneDatabase, testConfig } from './test-database';
import { TestClient } from './test-client';

interface Person {
  role?: MemberRole;
  organisationId?: string;
  name?: string;
  emailVerified?: boolean;
}

/** The application as it runs, on a database and an index prefix of its own. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly databaseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async boot(overrides: Record<string, string> = {}): Promise<TestApp> {
    const database = await cloneDatabase();
    const app = await createApp(testConfig(database.name, overrides));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(EnsureCapabilityIndex).execute();
    return new TestApp(app, database.url, database.drop);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get(token as never);
  }

  sql<T>(statement: string, parameters: unknown[] = []): Promise<T[]> {
    return this.app.get(DataSource).query(statement, parameters) as Promise<T[]>;
  }

  guest(): TestClient {
    return new TestClient(this.app, null);
  }

  /** A signed-in, verified person of a new (or the given) organisation. */
  async as(kind: OrganisationKind, person: Person = {}): Promise<TestClient> {
    const ids = { userId: newId(), organisationId: person.organisationId ?? newId(), email: `${kind}-${randomUUID().slice(0, 8)}@example.vn` };
    const token = newSecretToken();
    if (!person.organisationId) await this.sql('INSERT INTO organisations (id, kind, name, origin) VALUES ($1, $2, $3, $4)', [ids.organisationId, kind, person.name ?? `Tổ chức ${kind} ${ids.email.slice(0, 16)}`, kind === 'buyer' ? 'fdi' : null]);
    await this.sql('INSERT INTO users (id, email, name, email_verified_at) VALUES ($1, $2, $3, $4)', [ids.userId, ids.email, `Người ${kind}`, person.emailVerified === false ? null : new Date()]);
    await this.sql('INSERT INTO memberships (user_id, organisation_id, role) VALUES ($1, $2, $3)', [ids.userId, ids.organisationId, person.role ?? 'admin']);
    await this.sql("INSERT INTO sessions (id, token_hash, user_id, acting_organisation_id, epoch, expires_at) VALUES ($1, $2, $3, $4, 0, now() + interval '1 hour')", [newId(), hashSecretToken(token), ids.userId, ids.organisationId]);
    return new TestClient(this.app, `mx_session=${token}`, ids);
  }

  /** Runs the relay until nothing is open; on time-out says what is. Waits on facts, never on time. */
  async settle(): Promise<void> {
    const relay = this.app.get(Relay);
    for (let round = 0; round < 200; round++) {
      await relay.deliverOnce();
      const open = await this.sql<{ consumer: string; type: string; last_error: string | null }>('SELECT consumer, type, last_error FROM outbox WHERE processed_at IS NULL LIMIT 5');
      if (open.length === 0) return;
      const failed = open.find((row) => row.last_error !== null);
      if (failed) throw new Error(`the outbox does not settle: ${JSON.stringify(open)}`);
    }
    throw new Error('the outbox does not settle within 200 rounds');
  }
}
