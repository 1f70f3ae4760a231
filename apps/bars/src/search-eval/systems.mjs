const place = ({ place: { street, park, ward, district } }) => [street, park, ward, district].filter(Boolean).join(', ');

/** What a page of the firm shows: the text that the peers get, one document per firm. */
export function pageOf(supplier, labelOf) {
  const labels = (codes) => [...new Set(codes)].flatMap((code) => labelOf(code)).join(', ');
  return {
    id: supplier.id,
    name: [supplier.name, supplier.nameEn].filter(Boolean).join(' · '),
    intro: supplier.intro,
    processes: labels(supplier.stated.map(({ process }) => process)),
    materials: labels(supplier.stated.flatMap(({ materials }) => materials)),
    certificates: labels(supplier.certificates.filter(({ isExpired }) => !isExpired).map(({ scheme }) => scheme)),
    address: place(supplier),
  };
}

/** The product: its public endpoint, first page. */
export const theProduct = (product) => async (text) => {
  const answer = await product.call(null, 'GET', `/api/v1/suppliers?q=${encodeURIComponent(text)}`);
  if (answer.status !== 200) throw new Error(`${answer.status} for ${text}: ${JSON.stringify(answer.body)}`);
  return answer.body.hits.map(({ id }) => id);
};

/** Meilisearch as it comes: no settings, all text of a firm in one document. */
export async function plainMeilisearch({ meiliUrl, meiliKey }, pages) {
  const ask = async (method, path, body) => {
    const answer = await fetch(meiliUrl + path, { method, headers: { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  let task = await ask('POST', '/indexes/eval_plain/documents?primaryKey=id', pages);
  do task = await ask('GET', `/tasks/${task.taskUid ?? task.uid}`);
  while (!['succeeded', 'failed'].includes(task.status));
  if (task.status === 'failed') throw new Error(JSON.stringify(task.error));
  return async (text) => (await ask('POST', '/indexes/eval_plain/search', { q: text, limit: 20 })).hits.map(({ id }) => id);
}

/** PostgreSQL: full text without stemming over unaccented words, any of them, best first; trigrams of the whole fill up to twenty. */
export async function plainPostgres(database, pages) {
  for (const extension of ['unaccent', 'pg_trgm']) await database.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  await database.query('CREATE TABLE eval_pages (id uuid PRIMARY KEY, text text NOT NULL, words tsvector NOT NULL)');
  for (const { id, ...texts } of pages) await database.query("INSERT INTO eval_pages SELECT $1, t, to_tsvector('simple', t) FROM (SELECT unaccent(lower($2)) AS t) AS plain", [id, Object.values(texts).join(' \n ')]);
  return async (text) => {
    const { rows } = await database.query(
      `WITH asked AS (SELECT unaccent(lower($1)) AS t), query AS (SELECT t, websearch_to_tsquery('simple', regexp_replace(t, '\\s+', ' or ', 'g')) AS any_of FROM asked)
       SELECT id FROM eval_pages, query WHERE words @@ any_of OR word_similarity(t, text) > 0.3
       ORDER BY words @@ any_of DESC, ts_rank_cd(words, plainto_tsquery('simple', t)) DESC, ts_rank(words, any_of) DESC, word_similarity(t, text) DESC, id LIMIT 20`,
      [text],
    );
    return rows.map(({ id }) => id);
  };
}
