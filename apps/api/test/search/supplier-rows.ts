import { firmNameKey, searchKey } from '@matxich/domain';
import { newId } from '@matxich/platform';
import type { TestApp } from '../harness/test-app';

export interface SupplierRows {
  name: string;
  nameEn?: string;
  taxCode?: string;
  intro?: string;
  address?: string;
  province?: string;
  verification?: string;
  visible?: boolean;
  statements?: [process: string, ...materials: string[]][];
  certificates?: { scheme: string; validUntil?: string }[];
  updatedAt?: string;
}

const event = "INSERT INTO outbox (consumer, type, aggregate_id, payload) VALUES ('search', 'supplier.changed', $1::uuid, jsonb_build_object('supplierId', $1::uuid))";

/** What the relay hears of a change. */
export const announce = (app: TestApp, id: string) => app.sql(event, [id]);

/** A supplier with its statements written as rows, and the event that tells of it. @returns its id */
export async function aSupplier(app: TestApp, rows: SupplierRows): Promise<string> {
  const id = newId();
  const site = newId();
  await app.sql(
    `INSERT INTO suppliers (id, name_vi, name_en, tax_code, intro, registered_address, province_code, verification, visible, name_key, duplicate_key, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12::timestamptz, now()))`,
    [id, rows.name, rows.nameEn, rows.taxCode, rows.intro, rows.address, rows.province, rows.verification ?? 'listed', rows.visible ?? true, searchKey(rows.name), firmNameKey(rows.name), rows.updatedAt],
  );
  await app.sql('INSERT INTO supplier_sites (id, supplier_id, name, province_code) VALUES ($1, $2, $3, $4)', [site, id, 'Nhà máy', rows.province]);
  for (const [process, ...materials] of rows.statements ?? []) {
    await app.sql("INSERT INTO capability_statements (id, supplier_id, site_id, process, materials, schema_version) VALUES ($1, $2, $3, $4, $5, '1')", [newId(), id, site, process, materials]);
  }
  for (const { scheme, validUntil } of rows.certificates ?? []) await app.sql('INSERT INTO supplier_certificates (id, supplier_id, scheme, valid_until) VALUES ($1, $2, $3, $4)', [newId(), id, scheme, validUntil]);
  await announce(app, id);
  return id;
}

/** A dozen firms of the neighbourhood, invented. */
export const dozen: Record<string, SupplierRows> = {
  plasticA: { name: 'Công ty TNHH Nhựa Kỹ thuật Minh Khang', nameEn: 'Minh Khang Engineering Plastics', taxCode: '0301234567', province: '79', verification: 'document_checked', statements: [['proc.plastics.injection', 'mat.plastic.abs', 'mat.plastic.pp']], certificates: [{ scheme: 'cert.iso9001', validUntil: '2099-01-01' }] },
  plasticB: { name: 'Cơ sở Hòa Bình', province: '79', statements: [['proc.plastics.injection', 'mat.plastic.pa66']], certificates: [{ scheme: 'cert.iso9001', validUntil: '2020-01-01' }] },
  plasticByIntro: { name: 'Công ty TNHH Talida Việt Nam', province: '79', intro: 'Chúng tôi chuyên ép nhựa và làm khuôn cho ngành điện gia dụng. Giao hàng toàn quốc, phục vụ tận tâm.' },
  plasticByName: { name: 'CÔNG TY TNHH ÉP NHỰA ĐẠI PHÁT', province: '01' },
  dieCasting: { name: 'Công ty CP Đúc Việt Thắng', province: '01', verification: 'site_visited', statements: [['proc.casting.die_casting', 'mat.aluminium.adc12']] },
  investment: { name: 'Công ty Nghệ Tín', province: '31', statements: [['proc.casting.investment', 'mat.stainless.sus304']] },
  turning: { name: 'Cơ khí chính xác Lập Phúc', province: '79', statements: [['proc.machining.cnc_turning', 'mat.copper.c3604'], ['proc.machining.cnc_milling', 'mat.aluminium']] },
  milling: { name: 'Xưởng phay Tân Tiến', province: '75', statements: [['proc.machining.cnc_milling', 'mat.steel.s45c']] },
  brassMilling: { name: 'Cơ khí Đồng Tâm', province: '79', statements: [['proc.machining.cnc_milling', 'mat.copper.c3604'], ['proc.machining.cnc_turning', 'mat.steel.s45c']] },
  zinc: { name: 'Xi mạ Quang Minh', province: '79', statements: [['proc.surface.zinc_plating', 'mat.steel']] },
  welding: { name: 'Kết cấu thép Hùng Vương', province: '31', statements: [['proc.joining', 'mat.steel']] },
  korea: { name: 'Công ty Thương mại Hàn Quốc Xanh', province: '01', intro: 'Nhập khẩu mỹ phẩm.' },
};
