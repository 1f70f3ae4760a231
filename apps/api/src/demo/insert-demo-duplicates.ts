import { addressKey, firmNameKey } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { demoId } from './demo-ids';
import { insertRows } from './insert-rows';

/** Numbers of two firms that nobody has claimed. */
const listedTwice = [3, 6];

/** The same invented firm as another list would write it, so that the officer's queue has something to decide. @returns ids of the second entries */
export async function insertDemoDuplicates(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string; name: string; address: string; province: string | null }[]>(
    'SELECT id, name_vi AS name, registered_address AS address, province_code AS province FROM suppliers WHERE id = ANY($1::uuid[])', [listedTwice.map((number) => demoId(`supplier ${number}`))],
  );
  const second = rows.map(({ id, name, address, province }) => ({ id: demoId(`second entry of ${id}`), name: name.replace('Công ty TNHH', 'CTY TNHH SX'), address: address.replace('Lô ', 'lô đất '), province }));
  for (const { id, name, address, province } of second) {
    await insertRows(tx, 'suppliers', [{
      id, name_vi: name, registered_address: address, province_code: province, verification: 'listed', name_key: firmNameKey(name), duplicate_key: `${firmNameKey(name)}|${addressKey(address)}`, source: 'demo', is_demo: true,
      intro: 'Doanh nghiệp không có thật, dùng để minh họa: mục thứ hai của cùng một doanh nghiệp. / Fictional firm for demonstration: a second entry of the same firm.',
    }]);
  }
  return second.map(({ id }) => id);
}
