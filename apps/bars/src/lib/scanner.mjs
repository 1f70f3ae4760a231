import { createServer } from 'node:net';

export const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

/**
 * Speaks clamd's INSTREAM: finds the EICAR test file. `mood` decides: 'well', 'down' (hangs up), 'broken' (answers nonsense).
 * @returns {Promise<{ env: object, mood: string, scans: number, stop: () => Promise<void> }>}
 */
export async function startScanner() {
  const state = { mood: 'well', scans: 0 };
  const server = createServer((socket) => {
    if (state.mood === 'down') return socket.destroy();
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 14 || received.readUInt32BE(received.length - 4) !== 0) return;
      state.scans++;
      socket.end(state.mood === 'broken' ? 'stream: INSTREAM size limit exceeded. ERROR\0' : received.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, { env: { CLAMAV_SOCKET: `tcp://127.0.0.1:${server.address().port}` }, stop: () => new Promise((resolve) => server.close(resolve)) });
}
