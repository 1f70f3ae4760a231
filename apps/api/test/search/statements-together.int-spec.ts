import { supplierEndpoints, type RequestOf, type SearchSuppliersResponse } from '@matxich/contracts';
import { conditionVerdict, type ParameterValue, readCondition, searchAspects } from '@matxich/domain';
import { Database, newId } from '@matxich/platform';
import { conditionSql } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import { DemoRandom } from '../../src/demo/demo-random';

type Query = NonNullable<RequestOf<typeof supplierEndpoints.search>['query']>;
type Values = Record<string, ParameterValue>;

let app: TestApp;
const firms = 1000;
const whole: string[] = [];
const ask = (query: Query): Promise<SearchSuppliersResponse> => app.guest().call(supplierEndpoints.search, { query });
const rowsOf = (facet: { value: string; count: number }[]) => Object.fromEntries(facet.map((row) => [row.value, row.count]));

const milling = 'proc.machining.cnc_milling';
const turning = 'proc.machining.cnc_turning';
const fine: Values = { tolerance: { kind: 'number', value: 0.005 } };
const coarse: Values = { tolerance: { kind: 'number', value: 0.1 } };
const roomy: Values = { part_envelope: { kind: 'box', sides: [800, 500, 400] } };
const narrow: Values = { part_envelope: { kind: 'box', sides: [80, 50, 40] } };

/** Each firm can do everything somewhere, and never in one statement; the last ten can. */
async function seed(): Promise<void> {
  const random = new DemoRandom(7);
  const suppliers: [string, string][] = [];
  const statements: { supplier: string; process: string; material: string; values: Values; free: number | null }[] = [];
  for (let at = 0; at < firms; at++) {
    const supplier = newId();
    suppliers.push([supplier, `Xưởng ${at}`]);
    if (at >= firms - 10) {
      whole.push(supplier);
      statements.push({ supplier, process: milling, material: 'mat.copper.c3604', values: { ...fine, ...roomy }, free: 10 });
      continue;
    }
    statements.push({ supplier, process: milling, material: 'mat.steel.s45c', values: { ...fine, ...narrow }, free: random.chance(0.5) ? 10 : null });
    statements.push({ supplier, process: turning, material: 'mat.copper.c3604', values: { ...coarse, ...roomy }, free: null });
    if (random.chance(0.5)) statements.push({ supplier, process: milling, material: 'mat.copper.c3604', values: { ...coarse, ...narrow }, free: null });
  }
  await app.sql("INSERT INTO suppliers (id, name_vi, name_key, duplicate_key) SELECT id::uuid, name, lower(name), name FROM unnest($1::text[], $2::text[]) AS t (id, name)", [suppliers.map(([id]) => id), suppliers.map(([, name]) => name)]);
  await app.sql("INSERT INTO supplier_sites (id, supplier_id, name) SELECT id::uuid, id::uuid, 'Nhà máy' FROM unnest($1::text[]) AS t (id)", [suppliers.map(([id]) => id)]);
  await app.sql(
    `INSERT INTO capability_statements (id, supplier_id, site_id, process, materials, "values", schema_version, free_capacity, capacity_unit, capacity_as_of)
     SELECT gen_random_uuid(), supplier::uuid, supplier::uuid, process, ARRAY[material], "values", '2', free, 'h/month', CASE WHEN free IS NULL THEN NULL ELSE current_date END
     FROM jsonb_to_recordset($1::jsonb) AS t (supplier text, process text, material text, "values" jsonb, free float8)`,
    [JSON.stringify(statements)],
  );
  await app.sql("INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id) FROM suppliers");
  await app.settle();
}

beforeAll(async () => {
  app = await TestApp.boot();
  await seed();
}, 120_000);
afterAll(() => app?.close());

