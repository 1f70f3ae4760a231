/** What the owner asked of the figures (issue 4): recall@20, nDCG@10, of everything and of parts; nothing answerable stays empty; ahead of both peers. */
const strict = ['language vi', 'language en', 'language ja', 'language ko', 'language zh', 'class accented', 'class unaccented', 'class tone', 'class typo', 'class slang'];

/** @returns {string[]} limits that are missed, in words */
export function missedLimits(groups) {
  const of = (name) => groups.find((group) => group.name === name);
  const missed = [];
  const ask = (name, what, value, limit) => value >= limit || missed.push(`${name}: ${what} ${value.toFixed(3)} < ${limit}`);
  const { product, meilisearch, postgres } = of('overall');
  ask('overall', 'nDCG@10', product.ndcg.mean, 0.92);
  ask('overall', 'recall@20', product.recall.mean, 0.95);
  for (const name of strict) ask(name, 'nDCG@10', of(name).product.ndcg.mean, 0.88);
  if (product.empty > 0) missed.push(`overall: ${(product.empty * 100).toFixed(1)} % of answerable queries bring nothing`);
  for (const [name, peer] of Object.entries({ meilisearch, postgres })) if (product.ndcg.low <= peer.ndcg.high || product.recall.low <= peer.recall.high) missed.push(`not clearly ahead of ${name}`);
  return missed;
}
