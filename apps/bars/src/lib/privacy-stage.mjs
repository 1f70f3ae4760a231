import { randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';
import { canaryPerson } from './canaries.mjs';
import { pdf } from './hostile-files.mjs';
import { facts, password, rfqBody } from './http-situations.mjs';

/** A picture of one point, or a paper, with words of its own. */
function upload(purpose, name, bytes, type) {
  const form = new FormData();
  form.append('purpose', purpose);
  form.append('file', new Blob([bytes], { type }), name);
  return form;
}

/**
 * Four people who have left something of themselves wherever the product keeps it: a firm's only person, one who claims a firm,
 * a buyer and an officer with colleagues. Through the product's own API; the database confirms addresses and decides nothing.
 */
export async function peopleEverywhere(product, scenes) {
  const { call, database, person } = product;
  const { must } = scenes;
  const posted = (who, path, body, headers = {}) => must(call(who, 'POST', `/api/v1${path}`, body, { ...post(), ...headers }));

  async function registered(role, kind) {
    const one = canaryPerson(role);
    await database.query('DELETE FROM rate_limits');
    const organisation = { kind, name: one.organisation, taxCode: one.taxCode, ...(kind === 'buyer' ? { country: 'VN', origin: 'fdi' } : {}) };
    // At once and twice: the second is answered like the first, and the database has something to complain of.
    const bodies = [0, 1].map(() => call(null, 'POST', '/api/v1/accounts', { email: one.email, password, name: one.name, phone: one.phone, organisation }, post()));
    await Promise.all(bodies);
    const { rows: [{ id }] } = await database.query('UPDATE users SET email_verified_at = now() WHERE email = $1 RETURNING id', [one.email]);
    const answer = await call(null, 'POST', '/api/v1/session', { email: one.email, password });
    const cookie = /^(mx_session=[^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
    const organisationId = answer.body.acting?.organisationId;
    if (!cookie || !organisationId) throw new Error(`${role} is not signed in: ${answer.status} ${JSON.stringify(answer.body)}`);
    return { ...one, userId: id, cookie, organisationId, isAlone: true };
  }
  /** Somebody of an organisation that lives on. */
  async function colleagueOf(role, kind) {
    const [one, first] = [canaryPerson(role), await person(kind)];
    const who = await person(kind, { organisationId: first.organisationId });
    await database.query('UPDATE users SET email = $2, name = $3, phone = $4 WHERE id = $1', [who.userId, one.email, one.name, one.phone]);
    return { ...one, own: [], numbers: [one.phone, one.contact.phone], ...who, colleague: first, isAlone: false };
  }

  const officer = await colleagueOf('officer', 'office');
  const clerk = await person('office');

  /** The one person of a firm: profile, files, statements, requests, what the office wanted, a merge, a list. */
  async function ownFirm() {
    const one = await registered('firm', 'supplier');
    const own = await posted(one, '/my/supplier', { ...facts(), phone: one.firmPhone, intro: one.words('Xưởng cơ khí') });
    await database.query("UPDATE suppliers SET household_code = '123…45' WHERE id = $1", [own.id]);
    await posted(one, '/my/supplier/statements', { siteId: own.sites[0].id, process: 'proc.plastics.injection', note: one.words('Máy ép 150 tấn') });
    await posted(one, '/my/supplier/check-requests', { subject: 'firm', subjectId: own.id, note: one.words('Mời cán bộ đến') });
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
    await posted(one, '/my/files', upload('photo', `${one.sign} xưởng.png`, Buffer.concat([png, Buffer.from(randomUUID())]), 'image/png'));
    await posted(one, '/my/files', upload('evidence', 'giay-phep.pdf', pdf(one.words('Giấy phép')), 'application/pdf'));
    const { version } = await must(call(one, 'GET', '/api/v1/my/supplier'));
    await posted(clerk, `/office/suppliers/${own.id}/changes`, { facts: { nameVi: own.nameVi, phone: '0241234567' }, note: `Đã gọi ${one.firmPhone}` }, { 'if-match': `"${version}"` });
    return { ...one, supplierId: own.id };
  }
  async function merged(one) {
    const other = await scenes.unclaimed();
    const { id } = await posted(clerk, '/office/duplicates', { oneId: one.supplierId, otherId: other });
    const pair = await must(call(clerk, 'GET', `/api/v1/office/duplicates/${id}`));
    const [survivor, gone] = pair.one.id === one.supplierId ? [pair.one, pair.other] : [pair.other, pair.one];
    await posted(clerk, `/office/duplicates/${id}/merge`, { survivorId: survivor.id, survivorVersion: survivor.version, mergedVersion: gone.version, choices: {} });
  }
  /** A list of the office in which the person stands, as people type it, and one that still waits for its columns. */
  async function listed(one) {
    const form = new FormData();
    const rows = `Tên công ty,Địa chỉ,Giới thiệu\nCông ty ${randomUUID()},Hà Nội,Gọi ${one.phone} hoặc viết cho ${one.email}\n`;
    form.append('file', new Blob([rows], { type: 'text/csv' }), 'danh-sach.csv');
    const { id } = await posted(clerk, '/office/imports', form);
    await posted(clerk, `/office/imports/${id}/commit`, {});
    const strange = new FormData();
    strange.append('file', new Blob([`a,b,c\n1,2,${one.email}\n3,4,${one.phone}\n`], { type: 'text/csv' }), 'la.csv');
    await must(call(clerk, 'POST', '/api/v1/office/imports', strange, post()));
  }
  async function introducedBetween(firm, buyer) {
    const rfq = await posted(buyer, '/rfqs', { ...rfqBody(), title: `Nắp ${buyer.sign} Nguyễn`, description: buyer.words('Liên hệ') });
    await posted(buyer, `/rfqs/${rfq.id}/publish`);
    const run = randomUUID();
    await database.query("INSERT INTO match_runs (id, rfq_id, matching_version, considered, passing) VALUES ($1, $2, 'bar', 1, 1)", [run, rfq.id]);
    await database.query("INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) VALUES ($1, $2, $3, 1, 1, 1, 1, 1, '{}', '{}', '[]') ON CONFLICT DO NOTHING", [rfq.id, firm.supplierId, run]);
    const { id } = await posted(officer, '/introductions', { rfqId: rfq.id, supplierId: firm.supplierId, note: officer.words('Hai bên hợp nhau') });
    for (const who of [firm, buyer]) await posted(who, `/introductions/${id}/accept`, { contact: who.contact, consent: true });
    const dropped = await posted(buyer, '/rfqs', rfqBody());
    await posted(buyer, `/rfqs/${dropped.id}/publish`);
    await posted(buyer, `/rfqs/${dropped.id}/cancel`, { reason: buyer.words('Đổi kế hoạch') }, { 'if-match': '"2"' });
    return { introductionId: id, rfqId: rfq.id };
  }
  async function claims() {
    const one = await registered('claimant', 'supplier');
    const supplierId = await scenes.unclaimed();
    await database.query("UPDATE suppliers SET website = 'https://www.thanh-do.example' WHERE id = $1", [supplierId]);
    await posted(one, '/my/files', upload('claim_proof', 'giay-uy-quyen.pdf', pdf(one.words('Giấy ủy quyền')), 'application/pdf'));
    const { id } = await posted(one, '/my/claims', { supplierId, note: one.words('Công ty của tôi') });
    await posted(one, `/my/claims/${id}/proof`, { email: one.proof });
    await product.settle();
    await posted(clerk, `/office/claims/${id}/decision`, { decision: 'reject', reason: `Đã gọi ${one.phone}, không đúng` });
    return one;
  }
  /** An officer's own words, in every place that has some. */
  async function officeWork(firm) {
    const { id } = await posted(officer, '/office/duplicates', { oneId: await scenes.unclaimed(), otherId: await scenes.unclaimed() });
    await posted(officer, `/office/duplicates/${id}/dismissal`, { note: officer.words('Hai công ty') });
    await posted(officer, `/office/suppliers/${firm.supplierId}/checks`, { subject: 'firm', subjectId: firm.supplierId, level: 'document_checked', note: officer.words('Đã xem giấy') });
    const form = new FormData();
    form.append('file', new Blob([`Tên công ty,Địa chỉ\nCông ty ${randomUUID()},Hà Nội\n`], { type: 'text/csv' }), `danh sách của ${officer.name}.csv`);
    const { id: importId } = await posted(officer, '/office/imports', form);
    await posted(officer, `/office/imports/${importId}/commit`, {});
  }

  const firm = await ownFirm();
  await officeWork(firm);
  await merged(firm);
  await listed(firm);
  const buyer = await colleagueOf('buyer', 'buyer');
  const shared = await introducedBetween(firm, buyer);
  const claimant = await claims();
  return { people: [firm, claimant, buyer, officer], shared };
}
