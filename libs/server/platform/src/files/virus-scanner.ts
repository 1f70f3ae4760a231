import { type Socket, connect } from 'node:net';
import { DomainError } from '@matxich/domain';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';

const patience = 30_000; // milliseconds for a whole file
const chunkBytes = 1 << 16;

/** `tcp://host:port`, or the path of a socket. */
function connectTo(address: string): Socket {
  const tcp = /^tcp:\/\/([^:/]+):(\d+)$/.exec(address);
  return tcp ? connect(Number(tcp[2]), tcp[1]!) : connect(address);
}

/** clamd's INSTREAM: chunks with their length before them, a length of zero at the end; it answers in one line. */
function exchange(address: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTo(address);
    let answer = '';
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(patience, () => fail(new Error('no answer in time')));
    socket.once('error', fail);
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.once('close', () => resolve(answer));
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const chunk = bytes.subarray(at, at + chunkBytes);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      socket.write(chunk);
    }
    socket.write(Buffer.alloc(4));
  });
}

/** Asks ClamAV, where there is one. What it does not clear is not taken: no answer is a refusal, not a pass. */
@Injectable()
export class VirusScanner {
  private readonly logger = new Logger(VirusScanner.name);
  private readonly address: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.address = config.CLAMAV_SOCKET;
  }

  /** Without one nothing is promised; what was kept meanwhile is looked at as soon as there is one. */
  get isOn(): boolean {
    return this.address !== '';
  }

  /** @throws DomainError file.infected, file.scanner_unavailable */
  async assertClean(bytes: Buffer): Promise<void> {
    if (!this.isOn) return;
    const answer = await exchange(this.address, bytes).catch((error: unknown) => {
      this.logger.error(`virus scanner: ${error instanceof Error ? error.message : String(error)}`);
      throw new DomainError('file.scanner_unavailable');
    });
    const verdict = answer.replace(/[\0\n]+$/, '');
    if (verdict === 'stream: OK') return;
    const found = /^stream: (.+) FOUND$/.exec(verdict)?.[1];
    if (found) throw new DomainError('file.infected', { name: found });
    this.logger.error(`virus scanner: ${verdict.slice(0, 200)}`);
    throw new DomainError('file.scanner_unavailable');
  }
}
