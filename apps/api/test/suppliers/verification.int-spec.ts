import { certificateEndpoints as certificates, type CertificateRequest, supplierEndpoints, verificationEndpoints as rows } from '@matxich/contracts';
import { type CheckLevel, type CheckResult, checkLevels, levelInForce } from '@matxich/domain';
import { newId } from '@matxich/platform';
import { SupplierReader } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { pdf, sendFile } from './file-samples';

let app: TestApp;
let officer: TestClient;
let colleague: TestClient;
let firm: TestClient;
let supplierId: string;
let siteId: string;
beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office');
  colleague = await app.as('office', { organisationId: officer.ids.organisationId });
});
beforeEach(async () => {
  firm = await app.as('supplier');
  const own = await firm.call(supplierEndpoints.list, { body: { nameVi: `Công ty TNHH Bằng Chứng ${newId().slice(-6)}` } });
  [supplierId, siteId] = [own.id, own.sites[0]!.id];
});
afterAll(() => app?.close());

/** A day in Vietnam, so many days from the database's today. */
const dayFrom = async (days: number): Promise<string> => (await app.sql<{ day: string }>('SELECT (vietnam_today() + $1::int)::text AS day', [days]))[0]!.day;
const iso = (over: Partial<CertificateRequest> = {}) => ({ scheme: 'cert.iso9001', number: 'VN-1', ...over });
const evidence = async () => (await sendFile(firm, pdf(newId()), 'iso.pdf')).body.id;
const withEvidence = async (over: Partial<CertificateRequest> = {}) => firm.call(certificates.add, { body: iso({ evidenceFileId: await evidence(), ...over }) });
const check = (who: TestClient, subject: 'firm' | 'statement' | 'certificate', subjectId: string, over: { level?: CheckLevel; result?: CheckResult; until?: string; version?: number } = {}) =>
  who.attempt(rows.check, { params: { supplierId }, body: { subject, subjectId, level: 'document_checked', note: 'Đã xem bản gốc', ...over } });
const seen = async () => (await app.guest().call(supplierEndpoints.read, { params: { supplierId } }));
const waiting = async (who: TestClient = officer) => (await who.call(rows.queue, { query: { limit: 100 } })).items.filter((item) => item.supplierId === supplierId);

