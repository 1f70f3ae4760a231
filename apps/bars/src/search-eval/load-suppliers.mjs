/** Writes the firms of the set as the register holds them: rows of the tables that a profile is made of. */
export async function loadSuppliers(database, suppliers) {
  for (const one of suppliers) {
    const { place } = one;
    const siteId = one.id.replace(/^.{8}/, '5117e000');
    const address = [place.street, place.park, place.ward].filter(Boolean).join(', ');
    await database.query(
      `INSERT INTO suppliers (id, name_vi, name_en, intro, registered_address, province_code, ward_code, old_district, verification, verified_at, name_key, duplicate_key, source, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $9 IN ('document_checked', 'site_visited') THEN timestamptz '2026-09-01' END, $10, $10, 'search-eval', '2026-10-01')`,
      [one.id, one.name, one.nameEn || null, one.intro, address, place.province, place.wardCode || null, place.district || null, one.verification, one.key],
    );
    await database.query(
      "INSERT INTO supplier_sites (id, supplier_id, name, street, ward, ward_code, district, province_code, park, park_code) VALUES ($1, $2, 'Nhà máy', $3, $4, $5, $6, $7, $8, $9)",
      [siteId, one.id, place.street, place.ward, place.wardCode || null, place.district || null, place.province, place.park || null, place.parkCode || null],
    );
    for (const [at, { process, materials, values }] of one.stated.entries()) {
      await database.query('INSERT INTO capability_statements (id, supplier_id, site_id, process, materials, "values", schema_version) VALUES ($1, $2, $3, $4, $5, $6, \'1\')', [one.id.replace(/^.{8}/, `57a7e00${at}`), one.id, siteId, process, materials, JSON.stringify(values)]);
    }
    for (const [at, { scheme, isExpired }] of one.certificates.entries()) {
      await database.query('INSERT INTO supplier_certificates (id, supplier_id, scheme, number, valid_until) VALUES ($1, $2, $3, $4, $5)', [one.id.replace(/^.{8}/, `ce4700${at}0`), one.id, scheme, `${one.key}-${at}`, isExpired ? '2023-01-31' : '2099-12-31']);
    }
  }
}
