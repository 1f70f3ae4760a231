import { randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';

export const many = 50;

/**
 * One of everything that a list or a page shows, owned by one supplier, one buyer and one office.
 * @returns {Promise<{ people: Record<string, object>, ids: Record<string, string>, crowd: () => Promise<void> }>} `crowd` makes fifty of each
 */
export async function stage({ call, database, person }, scenes) {
  const { people, ids } = await scenes.introduced('supplier');
  const { rows: [introduced] } = await database.query('SELECT rfq_id, supplier_id FROM introductions WHERE id = $1', [ids.introductionId]);
  const { rows: [run] } = await database.query('SELECT run_id FROM matches WHERE rfq_id = $1', [introduced.rfq_id]);
  await scenes.must(scenes.accept(people.supplier, ids.introductionId));
  await scenes.must(scenes.accept(people.buyer, ids.introductionId));
  const { rows: [site] } = await database.query('SELECT id FROM supplier_sites WHERE supplier_id = $1', [introduced.supplier_id]);
  await scenes.supplierIn('/statements', people.supplier, { siteId: site.id, process: 'proc.plastics.injection' });
  await scenes.claimed();
  const certificate = await scenes.supplierIn('/certificates', people.supplier, { scheme: 'cert.iso9001' });
  const file = await scenes.must(call(people.supplier, 'POST', '/api/v1/my/files', scenes.picture(), post()));
  await scenes.must(call(people.office, 'POST', `/api/v1/office/suppliers/${introduced.supplier_id}/checks`, { subject: 'certificate', subjectId: certificate.id, level: 'document_checked', note: 'Đã xem bản gốc' }, post()));
  const asks = (where) => database.query(`INSERT INTO verification_requests (id, supplier_id, subject, subject_id, requested_by) SELECT gen_random_uuid(), supplier_id, 'certificate', id, $2 FROM supplier_certificates WHERE supplier_id = $1 AND ${where}`, [introduced.supplier_id, people.supplier.userId]);
  await asks(`id = '${certificate.id}'`);
  const imported = await scenes.of({ id: 'imports_rows' }, 'office');
  const suspected = await scenes.of({ id: 'duplicates_compare' }, 'office');
  const { ids: { unreadId } } = await scenes.of({ id: 'vocabulary_readUnread' }, 'office');
  const { ids: { termId } } = await scenes.of({ id: 'vocabulary_undo' }, 'office');
  const { ids: { mergeId } } = await scenes.of({ id: 'duplicates_undo' }, 'office');
  await database.query("INSERT INTO mails (id, dedupe_key, to_email, subject, body_text) VALUES (gen_random_uuid(), $1, 'a@bar.example', 's', 't')", [randomUUID()]);
  const notify = (who, count) => database.query("INSERT INTO notifications (id, event_id, user_id, organisation_id, kind, params, link) SELECT gen_random_uuid(), 1000000 + n + $3, $1, $2, 'introduction_proposed', '{}', '/' FROM generate_series(1, $3::int) AS n", [who.userId, who.organisationId, count]);
  for (const who of Object.values(people)) await notify(who, 1);
  /** What an organisation has for itself, by its kind. */
  const own = {};
  for (const kind of ['buyer', 'office']) {
    const { id } = await scenes.must(call(people[kind], 'POST', '/api/v1/shortlists', { name: 'Vỏ nhựa', supplierId: introduced.supplier_id }, post()));
    own[kind] = { shortlistId: id };
  }
  const { organisationId: buyerId, userId: buyer } = people.buyer;
  const { organisationId, userId } = people.supplier;

  async function crowd() {
    const copies = (table, columns, where, changed = {}, parameters = []) => {
      const names = ['id', ...columns];
      const values = names.map((name) => changed[name] ?? (name === 'id' ? 'gen_random_uuid()' : name));
      return database.query(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table}, generate_series(1, ${many}) AS n WHERE ${where}`, parameters);
    };
    for (const { shortlistId } of Object.values(own)) await database.query("INSERT INTO shortlist_entries (id, shortlist_id, supplier_id, name_seen, position, added_by) SELECT gen_random_uuid(), $1, s.id, s.name_vi, 2, $2 FROM suppliers s WHERE s.visible LIMIT 60 ON CONFLICT DO NOTHING", [shortlistId, userId]);
    const numbered = 'FROM rfqs r WHERE r.number LIKE \'BAR-%\'';
    await copies('rfqs', ['number', 'buyer_id', 'created_by', 'title', 'status', 'deadline', 'published_at'], 'id = $1', { number: "'BAR-' || n" }, [introduced.rfq_id]);
    await database.query(`INSERT INTO rfq_lines (id, rfq_id, position, title) SELECT gen_random_uuid(), r.id, 1, 'Dòng' ${numbered}`);
    await copies('rfq_lines', ['rfq_id', 'position', 'title'], 'rfq_id = $1', { position: '100 + n' }, [introduced.rfq_id]);
    await database.query("INSERT INTO rfq_requirements (id, line_id, position, kind, weight, codes) SELECT gen_random_uuid(), l.id, 1, 'process', 'must', '{proc.plastics.injection}' FROM rfq_lines l WHERE l.rfq_id = $1 AND l.position > 100", [introduced.rfq_id]);
    await database.query(`INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) SELECT r.id, $1, $2, 1, 1, 1, 1, 1, '{}', '{}', '[]' ${numbered}`, [introduced.supplier_id, run.run_id]);
    await database.query("INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) SELECT $1, s.id, $2, 2, 1, 1, 1, 1, '{}', '{}', '[]' FROM suppliers s WHERE s.id <> $3 AND s.visible LIMIT 60", [introduced.rfq_id, run.run_id, introduced.supplier_id]);
    await database.query(`INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note, status) SELECT gen_random_uuid(), r.id, $1, r.buyer_id, $2, $3, 'nhiều', 'introduced' ${numbered}`, [introduced.supplier_id, people.office.organisationId, people.office.userId]);
    await database.query("INSERT INTO introduction_contacts (introduction_id, party, user_id, name, email) SELECT i.id, party, CASE party WHEN 'buyer' THEN $2 ELSE $3 END::uuid, 'Người Liên Hệ', 'a@bar.example' FROM introductions i, unnest('{buyer,supplier}'::text[]) AS party WHERE i.supplier_id = $1 ON CONFLICT DO NOTHING", [introduced.supplier_id, buyer, userId]);
    await database.query("INSERT INTO disclosures (id, introduction_id, subject_user_id, subject_party, recipient_organisation_id, purpose) SELECT gen_random_uuid(), i.id, $2, 'supplier', $3, 'đo' FROM introductions i WHERE i.supplier_id = $1 ON CONFLICT DO NOTHING", [introduced.supplier_id, userId, buyerId]);
    await copies('supplier_sites', ['supplier_id', 'name'], 'id = $1', {}, [site.id]);
    await copies('capability_statements', ['supplier_id', 'site_id', 'process', 'schema_version'], 'supplier_id = $1', {}, [introduced.supplier_id]);
    await copies('supplier_certificates', ['supplier_id', 'scheme'], 'supplier_id = $1', {}, [introduced.supplier_id]);
    await asks(`id <> '${certificate.id}'`);
    await copies('verification_checks', ['supplier_id', 'subject', 'subject_id', 'level', 'result', 'note', 'checked_by', 'checked_for'], 'supplier_id = $1', {}, [introduced.supplier_id]);
    await copies('files', ['organisation_id', 'supplier_id', 'uploaded_by', 'purpose', 'visibility', 'label', 'media_type', 'byte_size', 'has_thumbnail', 'source_hash'], 'id = $1', { source_hash: 'n::text' }, [file.id]);
    await database.query("INSERT INTO supplier_claims (id, supplier_id, organisation_id, requested_by, note, status) SELECT gen_random_uuid(), $1, $2, $3, 'nhiều', 'rejected' FROM generate_series(1, $4::int)", [introduced.supplier_id, organisationId, userId, many]);
    await database.query("INSERT INTO mails (id, dedupe_key, to_email, subject, body_text) SELECT gen_random_uuid(), $1 || n, 'a@bar.example', 's', 't' FROM generate_series(1, $2::int) AS n", [randomUUID(), many]);
    await copies('imports', ['file_name', 'file_hash', 'format', 'encoding', 'status', 'columns', 'row_count', 'counts'], 'id = $1', { file_hash: 'n::text' }, [imported.ids.importId]);
    await database.query(`INSERT INTO import_rows (import_id, row, verdict, cells) SELECT import_id, 1000 + n, verdict, cells FROM import_rows, generate_series(1, ${many}) AS n WHERE import_id = $1`, [imported.ids.importId]);
    await database.query("INSERT INTO duplicate_candidates (id, one_id, other_id, score, reasons) SELECT gen_random_uuid(), a.id, b.id, 90, '{}' FROM suppliers a JOIN suppliers b ON a.id < b.id WHERE a.visible AND b.visible LIMIT 60 ON CONFLICT DO NOTHING");
    await copies('supplier_merges', ['survivor_id', 'merged_id', 'candidate_id', 'choices', 'survivor_before', 'merged_before', 'survivor_after', 'merged_after', 'moved', 'digests', 'merged_by', 'undone_by', 'undone_at'], 'id = $1', { undone_by: 'merged_by', undone_at: 'now()' }, [mergeId]);
    await copies('unread_terms', ['key', 'term', 'language', 'visits'], 'id = $1', { key: "key || n" }, [unreadId]);
    await copies('learned_terms', ['key', 'term', 'language', 'code', 'mapped_by', 'undone_by', 'undone_at'], 'id = $1', { key: "key || n" }, [termId]);
    for (const [kind, who] of Object.entries(people)) {
      await notify(who, many);
      for (let n = 0; n < many; n++) await person(kind, { organisationId: who.organisationId, role: 'member' });
    }
  }
  return { people, ids: { ...ids, ...suspected.ids, ...imported.ids, unreadId, rfqId: introduced.rfq_id, supplierId: introduced.supplier_id, siteId: site.id, fileId: file.id, provinceCode: '01' }, own, crowd };
}
