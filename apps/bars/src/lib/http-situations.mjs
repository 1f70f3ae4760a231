import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';

export const facts = () => ({ nameVi: `Công ty TNHH Thanh Đo ${randomUUID().slice(0, 8)}` });
const lines = [{ title: 'Nắp', annualQuantity: 10, requirements: [{ kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] }] }];
export const rfqBody = () => ({ title: `Thanh đo ${randomUUID().slice(0, 8)}`, deadline: '2031-01-01T00:00:00Z', lines });
export const certificateBody = { scheme: 'cert.iso9001' };
const acceptance = { contact: { name: 'Người Liên Hệ', email: 'lien-he@bar.example', phone: '0901234567' }, consent: true };
export const password = 'Một-mật-khẩu-khá-dài-2026';

/** A list of one firm that is not in the register. */
function upload(content = `Tên công ty,Địa chỉ\nCông ty Đo ${randomUUID()},Hà Nội\n`) {
  const form = new FormData();
  form.append('file', new Blob([content], { type: 'text/csv' }), 'bar.csv');
  return form;
}

/** A picture of one point; the words behind it make it another file, and are gone when it is drawn anew. */
function picture() {
  const form = new FormData();
  form.append('purpose', 'photo');
  form.append('file', new Blob([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'), randomUUID()], { type: 'image/png' }), 'anh.png');
  return form;
}

/** Situations that operations need before they can succeed; each sets the stage anew through the product itself where it can. */
export function situationsOf(product) {
  const { call, person, database } = product;
  const must = async (answer) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`a scene cannot be set: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const secret = () => randomBytes(32).toString('base64url');
  const hash = (token) => createHash('sha256').update(token).digest('hex');
  const fresh = (kind, role) => person(kind, { role });
  const supplierIn = (path, who, body) => must(call(who, 'POST', `/api/v1/my/supplier${path}`, body, post()));

  const accept = (who, introductionId) => call(who, 'POST', `/api/v1/introductions/${introductionId}/accept`, acceptance, post());

  async function listed(kind = 'supplier', role = 'admin') {
    const who = await fresh(kind, role);
    const own = await supplierIn('', who, facts());
    return { who, own, ids: { supplierId: own.id, siteId: own.sites[0].id } };
  }
  async function draft(role) {
    const who = await fresh('buyer', role);
    const rfq = await must(call(who, 'POST', '/api/v1/rfqs', rfqBody(), post()));
    return { who, ids: { rfqId: rfq.id } };
  }
  async function published(role) {
    const scene = await draft(role);
    await must(call(scene.who, 'POST', `/api/v1/rfqs/${scene.ids.rfqId}/publish`, undefined, post()));
    return scene;
  }
  async function considered(roles = {}) {
    const [supplier, buyer] = [await listed('supplier', roles.supplier), await published(roles.buyer)];
    const run = randomUUID();
    await database.query("INSERT INTO match_runs (id, rfq_id, matching_version, considered, passing) VALUES ($1, $2, 'bar', 1, 1)", [run, buyer.ids.rfqId]);
    await database.query("INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) VALUES ($1, $2, $3, 1, 1, 1, 1, 1, '{}', '{}', '[]')", [buyer.ids.rfqId, supplier.ids.supplierId, run]);
    return { supplier, buyer, ids: { rfqId: buyer.ids.rfqId, supplierId: supplier.ids.supplierId } };
  }
  async function introduced(kind, role) {
    const both = await considered({ [kind]: role });
    const office = await fresh('office', kind === 'office' ? role : 'admin');
    const { id } = await must(call(office, 'POST', '/api/v1/introductions', { ...both.ids, note: 'Hai bên hợp nhau' }, post()));
    return { who: { supplier: both.supplier.who, buyer: both.buyer.who, office }[kind], people: { supplier: both.supplier.who, buyer: both.buyer.who, office }, ids: { introductionId: id } };
  }
  /** A buyer who knows the firm, and one statement that it may speak of. */
  async function met(kind, role) {
    const scene = await introduced(kind, role);
    for (const side of ['supplier', 'buyer']) await must(accept(scene.people[side], scene.ids.introductionId));
    const { rows: [site] } = await database.query('SELECT t.id FROM supplier_sites t JOIN introductions i ON i.supplier_id = t.supplier_id WHERE i.id = $1', [scene.ids.introductionId]);
    const statement = await supplierIn('/statements', scene.people.supplier, { siteId: site.id, process: 'proc.plastics.injection' });
    return { ...scene, statementId: statement.id };
  }
  /** A firm of the register that nobody has claimed. */
  async function unclaimed() {
    const { own } = await listed();
    await database.query('UPDATE suppliers SET organisation_id = NULL WHERE id = $1', [own.id]);
    return own.id;
  }
  /** A claim that waits for an officer, or for mail at the firm's own domain. */
  async function claimed(role = 'admin') {
    const [who, supplierId] = [await fresh('supplier', role), await unclaimed()];
    await database.query("UPDATE suppliers SET website = 'https://www.thanh-do.example' WHERE id = $1", [supplierId]);
    const claim = await must(call(who, 'POST', '/api/v1/my/claims', { supplierId, note: 'Công ty của chúng tôi' }, post()));
    return { who, ids: { claimId: claim.id } };
  }
  /** A claim whose mail has arrived. */
  async function mailed() {
    const { who, ids } = await claimed();
    const token = secret();
    await database.query("UPDATE supplier_claims SET proof_email = 'giam-doc@thanh-do.example', proof_token_hash = $2, proof_expires_at = now() + interval '1 hour' WHERE id = $1", [ids.claimId, hash(token)]);
    return { who, token };
  }
  async function equipped(role) {
    const scene = await listed('supplier', role);
    const body = { siteId: scene.ids.siteId, kind: 'eq.five_axis_mc', count: 2 };
    const machine = await supplierIn('/machines', scene.who, body);
    return { ...scene, ids: { ...scene.ids, machineId: machine.id }, body };
  }
  const changed = (officer, supplierId) => must(call(officer, 'POST', `/api/v1/office/suppliers/${supplierId}/changes`, { facts: { ...facts(), employees: 12 } }, { ...post(), 'if-match': '"1"' }));
  /** A change that an officer wants of a firm: it waits for the firm that speaks for itself, else it is written. */
  async function proposed(kind, role) {
    const [firm, officer] = [await listed('supplier', kind === 'supplier' ? role : 'admin'), await fresh('office', kind === 'office' ? role : 'admin')];
    const { id } = await changed(officer, firm.own.id);
    return { who: kind === 'supplier' ? firm.who : officer, ids: { changeId: id } };
  }
  async function certified(kind, role) {
    const scene = await listed(kind, role);
    const { id } = await supplierIn('/certificates', scene.who, certificateBody);
    return { ...scene, ids: { ...scene.ids, certificateId: id } };
  }
  async function filed(kind, role) {
    const scene = await listed(kind, role);
    const { id } = await must(call(scene.who, 'POST', '/api/v1/my/files', picture(), post()));
    return { ...scene, ids: { ...scene.ids, fileId: id } };
  }
  /** What an officer sends who has looked at a certificate. */
  async function looked(kind, role) {
    const { ids } = await certified();
    return { who: await fresh(kind, role), ids, body: { subject: 'certificate', subjectId: ids.certificateId, level: 'document_checked', note: 'Đã xem bản gốc' } };
  }
  async function checked(kind, role) {
    const { who, ids, body } = await looked(kind, role);
    const { id } = await must(call(who, 'POST', `/api/v1/office/suppliers/${ids.supplierId}/checks`, body, post()));
    return { who, ids: { checkId: id } };
  }
  async function imported(kind, role) {
    const who = await fresh(kind, role);
    const made = await must(call(who, 'POST', '/api/v1/office/imports', upload(), post()));
    return { who, ids: { importId: made.id } };
  }
  async function colleague(kind, role) {
    const who = await fresh(kind, role);
    const other = await person(kind, { organisationId: who.organisationId, role: 'member' });
    return { who, ids: { userId: other.userId } };
  }
  async function withToken(purpose) {
    const [who, token] = [await fresh('buyer'), secret()];
    await database.query("INSERT INTO user_tokens (id, user_id, purpose, token_hash, expires_at) VALUES ($1, $2, $3, $4, now() + interval '1 hour')", [randomUUID(), who.userId, purpose, hash(token)]);
    return { who, token };
  }
  /** Two firms of the register that an officer takes for one. */
  async function pair(kind, role) {
    const who = await fresh(kind, role);
    const ids = { oneId: await unclaimed(), otherId: await unclaimed() };
    return { who, body: ids };
  }
  async function suspected(kind, role) {
    const { who, body } = await pair(kind, role);
    const { id } = await must(call(who, 'POST', '/api/v1/office/duplicates', body, post()));
    return { who, ids: { candidateId: id } };
  }
  async function compared(kind, role) {
    const scene = await suspected(kind, role);
    const { one, other } = await must(call(scene.who, 'GET', `/api/v1/office/duplicates/${scene.ids.candidateId}`));
    return { ...scene, body: { survivorId: one.id, survivorVersion: one.version, mergedVersion: other.version, choices: {} } };
  }
  async function merged(kind, role) {
    const { who, ids, body } = await compared(kind, role);
    const { id } = await must(call(who, 'POST', `/api/v1/office/duplicates/${ids.candidateId}/merge`, body, post()));
    return { who, ids: { mergeId: id } };
  }
  /** A word that no trade has, and the concept it is to mean. */
  const word = () => ({ term: `cạo ${randomUUID().replace(/[\d-]/g, (sign) => (sign === '-' ? '' : 'ghijklmnop'[sign]))}`, language: 'vi', code: 'proc.grinding' });
  async function taught(kind, role) {
    const who = await fresh(kind, role);
    const { id } = await must(call(who, 'POST', '/api/v1/office/vocabulary/terms', word(), post()));
    return { who, ids: { termId: id } };
  }
  async function unread(kind, role) {
    const [who, unreadId, { term }] = [await fresh(kind, role), randomUUID(), word()];
    await database.query("INSERT INTO unread_terms (id, key, term, language, visits) VALUES ($1, $2, $2, 'vi', 3)", [unreadId, term]);
    return { who, ids: { unreadId } };
  }
  function thesaurus() {
    const form = new FormData();
    form.append('file', new Blob([`code\tsynonyms_vi\nproc.grinding\t${word().term}\n`], { type: 'text/tab-separated-values' }), 'thesaurus.tsv');
    return form;
  }
  async function thesaurusImported(kind, role) {
    const who = await fresh(kind, role);
    const { importId } = await must(call(who, 'POST', '/api/v1/office/vocabulary/thesaurus', thesaurus(), post()));
    return { who, ids: { importId } };
  }
  async function consented(kind, role) {
    const scene = await introduced(kind, role);
    await must(accept(scene.who, scene.ids.introductionId));
    return scene;
  }

  async function shortlisted(kind = 'buyer', role = 'admin') {
    const { ids: { supplierId } } = await listed();
    const who = await fresh(kind, role);
    const list = await must(call(who, 'POST', '/api/v1/shortlists', { name: `Vỏ nhựa ${randomUUID().slice(0, 8)}`, supplierId }, post()));
    return { who, ids: { shortlistId: list.id, entryId: list.entries[0].id } };
  }
  /** With the token that its mails carry (libs/server/suppliers/src/saved-searches/alert-token.ts). */
  async function savedSearch(kind = 'buyer', role = 'admin') {
    const who = await fresh(kind, role);
    const { id } = await must(call(who, 'POST', '/api/v1/saved-searches', { name: 'Ép nhựa', frequency: 'daily', search: { q: 'ép nhựa' } }, post()));
    const [{ key }] = (await database.query('SELECT alert_key AS key FROM saved_searches WHERE id = $1', [id])).rows;
    const token = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), createHmac('sha256', key).update(`alert ${id}`).digest()]).toString('base64url');
    return { who, ids: { savedSearchId: id }, token };
  }
  return { must, fresh, secret, hash, upload, acceptance, accept, supplierIn, listed, draft, published, considered, introduced, met, consented, changed, proposed, unclaimed, claimed, mailed, equipped, picture, certified, filed, looked, checked, imported, colleague, withToken, pair, suspected, compared, merged, shortlisted, savedSearch, word, taught, unread, thesaurus, thesaurusImported };
}
