import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** One request over a kept connection. @returns {Promise<string>} the body @throws when it is no success */
export function request(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { agent, method, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => (answer.statusCode < 300 ? resolve(Buffer.concat(chunks).toString()) : reject(new Error(`${answer.statusCode} ${url}: ${Buffer.concat(chunks).toString().slice(0, 300)}`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
export const summary = (values) => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95), p99: quantile(values, 0.99) });

/**
 * Each task `rounds` times, by so many clients at once, the tasks interleaved.
 * @param {(() => Promise<unknown>)[]} tasks
 * @returns {Promise<number[][]>} milliseconds by task
 */
export async function timed(tasks, rounds, clients) {
  const order = Array.from({ length: rounds }, () => tasks.map((_task, at) => at)).flat();
  const taken = tasks.map(() => []);
  const client = async () => {
    for (let at = order.shift(); at !== undefined; at = order.shift()) {
      const since = performance.now();
      await tasks[at]();
      taken[at].push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return taken;
}
