import { connect } from 'node:net';
import { startHttpProduct } from '../http-product.mjs';

/** One request as raw bytes: clients of the platform would tidy the path up. @returns {Promise<number>} status */
function raw(port, target, extra = '') {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost:${port}\r\n${extra}Connection: close\r\n\r\n`));
    let said = '';
    socket.on('data', (chunk) => (said += chunk));
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0)));
    socket.on('error', () => resolve(0));
    socket.setTimeout(5000, () => socket.destroy());
  });
}

const tricks = (path) => [
  path.replace('api', '%61pi'), path.replace('/api', '//api'), path.replace('/api', '/./api'), path.replace('/api/v1', '/api/x/../v1'), `${path};x=1`, `${path}%2e%2e`, path.toUpperCase(), path.replace('/v1/', '/v1/%2e/'), `${path}/`, `${path}%00`, path.replace('/v1', '/V1'), `http://localhost${path}`, `http://evil.example${path}`,
];

export default {
  id: 'a5',
  promise: 'No way of writing a path is less protected than the path itself',
  async run({ sabotage, log }) {
    const product = await startHttpProduct(sabotage ? { changes: [['if (!signedIn) throw', 'if (false) throw']] } : {});
    try {
      const port = Number(new URL(product.url).port);
      const { paths } = await (await fetch(`${product.url}/api/openapi.json`)).json();
      const guarded = Object.entries(paths).filter(([, operations]) => operations.get && operations.get['x-access'].who !== 'anyone').map(([path]) => path.replace(/\{\w+\}/g, '01900000-0000-7000-8000-000000000000'));
      const wrong = [];
      let tried = 0;
      for (const path of guarded) {
        const headers = ['', 'X-HTTP-Method-Override: POST\r\n', 'X-Original-URL: /api/v1/suppliers\r\n', 'X-Forwarded-User: admin\r\n'];
        for (const [target, extra] of [...tricks(path).map((target) => [target, '']), ...headers.map((extra) => [path, extra])]) {
          tried++;
          const status = await raw(port, target, extra);
          if (status === 0 || (status >= 200 && status < 400) || status >= 500) wrong.push(`${target} ${extra.trim()} → ${status}`);
        }
      }
      for (const line of wrong.slice(0, 10)) log(line);
      return { pass: wrong.length === 0 && tried > 200, figures: { tried, wrong: wrong.length } };
    } finally {
      await product.stop();
    }
  },
};
