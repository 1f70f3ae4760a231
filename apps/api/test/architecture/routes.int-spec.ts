import { allEndpoints } from '@matxich/contracts';
import { ENDPOINT, ConsumerRegistry, consumers, subscriptions } from '@matxich/platform';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { TestApp } from '../harness/test-app';

/** What the server answers besides the endpoint table: health, API documents, nothing else. */
const outsideTheTable = /^(GET|HEAD) \/api\/(health\/(live|ready)|openapi\.(json|yaml)|docs)/;

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());

function handlers(): { name: string; row: unknown }[] {
  const scanner = new MetadataScanner();
  return [...app.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance as object) as object;
      return scanner.getAllMethodNames(prototype).map((method) => ({ name: `${prototype.constructor.name}.${method}`, row: Reflect.getMetadata(ENDPOINT, (prototype as Record<string, object>)[method]!) }));
    }),
  );
}

describe('every route declares who may call it', () => {
  it('each controller method is a row of the endpoint table', () => {
    const rows = new Set<unknown>(Object.values(allEndpoints));
    expect(handlers().filter(({ row }) => !rows.has(row)).map(({ name }) => name)).toEqual([]);
  });

  it('each row of the endpoint table has exactly one handler', () => {
    const counted = handlers().map(({ row }) => row);
    const wrong = Object.entries(allEndpoints).filter(([, row]) => counted.filter((handled) => handled === row).length !== 1);
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('the router knows no path that the table does not', () => {
    const tree = app.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    const lines = tree.split('\n').map((line: string) => line.replace(/^[│├└─\s]+/, '').trim()).filter(Boolean);
    const known = new Set(Object.values(allEndpoints).map((row) => `/api/v1${row.path}`));
    const unknown = lines.filter((line: string) => {
      const [, path = '', methods = ''] = /^(\S+) \(([^)]+)\)/.exec(line) ?? [];
      if (!path || methods.split(', ').every((method) => method === 'OPTIONS')) return false;
      return path.startsWith('/api') && !known.has(path) && !methods.split(', ').every((method) => outsideTheTable.test(`${method} ${path}`));
    });
    expect(unknown).toEqual([]);
  });
});

describe('every event reaches its consumers', () => {
  it('each consumer that is subscribed is registered', () => {
    const registered = app.get(ConsumerRegistry).all().map((consumer) => consumer.name);
    expect([...registered].sort()).toEqual([...consumers].sort());
    for (const names of Object.values(subscriptions)) for (const name of names) expect(registered).toContain(name);
  });
});
