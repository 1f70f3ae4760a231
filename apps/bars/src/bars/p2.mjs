import { httpBar } from '../lib/http-bar.mjs';
import { fillBase } from '../search-bench/fill-base.mjs';
import { fillPages, measureLatency } from '../search-bench/measure.mjs';

/** The promise is of 200,000 firms; SIZE=20000 is a quick look, which is held to the same bounds. */
const promisedSize = 200_000;
const shortSize = 2_000;
/** The API's p95 as a multiple of the search server's own for the very same searches, by clients; milliseconds that one client may wait beyond the server's time. */
const bounds = { 1: 1.5, 16: 2, added: 25 };

const rounded = (number) => Number(number.toFixed(2));

export default httpBar({
  id: 'p2',
  promise: 'At 200,000 firms a search through the API takes at most 1.5 times what the search server itself takes (p95, one client; 2 times at sixteen), and at most 25 ms more',
  // The client of the search server as it comes, on fetch: 50 ms a call on Node 20.
  naive: [[['httpClient: searchHttpClient,', '']]],
  product: { isCounted: false, isDemo: false },
  async check(product, { isShort, log }) {
    const size = Number(process.env.SIZE ?? (isShort ? shortSize : promisedSize));
    await fillBase(product.database, 1, size);
    product.command('search:rebuild');
    await fillPages(product.database);
    const { result } = await measureLatency(product, { rounds: isShort ? 5 : 12 });
    const figures = { size, isPromisedSize: size >= promisedSize };
    let pass = true;
    const hold = (holds, words) => {
      if (!holds) log(words);
      pass &&= holds;
    };
    for (const clients of [1, 16]) {
      const [api, direct] = [result[`api ${clients}`].typical, result[`meilisearch ${clients}`].typical];
      const ratio = api.p95 / direct.p95;
      hold(ratio <= bounds[clients], `${ratio.toFixed(2)} times the search server at ${clients} clients`);
      if (clients === 1) hold(api.p95 - direct.p95 <= bounds.added, `${(api.p95 - direct.p95).toFixed(0)} ms beyond the search server`);
      Object.assign(figures, { [`apiP95At${clients}`]: rounded(api.p95), [`serverP95At${clients}`]: rounded(direct.p95), [`ratioAt${clients}`]: rounded(ratio) });
    }
    return { pass, figures };
  },
});
