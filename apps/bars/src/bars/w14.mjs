import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { post } from '../http-product.mjs';
import { canariesIn } from '../lib/canaries.mjs';
import { httpBar } from '../lib/http-bar.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { startMailRefuser } from '../lib/mail-refuser.mjs';
import { peopleEverywhere } from '../lib/privacy-stage.mjs';

const kinds = ['person', 'words', 'firm', 'reference', 'technical'];
/** Of a person, yet nothing that anybody could read: that the row has lost it is all that can be asked. */
const unreadable = { 'users.password_hash': 'id', 'users.locale': null, 'sessions.token_hash': 'user_id', 'user_tokens.token_hash': 'user_id', 'supplier_claims.proof_token_hash': 'requested_by', 'audit_keys.key': 'user_id', 'suppliers.household_code': null };

const columnsOf = async (database) =>
  (
    await database.query(
      `SELECT c.relname AS table, a.attname AS column, col_description(c.oid, a.attnum) AS kind FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND format_type(a.atttypid, NULL) ~ '^(text|character|json|bytea|citext|name|xml|"char")'`,
    )
  ).rows;

/** Every row of every table that holds one of the canaries, as the database writes a row. */
async function rowsWith(database, tables, person) {
  const found = [];
  for (const table of tables) {
    const packed = "regexp_replace(t::text, '[ .()-]', '', 'g')";
    const { rows } = await database.query(`SELECT t::text AS row FROM "${table}" t WHERE t::text ILIKE ANY($1) OR ${packed} LIKE ANY($2)`, [[...person.all, ...person.own].map((one) => `%${one}%`), person.numbers.map((one) => `%${one.slice(1)}%`)]);
    found.push(...rows.map(({ row }) => `${table}: ${canariesIn(row, person)} in ${row.slice(0, 300)}`));
  }
  const raw = await database.query('SELECT import_id FROM import_files WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS c (canary) WHERE position(convert_to(canary, $2) IN bytes) > 0)', [[...person.all, ...person.numbers], 'UTF8']);
  return [...found, ...raw.rows.map(({ import_id: id }) => `import_files: ${id}`)];
}

const filesWith = (folder, person) => {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((name) => statSync(name).isFile());
  return files.filter((name) => canariesIn(readFileSync(name).toString('latin1'), person).length > 0).map((name) => `file ${name}`);
};

async function documentsWith({ url, key }, person) {
  const ask = async (path) => (await fetch(url + path, { headers: { authorization: `Bearer ${key}` } })).json();
  const found = [];
  for (const { uid } of (await ask('/indexes?limit=1000')).results) {
    for (let offset = 0, total = 1; offset < total; offset += 1000) {
      const page = await ask(`/indexes/${uid}/documents?limit=1000&offset=${offset}`);
      total = page.total;
      found.push(...page.results.filter((one) => canariesIn(JSON.stringify(one), person).length > 0).map(({ id }) => `index ${uid}: ${id}`));
    }
  }
  return found;
}

const auditUntil = async (database, last) => (await database.query("SELECT encode(sha256(string_agg(e::text, E'\\n' ORDER BY id)::bytea), 'hex') AS digest, max(id) AS last FROM audit_entries e WHERE id <= $1", [last])).rows[0];

