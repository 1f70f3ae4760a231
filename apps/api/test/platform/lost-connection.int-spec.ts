import net, { type AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../src/database/data-source';

/** One message of PostgreSQL's protocol 3: type, length, body. */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]);
const farewell = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'));

test('a server that dies in the moment in which it takes us in is an error of the caller, not the end of the process', async () => {
  const server = net.createServer((socket) => void socket.once('data', () => socket.end(Buffer.concat([welcome, farewell]))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `postgres://matxich@127.0.0.1:${(server.address() as AddressInfo).port}/postgres`;
  await expect(new DataSource(databaseOptions({ DATABASE_URL: url, DATABASE_POOL: 2 })).initialize()).rejects.toThrow(/terminat|connection/i);
  server.close();
});
