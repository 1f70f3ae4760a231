import { TestApp } from '../harness/test-app';

const kinds = ['person', 'words', 'firm', 'reference', 'technical'];

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
}, 60_000);
afterAll(() => app.close());

describe('columns that can hold something of a person', () => {
  it('all say whose it is, in the migration that made them (ADR 20)', async () => {
    const rows = await app.sql<{ name: string; kind: string | null }>(
      `SELECT c.relname || '.' || a.attname AS name, col_description(c.oid, a.attnum) AS kind FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND format_type(a.atttypid, NULL) ~ '^(text|character|json|bytea|citext|name|xml|"char")'`,
    );
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter(({ kind }) => !kinds.includes(kind ?? '')).map(({ name }) => `${name}: COMMENT ON COLUMN … IS 'person' | 'words' | 'firm' | 'reference' | 'technical'`)).toEqual([]);
  });

  it('with words are read and cut by their type: no type that nobody has thought of', async () => {
    const rows = await app.sql<{ type: string }>(
      "SELECT DISTINCT format_type(a.atttypid, NULL) AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r' AND col_description(a.attrelid, a.attnum) = 'words' ORDER BY 1",
    );
    expect(rows.map(({ type }) => type)).toEqual(['bytea', 'json', 'jsonb', 'text']);
  });
});