describe('a certificate', () => {
  it('keeps all that identifies it, and the public sees its state but neither the file nor the version', async () => {
    const all = { edition: '2015', body: 'Quacert', accreditation: 'BoA', scope: 'Gia công cơ khí', siteIds: [siteId], issuedOn: '2025-01-01', validUntil: await dayFrom(400), lastSurveillanceOn: '2026-01-05' };
    const added = await withEvidence(all);
    expect(added).toMatchObject({ ...all, status: 'valid', state: 'valid', verification: 'self_declared', waiting: true, enteredByOffice: false, evidence: { mediaType: 'application/pdf' }, version: 1 });
    const [shown] = (await seen()).certificates;
    expect(shown).toMatchObject({ ...all, state: 'valid' });
    expect(Object.keys(shown!)).not.toEqual(expect.arrayContaining(['evidence']));
    expect(shown).not.toHaveProperty('version');
  });

  it.each([
    ['an unknown scheme', { scheme: 'cert.magic' }, 'certificate.scheme_unknown', 'scheme'],
    ['an end before the issue', { issuedOn: '2026-01-02', validUntil: '2026-01-01' }, 'certificate.dates_reversed', 'validUntil'],
    ['a surveillance before the issue', { issuedOn: '2026-01-02', lastSurveillanceOn: '2026-01-01' }, 'certificate.dates_reversed', 'lastSurveillanceOn'],
    ['a foreign site', { siteIds: ['0190b1d0-0000-7000-8000-000000000001'] }, 'certificate.site_unknown', 'siteIds'],
    ['a foreign file', { evidenceFileId: '0190b1d0-0000-7000-8000-000000000001' }, 'certificate.evidence_unknown', 'evidenceFileId'],
  ])('with %s is refused, by field', async (_what, over, code, path) => {
    expect(await firm.attempt(certificates.add, { body: iso(over) })).toMatchObject({ status: 422, body: { code, errors: [{ path }] } });
  });

  it('with the file of another firm is refused, though that file exists', async () => {
    const rival = await app.as('supplier');
    await rival.call(supplierEndpoints.list, { body: { nameVi: 'Đối Thủ' } });
    const theirs = (await sendFile(rival, pdf(newId()), 'iso.pdf')).body.id;
    expect((await firm.attempt(certificates.add, { body: iso({ evidenceFileId: theirs }) })).body.code).toBe('certificate.evidence_unknown');
  });

  it('changes its badge at T−90, T−30, T and T+1 though no job runs; expired ones stand first and count as absent', async () => {
    const states: [number, string, number][] = [[90, 'valid', 1], [30, 'expiring', 1], [0, 'expiring', 1], [-1, 'expired', 0]];
    const { id } = await firm.call(certificates.add, { body: iso() });
    await firm.call(certificates.add, { body: iso({ scheme: 'cert.5s' }) });
    for (const [days, state] of states) {
      await app.sql('UPDATE supplier_certificates SET valid_until = $2 WHERE id = $1', [id, await dayFrom(days)]); // the calendar turns, nothing else happens
      const shown = (await seen()).certificates;
      expect(shown.find((one) => one.id === id)?.state).toBe(state);
      if (state === 'expired') expect(shown[0]!.id).toBe(id);
    }
    await firm.call(certificates.remove, { params: { certificateId: (await seen()).certificates[1]!.id } });
    expect((await firm.call(supplierEndpoints.own, {})).missing).toContain('certificates');
  });

  it('cannot be overwritten by somebody who has not seen the latest version', async () => {
    const { id } = await firm.call(certificates.add, { body: iso() });
    expect(await firm.call(certificates.update, { params: { certificateId: id }, body: iso({ number: 'VN-2' }) }, { version: 1 })).toMatchObject({ number: 'VN-2', version: 2 });
    expect((await firm.attempt(certificates.update, { params: { certificateId: id }, body: iso() }, { version: 1 })).status).toBe(412);
    expect((await (await app.as('supplier')).attempt(certificates.update, { params: { certificateId: id }, body: iso() }, { version: 2 })).status).toBe(404);
  });

  it('reaches matching with its sites and its status', async () => {
    await firm.call(supplierEndpoints.addStatement, { body: { siteId, process: 'proc.plastics.injection' } });
    await firm.call(certificates.add, { body: iso({ siteIds: [siteId], status: 'suspended', validUntil: await dayFrom(300) }) });
    const [candidate] = (await app.get(SupplierReader).candidatesFor(['proc.plastics.injection'], false)).filter((one) => one.supplierId === supplierId);
    expect(candidate!.certificates).toMatchObject([{ scheme: 'cert.iso9001', status: 'suspended', siteIds: [siteId] }]);
  });
});

