import type { Tx } from '@matxich/platform';
import { demoId } from './demo-ids';
import { DemoRandom } from './demo-random';
import { insertRows } from './insert-rows';

/** First part of a process → VSIC 2025 line under which such a firm registers. */
const lineOf: Record<string, string> = {
  machining: '2592', grinding: '2592', edm: '2592', sheet_metal: '2511', stamping: '2591', tooling: '2592', plastics: '2220', rubber: '2219', casting: '2431', forging: '2591', surface: '2592', electronics: '2619', packaging: '1702',
};
/** What a firm fills in last; the office knows it of some that nobody speaks for. */
const officeFields = ['employees', 'revenueBand'];
const permitsFor = (process: string, random: DemoRandom) => [
  { kind: 'fire_safety', number: `DEMO-PCCC-${random.between(100, 999)}`, issuedOn: '2023-05-10', validUntil: random.pick([null, '2026-10-31', '2027-05-10']) },
  ...(random.chance(0.5) ? [{ kind: 'environment', number: `DEMO-MT-${random.between(100, 999)}`, issuedOn: '2024-02-20', validUntil: '2031-02-20' }] : []),
  ...(process.startsWith('proc.surface') ? [{ kind: 'wastewater', number: `DEMO-NT-${random.between(100, 999)}`, issuedOn: '2024-06-01', validUntil: '2026-12-20' }] : []),
];

/**
 * Size, status, industry lines, wards and permits of the demo firms, from a sequence of their own: adding facts here moves
 * nothing else. Some firms that nobody speaks for carry facts of the office, and the first firm has a proposal to answer.
 */
export async function insertDemoFirmFacts(tx: Tx, office: { officeId: string; officerId: string }): Promise<void> {
  const random = new DemoRandom(20_261_130);
  const firms = await tx.query<{ id: string; process: string; claimed: boolean }[]>(
    `SELECT s.id, min(c.process) AS process, s.organisation_id IS NOT NULL AS claimed FROM suppliers s JOIN capability_statements c ON c.supplier_id = s.id WHERE s.is_demo GROUP BY s.id ORDER BY s.id`,
  );
  const mark = { by: office.officerId, at: '2026-11-10T02:00:00.000Z' };
  const facts = firms.map(({ id, process, claimed }) => ({
    id,
    status: random.chance(0.04) ? 'suspended' : 'operating',
    revenue_band: random.pick(['upto_3', 'from_3_to_50', 'from_3_to_50', 'from_50_to_200']),
    capital_band: random.pick(['upto_3', 'from_3_to_20', 'from_3_to_20', 'from_20_to_100']),
    industries: [{ system: 'vsic', version: '2025', code: lineOf[process.split('.')[1] ?? ''] ?? '2599', main: true }],
    marks: claimed || random.chance(0.5) ? {} : Object.fromEntries(officeFields.map((field) => [field, mark])),
    permits: random.chance(0.7) ? permitsFor(process, random) : [],
  }));
  await tx.query(
    `UPDATE suppliers s SET status = f.status, status_on = CASE f.status WHEN 'operating' THEN NULL ELSE date '2026-09-01' END, revenue_band = f.revenue_band, capital_band = f.capital_band, industries = f.industries, office_facts = f.marks, export_processing = false,
            entered_by = CASE WHEN f.marks = '{}' THEN NULL ELSE $2::uuid END,
            ward_code = (SELECT w.code FROM supplier_sites x JOIN wards w ON w.vi = x.ward AND w.province_code = x.province_code WHERE x.supplier_id = s.id LIMIT 1)
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, status text, revenue_band text, capital_band text, industries jsonb, marks jsonb) WHERE s.id = f.id`,
    [JSON.stringify(facts), office.officerId],
  );
  await tx.query(
    `UPDATE supplier_sites x SET permits = f.permits, ward_code = (SELECT w.code FROM wards w WHERE w.vi = x.ward AND w.province_code = x.province_code)
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, permits jsonb) WHERE x.supplier_id = f.id`,
    [JSON.stringify(facts)],
  );
  await proposeToFirst(tx, office);
}

/** What the first demo firm finds when it opens its profile: a proposal to answer, a statement and a capacity to confirm. */
async function proposeToFirst(tx: Tx, { officeId, officerId }: { officeId: string; officerId: string }): Promise<void> {
  const supplierId = demoId('supplier 1');
  const [firm] = await tx.query<{ employees: number }[]>('SELECT employees FROM suppliers WHERE id = $1', [supplierId]);
  if (!firm) return;
  await tx.query("UPDATE capability_statements SET confirmed_at = '2025-09-15T02:00:00Z' WHERE id = $1", [demoId(`statement 1 of ${supplierId}`)]);
  await tx.query("UPDATE capability_statements SET capacity_as_of = '2026-07-15' WHERE id = $1", [demoId(`statement 2 of ${supplierId}`)]);
  const changes = { employees: { from: firm.employees, to: firm.employees + 24 }, oldDistrict: { from: null, to: 'Thạch Thất' } };
  await insertRows(tx, 'supplier_change_proposals', [{ id: demoId('change proposal 1'), supplier_id: supplierId, state: 'open', changes: JSON.stringify(changes), note: 'Theo phiếu khảo sát doanh nghiệp (minh họa)', proposed_by: officerId, proposed_for: officeId }]);
}
