import { UnitOfWork, newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';

let app: TestApp;
const [one, other] = [newId(), newId()];
beforeAll(async () => {
  app = await TestApp.boot();
  await app.sql("INSERT INTO organisations (id, kind, name) VALUES ($1, 'buyer', 'một'), ($2, 'buyer', 'hai')", [one, other]);
});
afterAll(() => app.close());

describe('unit of work', () => {
  it('runs the whole work again after a deadlock, and both sides commit', async () => {
    let attempts = 0;
    let waiting = 0;
    let bothHold!: () => void;
    const meeting = new Promise<void>((resolve) => (bothHold = resolve));
    const raise = (first: string, second: string) =>
      app.get(UnitOfWork).run(async (tx) => {
        attempts++;
        await tx.query('UPDATE organisations SET version = version + 1 WHERE id = $1', [first]);
        if (++waiting === 2) bothHold();
        await meeting; // each now holds what the other wants; on the second attempt this is open already
        await tx.query('UPDATE organisations SET version = version + 1 WHERE id = $1', [second]);
      });
    await Promise.all([raise(one, other), raise(other, one)]);
    expect(attempts).toBe(3);
    expect(await app.sql('SELECT version FROM organisations WHERE id = ANY($1)', [[one, other]])).toEqual([{ version: 3 }, { version: 3 }]);
  });

  it('leaves nothing behind and gives the connection back when the work throws', async () => {
    for (let index = 0; index < 30; index++) {
      await expect(
        app.get(UnitOfWork).run(async (tx) => {
          await tx.query("UPDATE organisations SET name = 'half' WHERE id = $1", [one]);
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
    }
    expect(await app.sql('SELECT name FROM organisations WHERE id = $1', [one])).toEqual([{ name: 'một' }]);
  });
});
