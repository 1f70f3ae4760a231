/** Columns without which nobody is signed in, nothing is found and no mail is unsubscribed from. */
const keptOut = /(_hash|_key|^key|^token|password|locale)$/;

const importColumns = ['nameVi', 'taxCode', 'nameEn', 'shortName', 'legalForm', 'capitalOrigin', 'foundedYear', 'employees', 'address', 'province', 'phone', 'website', 'intro'];

/**
 * Every text column of the database in which people's words stand, as the migrations' own comments say. A new column is in it at once.
 * @returns {Promise<{ table: string, column: string }[]>}
 */
export async function wordColumns(database) {
  const { rows } = await database.query(
    `SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND format_type(a.atttypid, NULL) = 'text' AND a.attgenerated = '' AND col_description(c.oid, a.attnum) IN ('person', 'words', 'firm') ORDER BY 1, 2`,
  );
  const words = [];
  for (const one of rows.filter(({ column }) => !keptOut.test(column))) {
    // A column of codes only, which no person writes: the product could not even read a planted one.
    const { rows: [{ isCode }] } = await database.query(`SELECT count(*) > 0 AND bool_and("${one.column}" ~ '^[a-z][a-z0-9_.]*$') AS "isCode" FROM "${one.table}" WHERE "${one.column}" IS NOT NULL`);
    if (!isCode) words.push(one);
  }
  return words;
}

/**
 * Puts words that compute into every column of words, in every row: what the API would have refused may have come in another way.
 * Where a constraint wants nothing there, what is there is replaced; where it wants a certain form, nothing is.
 * @param {string} text differs by row behind its beginning
 */
export async function plant(database, columns, text) {
  for (const { table, column } of columns) {
    const write = (where) => database.query(`UPDATE "${table}" SET "${column}" = $1 || ' ' || left(md5(ctid::text || random()::text), 6) WHERE ${where}`, [text]).catch(() => null);
    (await write('true')) ?? (await write(`"${column}" IS NOT NULL`));
  }
  await database.query('UPDATE import_rows SET cells = (SELECT json_object_agg(key, $1::text) FROM unnest($2::text[]) AS key)', [text, importColumns]);
  await database.query("UPDATE supplier_merges SET survivor_after = survivor_after::jsonb || jsonb_build_object('name_vi', $1::text), merged_before = merged_before::jsonb || jsonb_build_object('name_vi', $1::text)", [text]);
}

/** People and papers to whom the staged rows do not refer yet, so that their names stand in the lists too. */
export async function referToPeople(database, { userId }) {
  await database.query('UPDATE verification_checks k SET evidence_file_id = (SELECT f.id FROM files f WHERE f.supplier_id = k.supplier_id LIMIT 1)');
  await database.query("UPDATE verification_checks SET ended_at = now(), ended_by = $1, end_cause = 'undone', end_reason = 'Xem nhầm giấy'", [userId]);
  await database.query('UPDATE verification_requests q SET file_id = (SELECT f.id FROM files f WHERE f.supplier_id = q.supplier_id LIMIT 1)');
  await database.query("UPDATE shortlist_entries SET note = 'Gọi lại thứ Sáu', note_by = $1, note_at = now()", [userId]);
  await database.query("UPDATE imports SET status = 'undone', undone_by = $1, undone_at = now()", [userId]);
  await database.query('UPDATE import_rows SET supplier_id = (SELECT id FROM suppliers WHERE visible LIMIT 1)');
}
