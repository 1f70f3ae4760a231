import { DataSource } from 'typeorm';
import { migrations } from '../../src/database/migrations';
import { TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

const aliases: Record<string, string> = { 'timestamp with time zone': 'timestamptz', 'character varying': 'varchar', int4: 'integer', int8: 'bigint', float8: 'double precision' };
const named = (type: string): string => aliases[type] ?? type;

describe('migrations and entities agree', () => {
  it('every table has a columns-only entity with the same columns', async () => {
    const rows = await app.sql<Column>(
      `SELECT c.table_name AS "table", c.column_name AS "column", CASE WHEN c.data_type = 'ARRAY' THEN substr(c.udt_name, 2) || '[]' ELSE c.data_type END AS type, c.is_nullable = 'YES' AS nullable
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'migrations'`,
    );
    const inDatabase = rows.map((row) => `${row.table}.${row.column} ${named(row.type)}${row.nullable ? '?' : ''}`).sort();
    const inEntities = app
      .get(DataSource)
      .entityMetadatas.flatMap((entity) => entity.columns.map((column) => `${entity.tableName}.${column.databaseName} ${named(String(column.type))}${column.isArray ? '[]' : ''}${column.isNullable ? '?' : ''}`))
      .sort();
    expect(inEntities).toEqual(inDatabase);
  });

  it('no entity has a relation: nothing can cascade or delete orphans', () => {
    expect(app.get(DataSource).entityMetadatas.filter((entity) => entity.relations.length > 0).map((entity) => entity.name)).toEqual([]);
  });

  it('every constraint carries a name of ours', async () => {
    const rows = await app.sql<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 'migrations'::regclass AND conname !~ '^(pk|fk|uq|ck)_'`,
    );
    expect(rows).toEqual([]);
  });

  it('the last migration can be undone and applied again', async () => {
    const source = app.get(DataSource);
    await source.undoLastMigration({ transaction: 'each' });
    const applied = await source.runMigrations({ transaction: 'each' });
    expect(applied.map((migration) => migration.name)).toEqual([migrations.at(-1)?.name]);
  });

  it('the audit cannot be rewritten, not even by the owner of the table', async () => {
    await app.sql("INSERT INTO audit_entries (action, object_id, details) VALUES ('test.done', '00000000-0000-7000-8000-000000000000', '{}')");
    await expect(app.sql("UPDATE audit_entries SET action = 'test.undone'")).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM audit_entries')).rejects.toThrow('append-only');
  });
});
