import { randomFrom } from '../random.mjs';

const gain = (grade) => 2 ** grade - 1;
const dcg = (grades) => grades.slice(0, 10).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/**
 * @param {string[]} found keys in rank order
 * @param {Map<string, number>} grades key → 1 to 3; what is not in it has 0
 * @returns {{ ndcg: number, recall: number, isEmpty: boolean }} nDCG@10 with gains 2^grade − 1; recall@20 of what has grade 2
 *   or 3, of twenty when there are more than that; whether nothing came
 */
export function scoreOf(found, grades) {
  const ideal = dcg([...grades.values()].sort((a, b) => b - a));
  const wanted = [...grades].filter(([, grade]) => grade >= 2).map(([key]) => key);
  const first = new Set(found.slice(0, 20));
  return {
    ndcg: ideal === 0 ? 1 : dcg(found.map((key) => grades.get(key) ?? 0)) / ideal,
    recall: wanted.length === 0 ? 1 : wanted.filter((key) => first.has(key)).length / Math.min(20, wanted.length),
    isEmpty: found.length === 0,
  };
}

const mean = (values) => (values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Mean with the 95 % interval of a bootstrap over queries; the seed is fixed. */
export function withInterval(values, rounds = 2000) {
  const random = randomFrom(values.length * 7919 + 1);
  const means = Array.from({ length: rounds }, () => mean(values.map(() => values[Math.floor(random() * values.length)]))).sort((a, b) => a - b);
  return { mean: mean(values), low: means[Math.floor(rounds * 0.025)] ?? NaN, high: means[Math.floor(rounds * 0.975)] ?? NaN };
}

/** @param {{ ndcg: number, recall: number, isEmpty: boolean }[]} scores of one group of queries by one system */
export const summaryOf = (scores) => ({
  queries: scores.length,
  ndcg: withInterval(scores.map(({ ndcg }) => ndcg)),
  recall: withInterval(scores.map(({ recall }) => recall)),
  empty: mean(scores.map(({ isEmpty }) => (isEmpty ? 1 : 0))),
});
