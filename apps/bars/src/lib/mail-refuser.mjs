import { createServer } from 'node:net';

/** A mail server that knows nobody and says so with the address, as they do. */
export async function startMailRefuser() {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 refuser\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').filter(Boolean)) {
        const address = /^RCPT TO:(<[^>]*>)/i.exec(line)?.[1];
        socket.write(address ? `550 5.1.1 ${address} user unknown\r\n` : '250 ok\r\n');
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { env: { SMTP_URL: `smtp://127.0.0.1:${server.address().port}` }, stop: () => new Promise((resolve) => server.close(resolve)) };
}
