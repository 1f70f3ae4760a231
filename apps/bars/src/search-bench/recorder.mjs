import http from 'node:http';

/**
 * Stands before the search server and notes every search that comes through, so that exactly the same can be asked directly:
 * what was asked at the same time as a group of its own.
 */
export async function recorder(meiliUrl) {
  const target = new URL(meiliUrl);
  let noted = [];
  let open = 0;
  const server = http.createServer((request, answer) => {
    const isSearch = request.url.startsWith('/multi-search');
    const group = isSearch && open > 0 ? noted.at(-1) : [];
    if (isSearch && open === 0) noted.push(group);
    if (isSearch) open++;
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (isSearch) group.push(body.toString());
      const upstream = http.request({ host: target.hostname, port: target.port, path: request.url, method: request.method, headers: request.headers }, (from) => {
        answer.writeHead(from.statusCode, from.headers);
        if (isSearch) from.once('end', () => open--);
        from.pipe(answer);
      });
      upstream.on('error', () => answer.destroy());
      upstream.end(body);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** What came since the last asking. @returns {string[][]} bodies, group after group */
    take: () => {
      const taken = noted;
      noted = [];
      return taken;
    },
    stop: () => server.close(),
  };
}
