import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';

/** A small real SMTP server (RFC 5321 without extensions): keeps what it is sent, refuses recipients while told to. */
export class MailServer {
  readonly received: string[] = [];
  refusing = false;
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private talk(socket: Socket): void {
    let rest = '';
    let message: string[] | null = null;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (message && line !== '.') return void message.push(line);
      if (message) {
        this.received.push(message.join('\n'));
        message = null;
        return answer('250 taken');
      }
      if (/^RCPT/i.test(line)) return answer(this.refusing ? '451 try again later' : '250 ok');
      if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
      if (!/^DATA/i.test(line)) return answer('250 ok');
      message = [];
      return answer('354 go on');
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop()!;
      lines.forEach(hear);
    });
    answer('220 test');
  }
}
