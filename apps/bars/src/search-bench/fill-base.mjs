// A deterministic base of invented firms, about five statements each, written straight into the tables: the bench measures the search, not the import.

const kinds = [['Cơ khí', 'co khi'], ['Nhựa', 'nhua'], ['Khuôn mẫu', 'khuon mau'], ['Đúc', 'duc'], ['Xi mạ', 'xi ma'], ['Điện tử', 'dien tu'], ['Cao su', 'cao su'], ['Kết cấu thép', 'ket cau thep']];
const names = [['Minh Phát', 'minh phat'], ['Hòa Bình', 'hoa binh'], ['Đại Thành', 'dai thanh'], ['Tân Tiến', 'tan tien'], ['Việt Nhật', 'viet nhat'], ['Sao Mai', 'sao mai'], ['Thăng Long', 'thang long'], ['Bắc Hà', 'bac ha'], ['Trường Sơn', 'truong son'], ['Hồng Hà', 'hong ha']];
const levels = ['listed', 'listed', 'self_declared', 'self_declared', 'document_checked', 'site_visited'];

/** A well-formed identifier that depends on the words alone. */
const id = (words) => `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`;
/** A number that depends on the words alone. */
const hash = (words) => `(('x' || substr(md5(${words}), 1, 7))::bit(28)::int)`;

const firms = `
  INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, intro, province_code, verification, source, updated_at)
  SELECT ${id("'firm ' || n")}, 'Công ty TNHH ' || k.vi || ' ' || w.vi || ' ' || n, k.key || ' ' || w.key || ' ' || n, 'bench ' || n,
         CASE WHEN n % 3 = 0 THEN 'Nhà xưởng ' || (n % 40 + 1) * 100 || ' m², ' || (n % 90 + 10) || ' công nhân, phục vụ khách hàng trong và ngoài nước, giao hàng đúng hạn.' END,
         p.code, ($3::text[])[n % cardinality($3::text[]) + 1], 'bench', timestamptz '2026-11-01' - (n % 900) * interval '1 day'
  FROM generate_series($1::int, $2::int) n
  JOIN unnest($4::text[], $5::text[]) WITH ORDINALITY k (vi, key, at) ON k.at = ${hash("'kind ' || n")} % cardinality($4::text[]) + 1
  JOIN unnest($6::text[], $7::text[]) WITH ORDINALITY w (vi, key, at) ON w.at = ${hash("'name ' || n")} % cardinality($6::text[]) + 1
  JOIN (SELECT code, row_number() OVER (ORDER BY code) AS at, count(*) OVER () AS many FROM provinces) p ON p.at = CASE WHEN n % 5 < 2 THEN 1 ELSE ${hash("'province ' || n")} % p.many + 1 END`;
const sites = `INSERT INTO supplier_sites (id, supplier_id, name, province_code, district)
  SELECT ${id("'site ' || n")}, ${id("'firm ' || n")}, 'Nhà máy', s.province_code, CASE WHEN n % 7 = 0 THEN 'Đông Anh' END FROM generate_series($1::int, $2::int) n JOIN suppliers s ON s.id = ${id("'firm ' || n")}`;
const statements = `
  WITH processes AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS at, count(*) OVER () AS many FROM concepts c WHERE kind = 'process' AND NOT EXISTS (SELECT 1 FROM concepts below WHERE below.parent = c.code)),
       materials AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS at, count(*) OVER () AS many FROM concepts c WHERE kind = 'material' AND NOT EXISTS (SELECT 1 FROM concepts below WHERE below.parent = c.code))
  INSERT INTO capability_statements (id, supplier_id, site_id, process, materials, "values", schema_version, free_capacity, capacity_unit, capacity_as_of, evidence)
  SELECT ${id("'statement ' || n || ' ' || j")}, ${id("'firm ' || n")}, ${id("'site ' || n")}, p.code, ARRAY(SELECT DISTINCT unnest(ARRAY[m.code, o.code])),
         jsonb_build_object('tolerance', jsonb_build_object('kind', 'number', 'value', (ARRAY[0.005, 0.01, 0.02, 0.05, 0.1, 0.2])[${hash("'tol ' || n || j")} % 6 + 1]),
           'part_envelope', jsonb_build_object('kind', 'box', 'sides', jsonb_build_array(100 * (${hash("'x ' || n || j")} % 20 + 1), 100 * (${hash("'y ' || n || j")} % 10 + 1), 50 * (${hash("'z ' || n || j")} % 10 + 1))),
           'moq', jsonb_build_object('kind', 'number', 'value', (ARRAY[1, 10, 100, 500, 1000, 5000])[${hash("'moq ' || n || j")} % 6 + 1])),
         '2', CASE WHEN j = 1 THEN n % 50 END, CASE WHEN j = 1 THEN 'h/month' END, CASE WHEN j = 1 THEN current_date - (n % 120) END, 'declared'
  FROM generate_series($1::int, $2::int) n CROSS JOIN LATERAL generate_series(1, 3 + n % 5) j
  JOIN processes p ON p.at = ${hash("'process ' || n || ' ' || j")} % p.many
  JOIN materials m ON m.at = ${hash("'material ' || n || ' ' || j")} % m.many
  JOIN materials o ON o.at = ${hash("'other ' || n || ' ' || j")} % o.many`;
const certificates = `INSERT INTO supplier_certificates (id, supplier_id, scheme, valid_until) SELECT ${id("'certificate ' || n")}, ${id("'firm ' || n")}, (ARRAY['cert.iso9001', 'cert.iatf16949', 'cert.iso14001'])[n % 3 + 1], date '2027-01-01' + n % 900 FROM generate_series($1::int, $2::int) n WHERE n % 4 = 0`;

const column = (pairs, at) => pairs.map((pair) => pair[at]);
const slice = 20_000;

/** Firms number `from` to `to`; the same number is the same firm on every machine. */
export async function fillBase(database, from, to) {
  for (let at = from; at <= to; at += slice) {
    const range = [at, Math.min(to, at + slice - 1)];
    await database.query(firms, [...range, levels, column(kinds, 0), column(kinds, 1), column(names, 0), column(names, 1)]);
    for (const sql of [sites, statements, certificates]) await database.query(sql, range);
  }
  await database.query('ANALYZE');
}
