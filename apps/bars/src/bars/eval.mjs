import { httpBar } from '../lib/http-bar.mjs';
import { evaluate } from '../search-eval/evaluate.mjs';
import { missedLimits } from '../search-eval/limits.mjs';
import { tableOf } from '../search-eval/report.mjs';

export default httpBar({
  id: 'eval',
  promise: 'Search finds who can do it: nDCG@10 and recall@20 over the judged set, in every language and class, ahead of plain peers',
  // Words that are searched as words: what an index does without recognition.
  naive: [[['const { concepts, rest } = vocabulary.recognise(query);', 'const { concepts, rest } = { concepts: [], rest: query };']]],
  async check(product, { log }) {
    product.command('demo:clear');
    const result = await evaluate(product);
    const missed = missedLimits(result.groups);
    log(tableOf(result, missed));
    const { product: overall } = result.groups.find(({ name }) => name === 'overall');
    return { pass: missed.length === 0, figures: { queries: overall.queries, ndcg: Number(overall.ndcg.mean.toFixed(3)), recall: Number(overall.recall.mean.toFixed(3)), missed } };
  },
});
