import { setTimeout as wait } from 'node:timers/promises';
import { ConsumerRegistry, ConsumerUnavailable, Journal, OutboxRepository, Relay, RelayLoop, UnitOfWork, newId } from '@matxich/platform';
import { DataSource } from 'typeorm';
import { TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200; round++) {
    if (await isTrue()) return;
    await wait(25);
  }
  throw new Error('did not happen within 5 s');
}

const open = async (): Promise<number> => (await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM outbox WHERE processed_at IS NULL'))[0]!.count;
const writeEvents = (count: number, supplierId = newId()) =>
  app.get(UnitOfWork).run(async (tx) => {
    for (let index = 0; index < count; index++) await app.get(Journal).record(tx, null, 'supplier.changed', { supplierId });
  });

/** A relay of its own that notes what it was given; the search consumer of the application is not asked. */
function relayWith(handle: (ids: string[]) => Promise<void>): { relay: Relay; registry: ConsumerRegistry } {
  const registry = new ConsumerRegistry();
  registry.register({ kind: 'outside', name: 'search', batchSize: 100, handle: (events) => handle(events.map((event) => event.id)) });
  return { relay: new Relay(app.get(OutboxRepository), app.get(UnitOfWork), registry), registry };
}

describe('the relay', () => {
  beforeEach(() => app.sql('UPDATE outbox SET processed_at = now() WHERE processed_at IS NULL'));

  it('delivers each event once although two workers run, and hands over when one stops', async () => {
    const seen: string[] = [];
    const loops = [0, 1].map(() => new RelayLoop(app.get(DataSource), relayWith(async (ids) => void seen.push(...ids)).relay, app.get(OutboxRepository)));
    loops.forEach((loop) => loop.start());
    await writeEvents(40);
    await until(async () => (await open()) === 0);
    await loops[0]!.beforeApplicationShutdown();
    await writeEvents(5);
    await until(async () => (await open()) === 0);
    await loops[1]!.beforeApplicationShutdown();
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  it('postpones without counting when the world is down, and counts when the event is at fault', async () => {
    await writeEvents(1);
    await relayWith(() => Promise.reject(new ConsumerUnavailable('search server: gone'))).relay.deliverOnce();
    expect(await app.sql('SELECT attempts, last_error, dead_at FROM outbox WHERE processed_at IS NULL')).toEqual([{ attempts: 0, last_error: 'search server: gone', dead_at: null }]);
    await app.sql('UPDATE outbox SET available_at = now() WHERE processed_at IS NULL');
    await relayWith(() => Promise.reject(new Error('bad document'))).relay.deliverOnce();
    expect(await app.sql('SELECT attempts, last_error FROM outbox WHERE processed_at IS NULL')).toEqual([{ attempts: 1, last_error: 'Error: bad document' }]);
  });

  it('postpones without counting when the database is lost in the middle', async () => {
    await writeEvents(1);
    await relayWith(() => Promise.reject(new Error('Connection terminated unexpectedly'))).relay.deliverOnce();
    expect(await app.sql('SELECT attempts, dead_at FROM outbox WHERE processed_at IS NULL')).toEqual([{ attempts: 0, dead_at: null }]);
  });

  it('of a batch with one bad row all others are delivered at once, and only that row waits', async () => {
    const poor = newId();
    for (let index = 0; index < 9; index++) await writeEvents(1, index === 4 ? poor : newId());
    const delivered: string[] = [];
    const { relay } = relayWith(async (ids) => {
      const rows = await app.sql<{ id: string; aggregate_id: string }>('SELECT id, aggregate_id FROM outbox WHERE id = ANY($1::bigint[])', [ids]);
      if (rows.some((row) => row.aggregate_id === poor)) throw new Error('bad document');
      delivered.push(...ids);
    });
    expect(await relay.deliverOnce()).toBe(8);
    expect(new Set(delivered).size).toBe(8);
    expect(await app.sql('SELECT aggregate_id, attempts FROM outbox WHERE processed_at IS NULL')).toEqual([{ aggregate_id: poor, attempts: 1 }]);
  });

  it('no row overtakes an earlier one of its aggregate that failed, neither in that round nor when both are tried again', async () => {
    await writeEvents(3, newId());
    const tried: string[][] = [];
    const { relay } = relayWith((ids) => {
      tried.push(ids);
      return Promise.reject(new Error('bad document'));
    });
    const [first] = (await app.sql<{ id: string }>('SELECT id FROM outbox WHERE processed_at IS NULL ORDER BY id')).map((row) => row.id);
    await relay.deliverOnce();
    await app.sql('UPDATE outbox SET available_at = now() WHERE processed_at IS NULL');
    const once = tried.length;
    await relay.deliverOnce();
    expect(tried.at(once - 1)).toEqual([first]);
    expect(tried.slice(once)).toEqual([[first]]);
  });

  it('a failed round ends only when every consumer has', async () => {
    await writeEvents(1);
    let isDone = false;
    const { relay, registry } = relayWith(async () => {
      await wait(200);
      isDone = true;
    });
    registry.register({ kind: 'outside', name: 'matching', batchSize: -1, handle: () => Promise.resolve() }); // its rows cannot be read
    await expect(relay.deliverOnce()).rejects.toThrow(/LIMIT/);
    expect(isDone).toBe(true);
  });

  it('a failed row holds back later rows of its own aggregate only; after ten tries it is dead, and can be revived', async () => {
    const [poor, fine] = [newId(), newId()];
    await writeEvents(2, poor);
    await writeEvents(1, fine);
    const delivered: string[] = [];
    const { relay } = relayWith(async (ids) => {
      const rows = await app.sql<{ aggregate_id: string }>('SELECT aggregate_id FROM outbox WHERE id = ANY($1::bigint[])', [ids]);
      if (rows.some((row) => row.aggregate_id === poor)) throw new Error('bad document');
      delivered.push(...rows.map((row) => row.aggregate_id));
    });
    for (let attempt = 0; attempt < 10; attempt++) {
      await relay.deliverOnce();
      await app.sql('UPDATE outbox SET available_at = now() WHERE processed_at IS NULL');
    }
    expect(delivered).toEqual([fine]);
    expect(await app.get(OutboxRepository).state()).toMatchObject({ dead: 1, pending: 1 }); // its later row waited all the time
    expect(await app.get(OutboxRepository).revive()).toBe(1);
    await relayWith(async () => undefined).relay.deliverOnce();
    expect(await open()).toBe(0);
  });
});