async function until(isSo, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

async function leftOf({ database, files, search }, tables, people) {
  const found = [];
  for (const one of people) for (const line of [...(await rowsWith(database, tables, one)), ...filesWith(files, one), ...(await documentsWith(search, one))]) found.push(`${one.role}: ${line}`);
  return found;
}

/** What nobody can read, as it stands in the rows of the person. */
async function held(database, { userId }) {
  const values = {};
  for (const [place, key] of Object.entries(unreadable)) {
    const [table, column] = place.split('.');
    if (key) values[place] = (await database.query(`SELECT "${column}"::text AS value FROM ${table} WHERE ${key} = $1 AND "${column}" IS NOT NULL`, [userId])).rows.map(({ value }) => value);
  }
  return values;
}

const wordsOf = (one) => ({
  firm: [one.firmPhone, '123…45', one.contact.name, one.contact.email, one.contact.phone, one.words('Mời cán bộ đến'), `${one.sign} xưởng`],
  claimant: [one.words('Công ty của tôi'), one.proof],
  buyer: [one.contact.name, one.contact.email, one.contact.phone, one.words('Liên hệ'), one.words('Đổi kế hoạch')],
  officer: [one.words('Hai công ty'), one.words('Đã xem giấy'), one.words('Hai bên hợp nhau'), `danh sách của ${one.name}`],
})[one.role];

export default httpBar({
  id: 'w14',
  promise: 'A person gets a copy of everything and, erased, stands in no table, file, index or log; what others need stays under a pseudonym, and no entry of the audit changes',
  around: startMailRefuser,
  naive: [
    [['mails: "subject body_text last_error"', 'mails: "body_text last_error"']], // a column nobody has thought about
    [['SELECT c.party, c.name, c.email, c.phone,', 'SELECT c.party, c.name, c.email,']],
    [["email = 'erased@invalid', phone = NULL,", "email = 'erased@invalid',"]],
    [['const reworded = await this.writtenWords.cut(tx, all);', 'const reworded = {};']],
    [['for (const id of gone) await', 'for (const id of []) await']],
    [['"supplier.changed", left, {', '"supplier.changed", [], {'], ['"supplier.changed", changed, {', '"supplier.changed", [], {']],
    [['reasonOf(error)}`', 'error.message}`']],
    [['DELETE FROM audit_keys WHERE user_id = $1', 'SELECT $1::uuid']],
    [['return { sealed: sealWords(', 'return words; return { sealed: sealWords(']],
    [['DELETE FROM user_tokens WHERE user_id = $1', 'DELETE FROM disclosures WHERE subject_user_id = $1']],
  ],
  async check(product, { log, neighbour }) {
    const { call, database } = product;
    const wrong = [];
    const judge = (isRight, what) => isRight || wrong.push(what);
    await product.startWorker();
    const all = await columnsOf(database);
    const tables = [...new Set(all.map(({ table }) => table))];
    for (const { table, column, kind } of all) judge(kinds.includes(kind), `${table}.${column} says nothing of whose it is: COMMENT ON COLUMN in its migration`);

    const { people, shared } = await peopleEverywhere(product, scenesOf(product));
    await product.settle();
    for (const { table, column } of all.filter(({ kind }) => kind === 'person')) {
      if (`${table}.${column}` in unreadable) continue;
      const { rows } = await database.query(`SELECT "${column}"::text AS value FROM "${table}" WHERE "${column}" IS NOT NULL`);
      judge(rows.some(({ value }) => people.some((one) => canariesIn(value, one).length > 0)), `${table}.${column}: nobody was seeded, nothing was tried`);
    }
    if (neighbour) judge(await until(async () => (await database.query("SELECT 1 FROM mails WHERE last_error LIKE '%cnry%'")).rows.length > 0), 'no mail was refused');

    for (const one of people) {
      const copy = await call(one, 'GET', '/api/v1/my/personal-data');
      const text = JSON.stringify(copy.body);
      const wanted = [one.name, one.email, one.phone, ...(one.isAlone ? [one.organisation, one.taxCode] : []), ...wordsOf(one)];
      for (const value of wanted) judge(copy.status === 200 && text.includes(value), `${one.role}: the copy lacks ${value}`);
    }
    const { last, digest } = await auditUntil(database, Number.MAX_SAFE_INTEGER);
    judge((await documentsWith(product.search, people[0])).length > 0, 'the index never knew the firm');

    for (const one of people) {
      const secrets = await held(database, one);
      const { status, body } = await call(one, 'POST', '/api/v1/my/erasure', { email: one.email }, post());
      if (status === 500) log(product.logs().slice(-1500));
      judge(status === 204, `${one.role}: the erasure is answered ${status} ${JSON.stringify(body)}`);
      for (const [column, values] of Object.entries(await held(database, one))) for (const value of values) judge(!secrets[column].includes(value), `${one.role}: ${column} is kept`);
    }
    await product.settle();
    const isGone = () => leftOf(product, tables, people).then((found) => found.length === 0);
    await until(isGone);
    for (const line of await leftOf(product, tables, people)) judge(false, line);
    for (const one of people) for (const found of canariesIn(product.logs(), one)) judge(false, `${one.role}: a log says ${found}`);

    judge((await auditUntil(database, last)).digest === digest, 'entries of the audit are other entries now');
    const { rows: [ledger] } = await database.query('SELECT (SELECT count(*)::int FROM disclosures WHERE introduction_id = $1) AS disclosed, (SELECT count(*)::int FROM rfqs WHERE id = $2 AND created_by = $3) AS rfqs, (SELECT count(*)::int FROM users WHERE id = ANY($4) AND erased_at IS NOT NULL) AS pseudonyms', [shared.introductionId, shared.rfqId, people[2].userId, people.map(({ userId }) => userId)]);
    judge(ledger.disclosed === 2 && ledger.rfqs === 1 && ledger.pseudonyms === people.length, `what others need is gone: ${JSON.stringify(ledger)}`);
    const seen = await call(people[2].colleague, 'GET', `/api/v1/introductions/${shared.introductionId}`);
    judge(seen.status === 200 && seen.body.status === 'introduced', `the introduction is answered ${seen.status} to a colleague`);
    for (const line of wrong.slice(0, 20)) log(line);
    return { pass: wrong.length === 0, figures: { columns: all.length, ofPeople: all.filter(({ kind }) => kind === 'person').length, tables: tables.length, people: people.length, auditEntries: Number(last), wrong: wrong.length } };
  },
});
