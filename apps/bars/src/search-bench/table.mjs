const ms = (value) => (value === null || value === undefined ? '–' : value.toFixed(value < 10 ? 1 : 0));
const row = (name, cells) => console.log(`  ${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(10)).join('')}`);

/** One size as a table for people: latencies in milliseconds, the product's overhead as a ratio of the same run. */
export function printTable({ size, indexSeconds, megabytes, memory, load, editP95, editBehindP95, queued, queries, result }) {
  console.log(`\n${size.toLocaleString('en')} suppliers · indexed in ${indexSeconds.toFixed(0)} s · index ${megabytes} MB · memory of the search server ${memory} MB · load ${load.toFixed(1)}`);
  row('', ['p50', 'p95', 'p99', 'p95 ratio']);
  for (const part of ['typical', 'figures']) {
    for (const clients of [1, 16]) {
      const direct = result[`meilisearch ${clients}`][part];
      for (const name of ['api', 'meilisearch', 'postgres']) {
        const figures = result[`${name} ${clients}`]?.[part];
        // By figures alone PostgreSQL answers: then there is nothing to compare with.
        const ratio = name === 'meilisearch' ? '1' : direct.p50 < 0.5 ? '–' : (figures?.p95 / direct.p95).toFixed(2);
        if (figures) row(`${part}, ${name}, ${clients} client${clients > 1 ? 's' : ''}`, [ms(figures.p50), ms(figures.p95), ms(figures.p99), ratio]);
      }
    }
  }
  console.log('  by query, one client: API p50, search server p50, API p95, search server p95');
  for (const part of ['typical', 'figures']) {
    queries[part].forEach((name, at) => {
      const [api, direct] = [result['api 1'][part].byQuery[at], result['meilisearch 1'][part].byQuery[at]];
      row(name, [ms(api.p50), ms(direct.p50), ms(api.p95), ms(direct.p95)]);
    });
  }
  console.log(`  an edit is visible after ${ms(editP95)} ms (p95, idle), ${ms(editBehindP95)} ms while ${queued.toLocaleString('en')} other changes wait`);
}
