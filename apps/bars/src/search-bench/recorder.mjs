import http from 'node:http';

/** Stands before the search server and notes every search that comes through, so that exactly the same can be asked directly. */
export async function recorder(meiliUrl) {
  const target = new URL(meiliUrl);
  let noted = [];
  const server = http.createServer((request, answer) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (request.url.startsWith('/multi-search')) noted.push(body.toString());
      const upstream = http.request({ host: target.hostname, port: target.port, path: request.url, method: request.method, headers: request.headers }, (from) => {
        answer.writeHead(from.statusCode, from.headers);
        from.pipe(answer);
      });
      upstream.on('error', () => answer.destroy());
      upstream.end(body);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** What came since the last asking. */
    take: () => {
      const taken = noted;
      noted = [];
      return taken;
    },
    stop: () => server.close(),
  };
}
