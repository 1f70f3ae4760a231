import { randomUUID } from 'node:crypto';
import { insist, peopleIn } from './kill-clients.mjs';

const writers = 16;
const requirement = { kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] };
const rfqOf = (mark) => ({ title: mark, deadline: '2031-01-01T00:00:00Z', lines: [{ title: 'Nắp', annualQuantity: 10, requirements: [requirement] }, { title: 'Đế', annualQuantity: 20, requirements: [requirement, { ...requirement, weight: 'prefer' }] }] });
/** One RFQ in so many is published, too. */
const publishEvery = 4;

/**
 * Sixteen people who write without pause until told to stop: RFQs with two lines and three requirements, some of them
 * published, and sites of firms. Every effect carries a mark of its own, by which it is found again.
 */
export async function startWriters(product) {
  const [buyers, suppliers] = [await peopleIn(product, 'buyer', writers / 2), await peopleIn(product, 'supplier', writers / 2)];
  for (const who of suppliers) await insist(product, who, 'POST', '/api/v1/my/supplier', { nameVi: `Công ty ${randomUUID()}` });
  const told = { rfq: [], published: [], site: [], refused: [], inDoubt: 0, foundDone: 0 };
  let stopping = false;
  const write = async (kind, mark, wanted, ...request) => {
    const { status, body, doubts, isReplayed } = await insist(product, ...request);
    if (doubts > 0) told.inDoubt++;
    if (doubts > 0 && isReplayed) told.foundDone++;
    told[status === wanted ? kind : 'refused'].push(mark);
    return status === wanted ? body : null;
  };
  const buyer = async (who) => {
    for (let count = 1; !stopping; count++) {
      const mark = `mark-${randomUUID()}`;
      const rfq = await write('rfq', mark, 201, who, 'POST', '/api/v1/rfqs', rfqOf(mark));
      if (rfq && count % publishEvery === 0) await write('published', mark, 200, who, 'POST', `/api/v1/rfqs/${rfq.id}/publish`);
    }
  };
  const supplier = async (who) => {
    for (let mark = `mark-${randomUUID()}`; !stopping; mark = `mark-${randomUUID()}`) await write('site', mark, 201, who, 'POST', '/api/v1/my/supplier/sites', { name: mark });
  };
  const running = Promise.all([...buyers.map(buyer), ...suppliers.map(supplier)]);
  return {
    stop: async () => {
      stopping = true;
      await running;
      return told;
    },
  };
}

const rfqsFound = `
  SELECT r.title AS mark, r.status, (SELECT count(*)::int FROM rfq_lines l WHERE l.rfq_id = r.id) AS lines,
         (SELECT count(*)::int FROM rfq_requirements q JOIN rfq_lines l ON l.id = q.line_id WHERE l.rfq_id = r.id) AS requirements,
         (SELECT string_agg(a.action, ' ' ORDER BY a.id) FROM audit_entries a WHERE a.object_id = r.id AND a.action IN ('rfq.drafted', 'rfq.published')) AS audits,
         (SELECT string_agg(o.consumer, ' ' ORDER BY o.consumer) FROM outbox o WHERE o.aggregate_id = r.id AND o.type = 'rfq.published') AS events
  FROM rfqs r WHERE r.title LIKE 'mark-%'`;

/** Per firm: sites with a mark, and what the journal says of them. */
const firmsFound = `
  SELECT s.id, count(*)::int AS sites, (SELECT count(*)::int FROM audit_entries a WHERE a.object_id = s.id AND a.action = 'supplier.changed') AS audits,
         (SELECT count(*)::int FROM outbox o WHERE o.aggregate_id = s.id AND o.consumer = 'search' AND o.type = 'supplier.changed') AS events
  FROM suppliers s JOIN supplier_sites i ON i.supplier_id = s.id AND i.name LIKE 'mark-%' GROUP BY s.id`;

/** Journal and keys that speak of something that is not there. */
const orphans = `
  SELECT (SELECT count(*) FROM audit_entries a WHERE a.action LIKE 'rfq.%' AND NOT EXISTS (SELECT 1 FROM rfqs WHERE id = a.object_id))
       + (SELECT count(*) FROM outbox o WHERE o.type LIKE 'rfq.%' AND NOT EXISTS (SELECT 1 FROM rfqs WHERE id = o.aggregate_id))
       + (SELECT count(*) FROM idempotency_keys WHERE response IS NULL) AS count`;

const isWhole = ({ status, lines, requirements, audits, events }) =>
  lines === 2 && requirements === 3 && (status === 'published' ? audits === 'rfq.drafted rfq.published' && events === 'matching notifications' : audits === 'rfq.drafted' && events === null);

/** Looks for every effect in the database: there once, whole, with its journal; and nothing that nobody was told of. */
export async function checkWrites({ ask }, told) {
  const [rfqs, firms, [{ count: strays }]] = [await ask(rfqsFound), await ask(firmsFound), await ask(orphans)];
  const sites = (await ask("SELECT name FROM supplier_sites WHERE name LIKE 'mark-%'")).map(({ name }) => name);
  const found = { rfq: rfqs.map(({ mark }) => mark), published: rfqs.filter(({ status }) => status === 'published').map(({ mark }) => mark), site: sites };
  const over = (measure) => ['rfq', 'published', 'site'].reduce((sum, kind) => sum + measure(found[kind], told[kind]), 0);
  const without = (some, others) => {
    const known = new Set(others);
    return some.filter((one) => !known.has(one)).length;
  };
  const figures = {
    accepted: told.rfq.length + told.published.length + told.site.length,
    inDoubt: told.inDoubt,
    foundDone: told.foundDone,
    refused: told.refused.length,
    lost: over((there, said) => without(said, there)),
    doubled: over((there) => there.length - new Set(there).size),
    alien: over((there, said) => without(there, said)),
    half: rfqs.filter((rfq) => !isWhole(rfq)).length + firms.filter(({ sites: count, audits, events }) => audits !== count || events !== count).length + Number(strays),
  };
  // Nothing in doubt: nothing was tested.
  return { isKept: ['refused', 'lost', 'doubled', 'alien', 'half'].every((name) => figures[name] === 0) && figures.accepted > 100 && figures.inDoubt > 0, figures };
}
