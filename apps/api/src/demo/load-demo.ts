import { createHmac } from 'node:crypto';
import { CAPABILITY_SCHEMA_VERSION, addressKey, firmNameKey } from '@matxich/domain';
import { hashPassword } from '@matxich/identity';
import { CONFIG, type Config, Journal, type Tx, UnitOfWork } from '@matxich/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { demoBuyers, demoNames, demoPlaces, demoProfiles } from './demo-profiles';
import { demoId } from './demo-ids';
import { DemoRandom } from './demo-random';
import { demoValues } from './demo-values';
import { insertDemoChecks } from './insert-demo-checks';
import { insertDemoDuplicates } from './insert-demo-duplicates';
import { insertDemoFirmFacts } from './insert-demo-firm-facts';
import { insertDemoRfqs } from './insert-demo-rfqs';
import { insertRows } from './insert-rows';

export interface DemoSignIn {
  role: string;
  email: string;
  password: string;
}

const seed = 20_261_124;
const domainName = 'demo.matxich.example';
const [officeId, officerId] = [demoId('office'), demoId('officer')];

/** Different on every installation, the same at every start of one. */
export const demoPassword = (config: Config): string => `demo-${createHmac('sha256', config.MEILI_MASTER_KEY).update('demo accounts').digest('base64url').slice(0, 12)}`;

/**
 * Writes the demo set once: 66 firms, two of them listed twice, 8 buyers, 10 RFQs, one office, all marked as demo and invented. A set that was
 * cleared stays cleared.
 */
export async function loadDemo(app: INestApplicationContext): Promise<{ signIns: DemoSignIn[] }> {
  const config = app.get<Config>(CONFIG);
  const password = demoPassword(config);
  const passwordHash = await hashPassword(password);
  const loaded = await app.get(UnitOfWork).run(async (tx) => {
    const claimed = await tx.query<unknown[]>("INSERT INTO reference_loads (name, version) VALUES ('demo', $1) ON CONFLICT (name) DO NOTHING RETURNING name", [String(seed)]);
    if (claimed.length > 0) await writeDemo(app, tx, passwordHash);
    const [row] = await tx.query<{ version: string }[]>("SELECT version FROM reference_loads WHERE name = 'demo'");
    return row?.version !== 'cleared';
  });
  if (!loaded) return { signIns: [] };
  return {
    signIns: [
      { role: 'Cán bộ chương trình / Programme officer', email: `officer@${domainName}`, password },
      { role: 'Nhà cung cấp / Supplier', email: `supplier-1@${domainName}`, password },
      { role: 'Bên mua / Buyer', email: `buyer-1@${domainName}`, password },
    ],
  };
}

async function insertAccount(tx: Tx, account: { organisationId: string; userId: string; kind: string; name: string; email: string; person: string; country?: string; origin?: string | null }, passwordHash: string): Promise<void> {
  await insertRows(tx, 'organisations', [{ id: account.organisationId, kind: account.kind, name: account.name, country: account.country ?? 'VN', origin: account.origin ?? null, is_demo: true }]);
  await insertRows(tx, 'users', [{ id: account.userId, email: account.email, name: account.person, password_hash: passwordHash, email_verified_at: new Date(), locale: account.country && account.country !== 'VN' ? 'en' : 'vi', is_demo: true }]);
  await insertRows(tx, 'memberships', [{ user_id: account.userId, organisation_id: account.organisationId, role: 'admin' }]);
}

async function writeDemo(app: INestApplicationContext, tx: Tx, passwordHash: string): Promise<void> {
  const journal = app.get(Journal);
  await insertAccount(tx, { organisationId: officeId, userId: officerId, kind: 'office', name: 'Sở Công Thương (minh họa)', email: `officer@${domainName}`, person: 'Cán bộ minh họa' }, passwordHash);
  for (const [index, buyer] of demoBuyers.entries()) {
    const number = index + 1;
    await insertAccount(tx, { organisationId: demoId(`buyer ${number}`), userId: demoId(`buyer user ${number}`), kind: 'buyer', name: buyer.name, email: `buyer-${number}@${domainName}`, person: `Demo buyer ${number}`, country: buyer.country, origin: buyer.origin }, passwordHash);
  }
  await writeSuppliers(tx, journal, passwordHash);
  await insertDemoFirmFacts(tx, { officeId, officerId });
  await insertDemoChecks(app, tx, { userId: officerId, organisationId: officeId });
  await insertDemoRfqs(tx, journal);
}