describe('the queue', () => {
  it('holds what came with evidence, until somebody has looked', async () => {
    const { id } = await withEvidence();
    await firm.call(certificates.add, { body: iso({ scheme: 'cert.5s' }) }); // without evidence there is nothing to look at
    expect(await waiting()).toMatchObject([{ subject: 'certificate', subjectId: id, level: 'self_declared', waitingDays: 0, ownEntry: false, certificate: { number: 'VN-1' }, evidence: { label: 'iso.pdf' } }]);
    await check(officer, 'certificate', id);
    expect(await waiting()).toEqual([]);
  });

  it('puts days waiting and open RFQ lines that ask together: highest first, then the older one', async () => {
    const old = await withEvidence({ scheme: 'cert.iso14001' });
    const wanted = await withEvidence({ scheme: 'cert.iatf16949' });
    const young = await withEvidence({ scheme: 'cert.as9100' });
    await app.sql("UPDATE verification_requests SET requested_at = now() - interval '2 days' WHERE subject_id = $1", [old.id]);
    await openLines('cert.iatf16949', 5);
    expect((await waiting()).map((item) => [item.subjectId, item.waitingDays, item.wanted])).toEqual([[wanted.id, 0, 5], [old.id, 2, 0], [young.id, 0, 0]]);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await officer.call(rows.queue, { query: { limit: 1, ...(cursor ? { cursor } : {}) } });
      paged.push(...page.items.map((item) => item.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(paged).toEqual((await officer.call(rows.queue, { query: { limit: 100 } })).items.map((item) => item.id));
  });

  it('leaves out what has expired, and what is gone', async () => {
    const expired = await withEvidence({ validUntil: await dayFrom(-1) });
    const removed = await withEvidence({ scheme: 'cert.iso14001' });
    await firm.call(certificates.remove, { params: { certificateId: removed.id } });
    expect(await waiting()).toEqual([]);
    await app.sql('UPDATE supplier_certificates SET valid_until = vietnam_today() WHERE id = $1', [expired.id]);
    expect(await waiting()).toHaveLength(1);
  });

  it('takes a firm and a statement when their people ask, once', async () => {
    const statement = await firm.call(supplierEndpoints.addStatement, { body: { siteId, process: 'proc.plastics.injection' } });
    for (let time = 0; time < 2; time++) await firm.call(rows.request, { body: { subject: 'statement', subjectId: statement.id, note: 'Mời cán bộ đến xem' } });
    await firm.call(rows.request, { body: { subject: 'firm', subjectId: supplierId, note: null } });
    expect((await waiting()).map(({ subject, note }) => [subject, note]).sort()).toEqual([['firm', null], ['statement', 'Mời cán bộ đến xem']]);
    expect((await (await app.as('supplier')).attempt(rows.request, { body: { subject: 'statement', subjectId: statement.id, note: null } })).status).toBe(404);
  });
});

describe('a check', () => {
  it('has who, when, until and why; the firm reads it and is told', async () => {
    const { id } = await withEvidence();
    const until = await dayFrom(365);
    expect(await check(officer, 'certificate', id, { until })).toMatchObject({ status: 201, body: { level: 'document_checked', standing: 'in_force', until, note: 'Đã xem bản gốc', checkedBy: expect.stringContaining('Người office'), about: 'cert.iso9001' } });
    expect((await seen()).certificates[0]).toMatchObject({ verification: 'document_checked', checkedUntil: until, checkedOn: await dayFrom(0) });
    expect((await firm.call(rows.own, {})).items).toMatchObject([{ note: 'Đã xem bản gốc', standing: 'in_force' }]);
    await app.settle();
    const [told] = await app.sql<{ params: { note: string; about: string } }>("SELECT params FROM notifications WHERE user_id = $1 AND kind = 'supplier_verified'", [firm.ids.userId]);
    expect(told?.params).toMatchObject({ note: 'Đã xem bản gốc', about: 'ISO 9001' });
  });

  it('that the registry does not confirm lowers nothing and calls nobody a liar', async () => {
    const { id } = await withEvidence();
    await check(officer, 'certificate', id);
    expect((await check(officer, 'certificate', id, { level: 'registry_checked', result: 'not_confirmed' })).body).toMatchObject({ standing: 'not_confirmed' });
    expect((await seen()).certificates[0]).toMatchObject({ verification: 'document_checked' });
    await app.sql("UPDATE suppliers SET verification = 'site_visited' WHERE id = $1", [supplierId]); // from before checks were kept
    await check(officer, 'firm', supplierId, { level: 'registry_checked', result: 'not_confirmed' });
    expect((await seen()).verification).toBe('site_visited');
  });

  it('ages: when the visit has run out the registry check below it counts again, with no job', async () => {
    await check(officer, 'firm', supplierId, { level: 'registry_checked' });
    const visit = await check(officer, 'firm', supplierId, { level: 'site_visited', until: await dayFrom(0) });
    expect((await seen()).verification).toBe('site_visited');
    await app.sql('UPDATE verification_checks SET valid_until = vietnam_today() - 1 WHERE id = $1', [visit.body.id]);
    expect((await seen()).verification).toBe('registry_checked');
    await app.sql('UPDATE verification_checks SET valid_until = vietnam_today() - 1 WHERE subject_id = $1', [supplierId]);
    expect((await seen()).verification).toBe('self_declared');
  });

  it('of a statement says how well its values are supported, until they change', async () => {
    const statement = await firm.call(supplierEndpoints.addStatement, { body: { siteId, process: 'proc.plastics.injection' } });
    await check(officer, 'statement', statement.id, { level: 'site_visited', version: statement.version });
    expect((await seen()).statements[0]).toMatchObject({ evidence: 'verified_on_site' });
    await app.sql('UPDATE verification_checks SET valid_until = vietnam_today() - 1 WHERE subject_id = $1', [statement.id]);
    expect((await seen()).statements[0]).toMatchObject({ evidence: 'declared' });
    await app.sql('UPDATE verification_checks SET valid_until = NULL WHERE subject_id = $1', [statement.id]);
    await firm.call(supplierEndpoints.updateStatement, { params: { statementId: statement.id }, body: { siteId, process: 'proc.plastics.injection', materials: ['mat.plastic.abs'] } }, { version: statement.version });
    expect((await firm.call(rows.own, {})).items).toMatchObject([{ standing: 'ended', endCause: 'changed' }]);
  });

  it('ends when the certificate it looked at is changed; a new file or a suspension changes no words', async () => {
    const { id } = await withEvidence();
    await check(officer, 'certificate', id);
    await firm.call(certificates.update, { params: { certificateId: id }, body: iso({ evidenceFileId: await evidence() }) }, { version: 1 });
    expect((await seen()).certificates[0]!.verification).toBe('document_checked');
    const changed = await firm.call(certificates.update, { params: { certificateId: id }, body: iso({ number: 'VN-9', evidenceFileId: await evidence() }) }, { version: 2 });
    expect(changed).toMatchObject({ verification: 'self_declared', waiting: true });
    expect((await firm.call(rows.own, {})).items[0]).toMatchObject({ standing: 'ended', endCause: 'changed', endedBy: null });
  });

  it('of something that changed while the officer looked is refused', async () => {
    const { id, version } = await withEvidence();
    await firm.call(certificates.update, { params: { certificateId: id }, body: iso({ number: 'VN-2' }) }, { version });
    expect(await check(officer, 'certificate', id, { version })).toMatchObject({ status: 409, body: { code: 'verification.changed_since' } });
  });

  it('decides over the paper that lies beside the claim: another one sent meanwhile is refused, also of a statement and a firm', async () => {
    const statement = await firm.call(supplierEndpoints.addStatement, { body: { siteId, process: 'proc.plastics.injection' } });
    const certificate = await withEvidence();
    for (const [subject, subjectId] of [['statement', statement.id], ['firm', supplierId]] as const) await firm.call(rows.request, { body: { subject, subjectId, fileId: await evidence(), note: null } });
    const seen = await officer.call(rows.checkables, { params: { supplierId } });
    const looks = { firm: seen, statement: seen.statements[0]!, certificate: seen.certificates[0]! };
    for (const look of Object.values(looks)) expect(look).toMatchObject({ paper: { label: 'iso.pdf', mediaType: 'application/pdf' }, ownEntry: false, version: expect.any(Number) });
    expect(looks.certificate).toMatchObject({ id: certificate.id, number: 'VN-1' });
    const decide = (subject: keyof typeof looks, over: object = {}) => officer.attempt(rows.check, { params: { supplierId }, body: { subject, subjectId: looks[subject].id, level: 'document_checked', note: 'Đã xem bản gốc', version: looks[subject].version, evidenceId: looks[subject].paper!.id, ...over } });
    for (const subject of ['statement', 'firm'] as const) await firm.call(rows.request, { body: { subject, subjectId: looks[subject].id, fileId: await evidence(), note: null } });
    for (const subject of ['statement', 'firm'] as const) expect(await decide(subject)).toMatchObject({ status: 409, body: { code: 'verification.changed_since' } });
    expect(await decide('certificate', { evidenceId: null })).toMatchObject({ status: 409, body: { code: 'verification.changed_since' } });
    expect((await waiting()).length).toBe(3); // what was refused is not recorded, and still waits
    expect((await firm.call(rows.own, {})).items).toEqual([]);
    expect((await decide('certificate')).body).toMatchObject({ evidence: { id: looks.certificate.paper!.id } });
  });

  it('of a firm that has changed its facts while the officer looked is refused', async () => {
    const [item, { version }] = [await officer.call(rows.checkables, { params: { supplierId } }), await firm.call(supplierEndpoints.own, {})];
    expect(item.version).toBe(version);
    await firm.call(supplierEndpoints.update, { body: { nameVi: item.nameVi, registeredAddress: 'Lô 9, Hà Nội' } }, { version });
    expect(await check(officer, 'firm', supplierId, { version })).toMatchObject({ status: 409, body: { code: 'verification.changed_since' } });
    expect((await check(officer, 'firm', supplierId, { version: version + 1 })).status).toBe(201);
  });

  it('is prepared by what only officers see', async () => {
    await withEvidence();
    for (const [who, status] of [[firm, 403], [await app.as('buyer'), 403], [app.guest(), 401]] as const) expect((await who.attempt(rows.checkables, { params: { supplierId } })).status).toBe(status);
    expect((await officer.attempt(rows.checkables, { params: { supplierId: newId() } })).status).toBe(404);
    await app.sql('UPDATE supplier_certificates SET entered_by = $2 WHERE supplier_id = $1', [supplierId, officer.ids.userId]);
    const [mine, theirs] = [await officer.call(rows.checkables, { params: { supplierId } }), await colleague.call(rows.checkables, { params: { supplierId } })];
    expect([mine.certificates[0]!.ownEntry, theirs.certificates[0]!.ownEntry]).toEqual([true, false]);
  });

  it('is refused for a level that is not the office\'s, a day that has passed, and what does not belong to the firm', async () => {
    const { id } = await withEvidence();
    expect(await check(officer, 'certificate', id, { level: 'buyer_confirmed' })).toMatchObject({ status: 422, body: { code: 'verification.level_not_yours' } });
    expect(await check(officer, 'certificate', id, { until: await dayFrom(-1) })).toMatchObject({ status: 422, body: { code: 'verification.until_out_of_range', errors: [{ path: 'until' }] } });
    expect((await check(officer, 'certificate', newId())).status).toBe(404);
    expect((await check(officer, 'firm', newId())).status).toBe(404);
    expect((await check(firm, 'certificate', id)).status).toBe(403);
  });

  it('is taken back with a reason, stays in the history, and the level falls to what is left', async () => {
    await check(officer, 'firm', supplierId, { level: 'registry_checked' });
    const visit = await check(officer, 'firm', supplierId, { level: 'site_visited' });
    const undone = await colleague.call(rows.undo, { params: { checkId: visit.body.id }, body: { reason: 'Đến nhầm nhà máy' } });
    expect(undone).toMatchObject({ standing: 'ended', endCause: 'undone', endReason: 'Đến nhầm nhà máy', endedBy: 'Người office' });
    expect((await seen()).verification).toBe('registry_checked');
    expect(await officer.attempt(rows.undo, { params: { checkId: visit.body.id }, body: { reason: 'Thêm một lần nữa' } })).toMatchObject({ status: 409, body: { code: 'verification.already_ended' } });
    expect((await officer.call(rows.ofSupplier, { params: { supplierId } })).items.map((item) => item.standing)).toEqual(['ended', 'in_force']);
    await app.settle();
    expect(await app.sql("SELECT 1 FROM notifications WHERE user_id = $1 AND kind = 'verification_undone' AND params->>'note' = 'Đến nhầm nhà máy'", [firm.ids.userId])).toHaveLength(1);
  });

  it('gives the same level in SQL as in the domain, whatever checks there are', async () => {
    const untils = [null, await dayFrom(-1), await dayFrom(0), await dayFrom(9)];
    const results = ['confirmed', 'not_confirmed'] as const;
    for (let round = 0; round < 40; round++) {
      const subject = newId();
      const checks = Array.from({ length: round % 5 }, (_, at) => ({ level: checkLevels[(round + at * 3) % 4]!, result: results[(round + at) % 3 === 0 ? 1 : 0]!, until: untils[(round * 7 + at * 5) % 4]!, ended: (round + at) % 4 === 1 }));
      for (const one of checks) {
        await app.sql(`INSERT INTO verification_checks (id, supplier_id, subject, subject_id, level, result, note, valid_until, checked_by, checked_for, ended_at, end_cause) VALUES ($1, $2, 'certificate', $3, $4, $5, 'x', $6, $7, $8, ${one.ended ? "now(), 'changed'" : 'NULL, NULL'})`, [newId(), supplierId, subject, one.level, one.result, one.until, officer.ids.userId, officer.ids.organisationId]);
      }
      const [row] = await app.sql<{ level: string; now: Date }>('SELECT certificate_level($1, NULL) AS level, now() AS now', [subject]);
      expect([round, row!.level]).toEqual([round, levelInForce(checks, row!.now) ?? 'self_declared']);
    }
  });
});

describe('nobody checks what they have entered', () => {
  const unclaimed = async (): Promise<string> => {
    const importId = newId();
    await app.sql("INSERT INTO imports (id, file_name, file_hash, format, encoding, status, columns, row_count, counts, created_by) VALUES ($1, 'a.csv', 'x', 'csv', 'utf-8', 'committed', '[]', 1, '{}', $2)", [importId, officer.ids.userId]);
    await app.sql('UPDATE suppliers SET organisation_id = NULL, import_id = $2 WHERE id = $1', [supplierId, importId]);
    return supplierId;
  };

  it('not a certificate: the officer who wrote it sees it marked, and a colleague checks it', async () => {
    await unclaimed();
    const entered = await officer.call(certificates.officeAdd, { params: { supplierId }, body: iso() });
    expect(entered).toMatchObject({ enteredByOffice: true, verification: 'listed', waiting: true });
    expect((await waiting(officer))[0]).toMatchObject({ ownEntry: true });
    expect((await waiting(colleague))[0]).toMatchObject({ ownEntry: false });
    expect(await check(officer, 'certificate', entered.id)).toMatchObject({ status: 403, body: { code: 'verification.own_entry' } });
    expect((await check(colleague, 'certificate', entered.id)).status).toBe(201);
  });

  it('not a firm of one\'s own list; once its people speak for it, it is theirs', async () => {
    await unclaimed();
    expect(await check(officer, 'firm', supplierId)).toMatchObject({ status: 403, body: { code: 'verification.own_entry' } });
    expect((await check(colleague, 'firm', supplierId)).status).toBe(201);
    await app.sql('UPDATE suppliers SET organisation_id = $2 WHERE id = $1', [supplierId, firm.ids.organisationId]);
    expect((await check(officer, 'firm', supplierId)).status).toBe(201);
  });

  it('not even when the program forgets to ask: the database sees who wrote it', async () => {
    await unclaimed();
    const { id } = await officer.call(certificates.officeAdd, { params: { supplierId }, body: iso() });
    const insert = (userId: string) => app.sql("INSERT INTO verification_checks (id, supplier_id, subject, subject_id, level, result, note, entered_by, checked_by, checked_for) VALUES ($1, $2, 'certificate', $3, 'document_checked', 'confirmed', 'x', '{}', $4, $5)", [newId(), supplierId, id, userId, officer.ids.organisationId]);
    await expect(insert(officer.ids.userId)).rejects.toThrow('ck_verification_checks_not_own');
    await insert(colleague.ids.userId);
  });

  it('and the office writes no certificate of a firm that speaks for itself', async () => {
    expect(await officer.attempt(certificates.officeAdd, { params: { supplierId }, body: iso() })).toMatchObject({ status: 409, body: { code: 'supplier.already_claimed' } });
  });
});

async function openLines(scheme: string, count: number): Promise<void> {
  const [buyer, rfqId] = [await app.as('buyer'), newId()];
  await app.sql("INSERT INTO rfqs (id, number, buyer_id, created_by, title, status, currency, show_buyer, deadline, published_at) VALUES ($1, $2, $3, $4, 'x', 'published', 'VND', false, now() + interval '9 days', now())", [rfqId, `T-${rfqId.slice(-8)}`, buyer.ids.organisationId, buyer.ids.userId]);
  for (let line = 0; line < count; line++) {
    const lineId = newId();
    await app.sql("INSERT INTO rfq_lines (id, rfq_id, position, title) VALUES ($1, $2, $3, 'x')", [lineId, rfqId, line]);
    await app.sql("INSERT INTO rfq_requirements (id, line_id, position, kind, weight, codes) VALUES ($1, $2, 0, 'certificate', 'must', $3)", [newId(), lineId, [scheme]]);
  }
}
