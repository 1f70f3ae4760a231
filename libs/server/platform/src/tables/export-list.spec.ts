import { text } from 'node:stream/consumers';
import { exportList } from './export-list';
import type { TableExport } from './table-export';

const table: TableExport<{ name: string | null }> = { name: { vi: 'danh-sach', en: 'list' }, columns: [{ id: 'name', label: { vi: 'Tên', en: 'Name' }, value: (row) => row.name }] };
const request = { format: 'json', lang: 'vi' } as const;

test('a list is asked for once, as long as may be, and written out', async () => {
  const asked: unknown[] = [];
  const { content, name } = await exportList(table, request, async (paging) => {
    asked.push(paging);
    return { items: [{ name: 'A' }, { name: null }], next: null };
  });
  expect([asked, name, JSON.parse(await text(content))]).toEqual([[{ limit: 100_000 }], 'danh-sach.json', [{ name: 'A' }, { name: null }]]);
});

test('a list that goes on is refused as a whole: half of it would look like all of it', async () => {
  await expect(exportList(table, request, () => Promise.resolve({ items: [{ name: 'A' }], next: 'more' }), 1)).rejects.toMatchObject({ code: 'export.too_many_rows', params: { limit: 1 } });
});
