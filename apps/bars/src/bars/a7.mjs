import { randomUUID } from 'node:crypto';
import { httpBar } from '../lib/http-bar.mjs';
import { randomFrom } from '../random.mjs';

const words = ['phay cnc', 'ép nhựa', 'CNC', 'đúc', 'IN', 'TO', 'OR', 'NOT', 'EXISTS', 'NULL', 'IS EMPTY', '_geoRadius(1,1,1)', '"', "'", '\\', 'a" OR visible = false', "') OR 1=1 --", 'rank >= 0', 'Giấu kín', 'giau kin', '±0.01', '300x200', 'x'.repeat(300), '\u202e', '😀'.repeat(40), '%', '*', '旋盤', 'inox 304'];
const values = ['IN', 'TO', 'NOT', 'EXISTS', 'NULL', 'a] OR id EXISTS', '"x"', 'proc.machining', 'proc.casting', 'mat.steel', '01', '79', 'listed', 'site_visited', 'cert.iso9001', '*', '-1', '0'];

/** A code of each facet that nobody states in public and no public text brings to mind: the search counts it for nobody before there are hidden firms. */
async function unusedCodes({ database, call }) {
  const { body } = await call(null, 'GET', '/api/v1/suppliers');
  const unused = async (facet, sql) => {
    const counted = new Set(body.facets[facet].map((row) => row.value));
    return (await database.query(sql)).rows.map((row) => row.code).filter((code) => !counted.has(code)).at(-1);
  };
  const leaves = (kind) => `SELECT code FROM concepts c WHERE kind = '${kind}' AND NOT EXISTS (SELECT 1 FROM concepts below WHERE below.parent = c.code) ORDER BY code`;
  return { process: await unused('process', leaves('process')), material: await unused('material', leaves('material')), certificate: await unused('certificate', leaves('certification')), province: await unused('province', 'SELECT code FROM provinces ORDER BY code') };
}

/** Firms that everybody may see and firms that nobody may; what only the hidden ones have must not even be counted. */
async function seed({ database, command }, hidden) {
  const firm = async (at, isVisible) => {
    const [id, site] = [randomUUID(), randomUUID()];
    await database.query("INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, province_code, visible) VALUES ($1, $2, $3, $3, $4, $5)", [id, isVisible ? `Xưởng công khai ${at}` : `Giấu kín ${at}`, `bar a7 ${at} ${isVisible}`, isVisible ? '01' : hidden.province, isVisible]);
    await database.query("INSERT INTO supplier_sites (id, supplier_id, name) VALUES ($1, $2, 'Nhà máy')", [site, id]);
    await database.query(`INSERT INTO capability_statements (id, supplier_id, site_id, process, materials, "values", schema_version) VALUES ($1, $2, $3, $4, $5, '{"tolerance":{"kind":"number","value":0.01}}', '2')`, [randomUUID(), id, site, isVisible ? 'proc.machining.cnc_milling' : hidden.process, [isVisible ? 'mat.steel' : hidden.material]]);
    if (!isVisible) await database.query("INSERT INTO supplier_certificates (id, supplier_id, scheme, valid_until) VALUES ($1, $2, $3, '2099-01-01')", [randomUUID(), id, hidden.certificate]);
  };
  for (let at = 0; at < 20; at++) for (const isVisible of [true, false]) await firm(at, isVisible);
  command('search:rebuild');
}

/** The oracle: what the filters mean, read from the tables alone. */
const oracle = `
  SELECT s.id FROM suppliers s
  WHERE s.visible AND ($1::text IS NULL OR s.province_code = $1 OR EXISTS (SELECT 1 FROM supplier_sites x WHERE x.supplier_id = s.id AND x.province_code = $1))
    AND ($2::text IS NULL OR s.verification = $2)`;

export default httpBar({
  id: 'a7',
  promise: 'The search shows and counts only what everybody may see, whatever is typed or chosen',
  naive: [
    [['FROM suppliers s WHERE s.visible`', 'FROM suppliers s WHERE true`'], ['JOIN suppliers s ON s.id = asked.id AND s.visible', 'JOIN suppliers s ON s.id = asked.id']],
    // Values as they come: `IN` is then a word of the filter language, and the search falls back to its reduced answer.
    [['(value) => `"${value.replaceAll("\\\\", "\\\\\\\\").replaceAll("\\"", "\\\\\\"")}"`', '(value) => value']],
  ],
  async check(product, { seed: start, log, isShort }) {
    const { call, database } = product;
    const hidden = await unusedCodes(product);
    await seed(product, hidden);
    const random = randomFrom(start);
    const pick = (list) => list[Math.floor(random() * list.length)];
    const tries = Number(process.env.TRIES ?? (isShort ? 150 : 5000));
    const visible = new Set((await database.query('SELECT id FROM suppliers WHERE visible')).rows.map((row) => row.id));
    const wrong = [];
    let slowest = 0;
    for (let at = 0; at < tries; at++) {
      const query = new URLSearchParams();
      if (random() < 0.6) query.set('q', [pick(words), pick(words)].slice(0, 1 + Math.floor(random() * 2)).join(' ').slice(0, 300));
      for (const facet of ['process', 'material', 'certificate', 'province', 'verification']) if (random() < 0.25) query.set(facet, pick(random() < 0.5 ? [hidden[facet] ?? 'listed'] : values));
      if (random() < 0.15) query.set('spec', pick(['tolerance:0.01', 'size:10x10', "tolerance:0.01' OR 1=1", 'nothing:1']));
      if (random() < 0.1) query.set('level', pick(['listed', 'site_visited', 'OR']));
      const since = performance.now();
      const { status, body } = await call(null, 'GET', `/api/v1/suppliers?${query}`);
      slowest = Math.max(slowest, performance.now() - since);
      if (status >= 500 || (status >= 400 && status !== 422 && status !== 400)) wrong.push(`${status} for ${query}`);
      if (status !== 200) continue;
      if (body.reduced) wrong.push(`the search server was of no use for ${query}`);
      for (const hit of body.hits) if (!visible.has(hit.id)) wrong.push(`hidden firm ${hit.name} for ${query}`);
      for (const [facet, value] of Object.entries(hidden)) if (body.facets[facet].some((row) => row.value === value && row.count > 0)) wrong.push(`${facet} ${value} is counted for ${query}`);
      const plain = [...query.keys()].every((key) => key === 'province' || key === 'verification');
      if (!plain) continue;
      const { rows } = await database.query(oracle, [query.get('province'), query.get('verification')]);
      if (rows.length !== body.total) wrong.push(`${body.total} instead of ${rows.length} for ${query}`);
    }
    const { status } = await call(null, 'GET', `/api/v1/suppliers?q=${'a'.repeat(200_000)}`).catch(() => ({ status: 431 }));
    if (status < 400 || status >= 500) wrong.push(`${status} for a query of 200,000 letters`);
    for (const line of [...new Set(wrong)].slice(0, 10)) log(line);
    return { pass: wrong.length === 0 && slowest < 5000, figures: { tries, wrong: wrong.length, slowestMs: Math.round(slowest), visible: visible.size } };
  },
});
