import { connect } from 'node:net';
import { httpBar } from '../lib/http-bar.mjs';
import { endsSession, fill, operationsOf, severalAtOnce } from '../lib/http-operations.mjs';

/** One request as raw bytes, because clients tidy paths up. @returns {Promise<{ status: number, body: string }>} status 0 = hung up without an answer */
function raw(port, head, body = '') {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n${body}`));
    let said = '';
    const finish = () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0), body: said.split('\r\n\r\n').slice(1).join('') });
    socket.on('data', (chunk) => (said += chunk));
    socket.on('close', finish);
    socket.on('error', finish);
    socket.setTimeout(5000, () => socket.destroy(new Error('silent')));
  });
}

/** Other ways of writing a path, some of which a router takes for the same one. */
const spellings = (path) => [
  path,
  path.replace('/api', '/%61pi'),
  path.replace('/v1', '/%76%31'),
  path.replace(/\w$/, (last) => `%${last.charCodeAt(0).toString(16)}`),
  path.replace('/api', '//api'),
  path.replace('/v1/', '/v1//'),
  path.replace('/api', '/./api'),
  path.replace('/api/', '/api/./'),
  path.replace('/api/', '/api/x/../'),
  path.replace('/api/', '/api/%2e%2e/api/'),
  path.replace('/v1/', '/v1/suppliers/%2e%2e/'),
  path.replace('/v1/', '/v1%2f'),
  path.replace('/v1/', '/v1\\'),
  path.toUpperCase(),
  path.replace('/api', '/Api'),
  `${path};x=1`,
  `${path}/`,
  `${path}/.`,
  `${path}%00`,
  `${path}%20`,
  `${path}.json`,
  `${path}#/api/v1/session`,
  `${path}?/../session`,
  `http://localhost${path}`,
  `http://evil.example${path}`,
  `http://localhost//api/../${path}`,
];

/** The same path with other methods and headers; only the status class matters. */
const disguises = (operation) => [
  ...['HEAD', 'OPTIONS', 'get', 'TRACE', 'PROPFIND'].map((method) => [method, []]),
  ...['X-HTTP-Method-Override: GET', 'X-HTTP-Method: DELETE', 'X-Method-Override: PUT', 'X-Original-URL: /api/v1/figures', 'X-Rewrite-URL: /api/v1/figures', 'X-Forwarded-For: 127.0.0.1', 'X-Forwarded-User: admin', 'Authorization: Bearer admin', 'Cookie: mx_session=', 'Cookie: mx_session=null; mx_session=0', 'Transfer-Encoding: chunked', 'Content-Length: 2\r\nContent-Length: 3', 'Content-Length: 2\r\nTransfer-Encoding: chunked'].map((header) => [operation.method, [header]]),
];

export default httpBar({
  id: 'a5',
  promise: 'No way of writing a path or a method is less protected than the path itself',
  naive: [
    // The classic: protection hangs on what the path looks like.
    [['assertAccess(row.access, request.signedIn, request.method);', 'if (request.url.startsWith("/api/v1/")) assertAccess(row.access, request.signedIn, request.method);']],
    [['assertAccess(row.access, request.signedIn, request.method);', 'if (request.method !== "HEAD") assertAccess(row.access, request.signedIn, request.method);']],
  ],
  async check(product, { log, isShort }) {
    const { port, person } = product;
    const outsider = { supplier: await person('supplier'), buyer: await person('buyer'), office: await person('office') };
    const operations = await operationsOf(product);
    const readable = new Set(operations.filter(({ isSafe }) => isSafe).map(({ path }) => path));
    const guarded = operations.filter(({ access }) => access.who !== 'anyone');
    const wrong = [];
    let tried = 0;
    await severalAtOnce(guarded, async (operation) => {
      const path = fill(operation.path);
      // A guest, and where one exists somebody signed in for the wrong kind of organisation.
      const other = Object.keys(outsider).find((kind) => operation.access.kinds && !operation.access.kinds.includes(kind));
      const callers = [['guest', null], ...(other && !endsSession(operation) && !isShort ? [[other, outsider[other]]] : [])];
      for (const [label, who] of callers) {
        const attempt = async (method, target, extra) => {
          const headers = [`${method} ${target} HTTP/1.1`, `Host: localhost:${port}`, 'Connection: close', `Origin: http://localhost:${port}`, ...(who ? [`Cookie: ${who.cookie}`] : []), ...(extra.some((line) => /^(Content-Length|Transfer)/.test(line)) || method === 'HEAD' ? [] : ['Content-Type: application/json', 'Content-Length: 2']), ...extra];
          const { status } = await raw(port, headers.join('\r\n'), method === 'HEAD' ? '' : '{}');
          tried++;
          if (status >= 500 || (status >= 200 && status < 400) || (status === 0 && target === path && method === operation.method && extra.length === 0)) wrong.push(`${label}: ${method} ${target} ${extra.join(' ')} → ${status}`);
        };
        for (const target of spellings(path)) await attempt(operation.method, target, []);
        if (operation.method === 'GET') for (const target of spellings(path)) await attempt('HEAD', target, []);
        // A path whose GET is another operation is asked with HEAD there.
        for (const [method, extra] of disguises(operation).filter(([method]) => method !== 'HEAD' || operation.method === 'GET' || !readable.has(operation.path))) await attempt(method, path, extra);
      }
    });
    for (const line of wrong.slice(0, 20)) log(line);
    return { pass: wrong.length === 0 && tried > 1500, figures: { operations: guarded.length, tried, wrong: wrong.length } };
  },
});