async function writeSuppliers(tx: Tx, journal: Journal, passwordHash: string): Promise<void> {
  const random = new DemoRandom(seed);
  const ids: string[] = [];
  let number = 0;
  for (const profile of demoProfiles) {
    for (let copy = 0; copy < profile.count; copy++) {
      number++;
      const name = demoNames[(number * 7 + copy) % demoNames.length] ?? '';
      const nameVi = `Công ty TNHH ${profile.trade.vi} ${name} ${number} (minh họa)`;
      const isClaimed = number % 3 !== 0 || number === 1;
      const organisationId = isClaimed ? demoId(`supplier organisation ${number}`) : null;
      if (organisationId) await insertAccount(tx, { organisationId, userId: demoId(`supplier user ${number}`), kind: 'supplier', name: nameVi, email: `supplier-${number}@${domainName}`, person: `Người liên hệ minh họa ${number}` }, passwordHash);
      const supplierId = demoId(`supplier ${number}`);
      ids.push(supplierId);
      await writeSupplier(tx, random, { supplierId, organisationId, nameVi, nameEn: `${name} ${profile.trade.en} Co., Ltd. (demo)`, profile });
    }
  }
  ids.push(...(await insertDemoDuplicates(tx)));
  await journal.recordMany(tx, null, 'supplier.listed', ids.map((supplierId) => ({ supplierId })), { demo: true });
}

async function writeSupplier(tx: Tx, random: DemoRandom, firm: { supplierId: string; organisationId: string | null; nameVi: string; nameEn: string; profile: (typeof demoProfiles)[number] }): Promise<void> {
  const place = random.pick(demoPlaces);
  const street = `Lô ${random.between(1, 60)}`;
  const address = `${street}, ${place.park}, ${place.ward}`;
  const verification = firm.organisationId ? random.pick(['self_declared', 'self_declared', 'document_checked', 'site_visited'] as const) : 'listed';
  await insertRows(tx, 'suppliers', [{
    id: firm.supplierId, organisation_id: firm.organisationId, name_vi: firm.nameVi, name_en: firm.nameEn, legal_form: 'llc', capital_origin: 'domestic',
    founded_year: random.between(1998, 2022), employees: random.between(12, 320), intro: `${firm.profile.trade.vi}. Doanh nghiệp không có thật, dùng để minh họa. / ${firm.profile.trade.en}. Fictional firm for demonstration.`,
    registered_address: address, province_code: place.province, verification, verified_at: ['document_checked', 'site_visited'].includes(verification) ? new Date('2026-09-15T03:00:00Z') : null,
    name_key: firmNameKey(firm.nameVi), duplicate_key: `${firmNameKey(firm.nameVi)}|${addressKey(address)}`, source: 'demo', is_demo: true,
  }]);
  const siteId = demoId(`site of ${firm.supplierId}`);
  await insertRows(tx, 'supplier_sites', [{ id: siteId, supplier_id: firm.supplierId, name: 'Nhà máy chính', street, ward: place.ward, district: place.district, province_code: place.province, park: place.park }]);
  const processes = firm.profile.processes.slice(0, random.between(1, firm.profile.processes.length));
  await insertRows(tx, 'capability_statements', processes.map((process, index) => ({
    id: demoId(`statement ${index} of ${firm.supplierId}`), supplier_id: firm.supplierId, site_id: siteId, process, materials: random.some(firm.profile.materials, random.between(1, firm.profile.materials.length)),
    values: JSON.stringify(demoValues(process, random)), schema_version: String(CAPABILITY_SCHEMA_VERSION), in_house: random.chance(0.85), evidence: verification === 'site_visited' ? 'verified_on_site' : verification === 'document_checked' ? 'documented' : 'declared',
    free_capacity: random.between(1, 40) * 1000, capacity_unit: 'pcs/month', capacity_as_of: '2026-11-01',
  })));
  const schemes = random.some(firm.profile.certificates, random.between(0, 2));
  await insertRows(tx, 'supplier_certificates', schemes.map((scheme) => ({ id: demoId(`${scheme} of ${firm.supplierId}`), supplier_id: firm.supplierId, scheme, number: `DEMO-${random.between(1000, 9999)}`, body: 'Tổ chức chứng nhận minh họa', issued_on: '2024-03-01', valid_until: random.pick(['2026-10-31', '2026-12-31', '2027-08-31', '2028-02-29']) })));
}