describe('what is chosen together has to be said in one statement', () => {
  const tooMuch: [string, Query][] = [
    ['process, material and tolerance', { process: turning, material: 'mat.copper.c3604', spec: 'tolerance:0.01' }],
    ['tolerance and size', { process: turning, spec: 'tolerance:0.01,size:500x400x300' }],
    ['process and material', { process: turning, material: 'mat.steel' }],
    ['material above, tolerance', { process: turning, material: 'mat.copper', spec: 'tolerance:0.05' }],
    ['free capacity of another machine', { process: turning, free: 'true' as never }],
  ];
  test.each(tooMuch)('%s of two statements: nobody', async (_what, query) => {
    const found = await ask(query);
    expect([found.total, found.hits]).toEqual([0, []]);
  });

  test('who says all of it in one statement is found, and nobody else', async () => {
    const found = await ask({ process: milling, material: 'mat.copper', spec: 'tolerance:0.01,size:500x400x300', free: 'true' as never });
    expect(found.hits.map((hit) => hit.id).sort()).toEqual([...whole].sort());
    expect(found.total).toBe(10);
    expect(found.hits[0]!.figures).toEqual([
      { condition: 'tolerance:0.01', outcome: 'met', statementId: expect.any(String) as string },
      { condition: 'size:500x400x300', outcome: 'met', statementId: expect.any(String) as string },
    ]);
  });

  test.each<[string, Query]>([
    ['a material', { material: 'mat.copper' }],
    ['two materials', { material: 'mat.copper,mat.steel' }],
    ['a process and a material', { process: milling, material: 'mat.copper' }],
    ['two of each', { process: `${milling},${turning}`, material: 'mat.copper,mat.steel' }],
    ['a figure', { spec: 'tolerance:0.01' }],
    ['a figure and a process', { spec: 'size:100x50x50', process: milling }],
    ['a figure, a process and a material', { spec: 'tolerance:0.1', process: milling, material: 'mat.copper' }],
  ])('counts beside %s are what choosing finds', async (_what, query) => {
    const { facets } = await ask(query);
    for (const facet of ['process', 'material'] as const) {
      for (const [value, count] of Object.entries(rowsOf(facets[facet])).slice(0, 6)) {
        const { total } = await ask({ ...query, [facet]: value });
        expect([facet, value, total]).toEqual([facet, value, count]);
      }
    }
  });

  test('figures among the words come first without hiding the others', async () => {
    const found = await ask({ q: 'phay cnc đồng thau ±0.01' });
    expect(found.hits.slice(0, 10).map((hit) => hit.id).sort()).toEqual([...whole].sort());
    expect(found.total).toBeGreaterThan(10);
    expect(found.understood.map((part) => [part.kind, part.code])).toContainEqual(['figure', 'tolerance:0.01']);
    const second = await ask({ q: 'phay cnc đồng thau ±0.01', page: 2 as never });
    expect(second.hits.filter((hit) => whole.includes(hit.id))).toEqual([]);
  });

  test('figures alone are what is looked for', async () => {
    expect((await ask({ q: '±0.005 500x400x300' })).total).toBe(10);
  });
});

test('SQL and the domain judge every condition alike', async () => {
  const random = new DemoRandom(11);
  const whole = (most: number) => Math.floor(random.next() * most);
  const any = <T>(list: readonly T[]): T[] => list.filter(() => random.chance(0.5));
  const number = (): ParameterValue => ({ kind: 'number', value: whole(40) / 4 });
  const range = (): ParameterValue => ({ kind: 'range', min: whole(20), max: 20 + whole(20) });
  const box = (): ParameterValue => ({ kind: 'box', sides: Array.from({ length: 2 + whole(2) }, () => 1 + whole(9)) });
  const conditions = ['tolerance:2.5', 'roughness:5', 'size:5x4x3', 'size:5x4', 'force:10..25', 'force:22', 'thickness:21', 'diameter:5', 'lot:4', 'axes:4', 'inspection:cmm|vision', 'cad_formats:step|dxf', 'live_tooling:yes', 'sub_spindle:no'].map((text) => readCondition(text)!);
  const make: Record<string, () => ParameterValue> = {
    tolerance: number, roughness_ra: number, part_envelope: box, work_envelope: box, clamping_force: range, press_force: range, punch_force: number, sheet_thickness: range, max_cut_thickness: number,
    max_swing_diameter: number, bar_diameter: range, moq: number, axes: () => ({ kind: 'ordinal', key: random.pick(['3', '4', '3+2', '5', 'unknown']) }),
    inspection: () => ({ kind: 'codes', codes: any(['cmm', 'vision', 'xray']) }), cad_formats: () => ({ kind: 'codes', codes: any(['step', 'dxf', 'pdf']) }),
    live_tooling: () => ({ kind: 'flag', value: random.chance(0.5) }), sub_spindle: () => ({ kind: 'flag', value: random.chance(0.5) }),
  };
  const cases = Array.from({ length: 600 }, () => Object.fromEntries(any(Object.keys(make)).map((key) => [key, make[key]!()])) as Values);
  for (const condition of conditions) {
    const bound: unknown[] = [JSON.stringify(cases)];
    const sql = conditionSql(condition, (value) => `$${bound.push(value)}`);
    const rows = await app.get(Database).query<{ met: boolean | null }>(`SELECT ${sql} AS met FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS c ("values", position) ORDER BY c.position`, bound);
    const judged = cases.map((values) => conditionVerdict(condition, values));
    const said = rows.map((row) => (row.met === null ? 'unknown' : row.met ? 'met' : 'not_met'));
    expect(cases.flatMap((values, at) => (said[at] === judged[at] ? [] : [{ condition, values, said: said[at], judged: judged[at] }]))).toEqual([]);
    expect(new Set(judged).size).toBeGreaterThan(1);
  }
  expect(searchAspects.length).toBeGreaterThan(10);
});
