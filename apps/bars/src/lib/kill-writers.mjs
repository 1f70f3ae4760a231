import { randomUUID } from 'node:crypto';
import { insist, personIn } from './kill-product.mjs';

const writers = 16;
const requirement = { kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] };
const rfqOf = (mark) => ({ title: mark, deadline: '2031-01-01T00:00:00Z', lines: [{ title: 'Nắp', annualQuantity: 10, requirements: [requirement] }, { title: 'Đế', annualQuantity: 20, requirements: [requirement, { ...requirement, weight: 'prefer' }] }] });

/**
 * Sixteen people who write without pause until told to stop: RFQs with two lines and three requirements, and sites of firms.
 * Every effect carries a mark of its own, by which it is found again.
 */
export async function startWriters(product) {
  const buyers = await Promise.all(Array.from({ length: writers / 2 }, () => personIn(product, 'buyer')));
  const suppliers = await Promise.all(Array.from({ length: writers / 2 }, () => personIn(product, 'supplier')));
  for (const who of suppliers) await insist(product, who, 'POST', '/api/v1/my/supplier', { nameVi: `Công ty ${randomUUID()}` });
  const accepted = [];
  const refused = [];
  let inDoubt = 0;
  let stopping = false;
  const write = async (who, path, body, mark, kind) => {
    const { status, doubts } = await insist(product, who, 'POST', path, body);
    if (doubts > 0) inDoubt++;
    (status === 201 ? accepted : refused).push({ mark, kind, status });
  };
  const loop = async (who, make) => {
    while (!stopping) await make(who, `mark-${randomUUID()}`);
  };
  const running = Promise.all([
    ...buyers.map((who) => loop(who, (one, mark) => write(one, '/api/v1/rfqs', rfqOf(mark), mark, 'rfq'))),
    ...suppliers.map((who) => loop(who, (one, mark) => write(one, '/api/v1/my/supplier/sites', { name: mark }, mark, 'site'))),
  ]);
  return {
    stop: async () => {
      stopping = true;
      await running;
      return { accepted, refused, inDoubt };
    },
  };
}

/** Looks for every effect in the database: there once, whole, with its journal; and nothing that nobody was told of. */
export async function checkWrites({ ask }, { accepted, refused, inDoubt }) {
  const rfqs = await ask(`SELECT r.title AS mark, (SELECT count(*)::int FROM rfq_lines l WHERE l.rfq_id = r.id) AS lines, (SELECT count(*)::int FROM rfq_requirements q JOIN rfq_lines l ON l.id = q.line_id WHERE l.rfq_id = r.id) AS requirements,
    (SELECT count(*)::int FROM audit_entries a WHERE a.object_id = r.id AND a.action = 'rfq.drafted') AS audits FROM rfqs r WHERE r.title LIKE 'mark-%'`);
  const sites = await ask(`SELECT s.name AS mark, s.supplier_id AS supplier FROM supplier_sites s WHERE s.name LIKE 'mark-%'`);
  const journals = await ask(`SELECT object_id AS supplier, count(*)::int AS audits, (SELECT count(*)::int FROM outbox o WHERE o.aggregate_id = a.object_id AND o.consumer = 'search' AND o.type = 'supplier.changed') AS events FROM audit_entries a WHERE action = 'supplier.changed' GROUP BY object_id`);
  const seen = new Map();
  for (const { mark } of [...rfqs, ...sites]) seen.set(mark, (seen.get(mark) ?? 0) + 1);
  const told = new Set(accepted.map(({ mark }) => mark));
  const perSupplier = new Map();
  for (const { supplier } of sites) perSupplier.set(supplier, (perSupplier.get(supplier) ?? 0) + 1);
  const figures = {
    accepted: accepted.length,
    inDoubt,
    refused: refused.length,
    lost: accepted.filter(({ mark }) => !seen.has(mark)).length,
    doubled: [...seen.values()].filter((count) => count > 1).length,
    alien: [...seen.keys()].filter((mark) => !told.has(mark)).length,
    half: rfqs.filter(({ lines, requirements, audits }) => lines !== 2 || requirements !== 3 || audits !== 1).length + journals.filter(({ supplier, audits, events }) => audits !== perSupplier.get(supplier) || events !== audits).length,
  };
  return { isKept: ['refused', 'lost', 'doubled', 'alien', 'half'].every((name) => figures[name] === 0) && accepted.length > 100 && inDoubt > 0, figures };
}
