const range = ({ mean, low, high }) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
const share = (part, whole) => `${((100 * part) / whole).toFixed(0)} %`;

/** One table for people: the product beside its peers, whole and in parts. */
export function tableOf({ suppliers, queries, groups }, missed) {
  const head = ['', 'queries', 'nDCG@10 product', 'meilisearch', 'postgres', 'recall@20 product', 'meilisearch', 'postgres', 'empty product', 'meilisearch', 'postgres'];
  const rows = groups.map(({ name, product, meilisearch, postgres }) => [
    name, String(product.queries), range(product.ndcg), meilisearch.ndcg.mean.toFixed(3), postgres.ndcg.mean.toFixed(3),
    range(product.recall), meilisearch.recall.mean.toFixed(3), postgres.recall.mean.toFixed(3),
    ...[product, meilisearch, postgres].map(({ empty }) => `${(empty * 100).toFixed(1)} %`),
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  const line = (row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  return [
    `${suppliers.length} suppliers, ${queries.length} queries, ${queries.filter(({ part }) => part === 'held-out').length} of them held out; entirely thesaurus wording: ${share(queries.filter(({ isThesaurus }) => isThesaurus).length, queries.length)} of the queries`,
    line(head), ...rows.map(line),
    missed.length === 0 ? 'every limit is met' : `limits missed:\n${missed.map((one) => `  ${one}`).join('\n')}`,
  ].join('\n');
}

/** The worst queries of the tuning part: what was expected, what came. The held-out part is never listed. */
export function missesOf({ suppliers, answers }, most) {
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const name = (id) => `${byId.get(id)?.key} ${byId.get(id)?.name.slice(0, 40)}`;
  const worst = answers.filter(({ query }) => query.part === 'tuning').map((answer) => ({ ...answer, loss: 2 - answer.scores.product.ndcg - answer.scores.product.recall })).filter(({ loss }) => loss > 0.02).sort((a, b) => b.loss - a.loss).slice(0, most);
  return worst.map(({ query, found, scores }) => {
    const wanted = [...query.grades].filter(([, grade]) => grade >= 2).sort((a, b) => b[1] - a[1]).slice(0, 8);
    return [
      `\n${query.key} [${query.language} ${query.class}] ${query.text}   nDCG ${scores.product.ndcg.toFixed(2)} recall ${scores.product.recall.toFixed(2)}`,
      `  wanted: ${wanted.map(([id, grade]) => `${grade} ${name(id)} (${found.product.indexOf(id) + 1 || '–'})`).join(' · ')}`,
      `  came:   ${found.product.slice(0, 6).map((id) => `${query.grades.get(id) ?? 0} ${name(id)}`).join(' · ') || 'nothing'}`,
    ].join('\n');
  }).join('\n');
}
