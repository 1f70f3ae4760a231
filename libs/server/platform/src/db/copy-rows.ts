import { QueryFailedError } from 'typeorm';
import type { Tx } from './tx';

export type CopyValue = string | number | boolean | null;

/** The part of pg's Connection that COPY needs. */
interface WireConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function fieldText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!) : value;
}

const chunkBytes = 1 << 18;
/** No code unit of a JavaScript string needs more bytes in UTF-8. */
const bytesPerUnit = 3;
/** Several rows are written at once: each call into the buffer costs more than a short row. */
const runLength = 1 << 13;

/** So many chunks of a prepared copy are made before its turn comes: a thousand rows of a list. */
const chunksAhead = 4;

/** COPY's text format, a chunk at a time: what is not made ahead is made when it is sent and leaves nothing behind. */
function* encode(rows: Iterable<CopyValue[]>): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(chunkBytes);
  let length = 0;
  let text = '';
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) text += (at === 0 ? '' : '\t') + fieldText(row[at]!);
    text += '\n';
    if (text.length < runLength) continue;
    const most = text.length * bytesPerUnit;
    if (length + most > chunk.length) {
      yield chunk.subarray(0, length);
      chunk = Buffer.allocUnsafe(Math.max(chunkBytes, most));
      length = 0;
    }
    length += chunk.write(text, length);
    text = '';
  }
  yield chunk.subarray(0, length);
  if (text !== '') yield Buffer.from(text);
}

/** A query as pg's client runs it: speaks COPY's part of the protocol, then is done or failed. */
class CopyIn {
  private over = false;

  constructor(
    private readonly statement: string,
    private readonly ready: Buffer[],
    private readonly chunks: Iterator<Buffer>,
    private readonly done: (error: Error | null) => void,
  ) {}

  submit(connection: WireConnection): null {
    connection.query(this.statement);
    return null;
  }

  handleCopyInResponse(connection: WireConnection): void {
    for (const chunk of this.ready) connection.sendCopyFromChunk(chunk);
    this.sendNext(connection);
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.over = true;
    this.done(error);
  }

  handleReadyForQuery(): void {
    this.done(null);
  }

  /** One chunk per turn: the server stores it while the next is being made, and others get their turn. */
  private sendNext(connection: WireConnection): void {
    if (this.over) return;
    try {
      const next = this.chunks.next();
      if (next.done) return connection.endCopyFrom();
      connection.sendCopyFromChunk(next.value);
    } catch (error) {
      return connection.sendCopyFail(String(error));
    }
    setImmediate(() => this.sendNext(connection));
  }
}

/** Rows made ready for COPY before their turn comes: the next batch is encoded while the server stores this one. */
export class PreparedCopy {
  private readonly statement: string;
  private readonly chunks: Iterator<Buffer>;
  private readonly ready: Buffer[] = [];

  /** @param table and columns: names from our own code, never from a request */
  constructor(table: string, columns: readonly string[], rows: Iterable<CopyValue[]>) {
    this.statement = `COPY ${table} (${columns.join(', ')}) FROM STDIN`;
    this.chunks = encode(rows);
    while (this.ready.length < chunksAhead) {
      const next = this.chunks.next();
      if (next.done) break;
      this.ready.push(next.value);
    }
  }

  /**
   * Once, in the caller's transaction.
   * @throws QueryFailedError as tx.query does
   */
  async into(tx: Tx): Promise<void> {
    const client = (await tx.queryRunner!.connect()) as { query(query: CopyIn): void };
    await new Promise<void>((resolve, reject) => {
      client.query(new CopyIn(this.statement, this.ready, this.chunks, (error) => (error ? reject(new QueryFailedError(this.statement, [], error)) : resolve())));
    });
  }
}

/**
 * Thousands of new rows in one COPY, in the caller's transaction: about twice as fast as INSERT … SELECT FROM unnest.
 * Constraints, triggers and defaults work as for INSERT. `columns` are names from our own code, never from a request.
 * @throws QueryFailedError as tx.query does
 */
export const copyRows = (tx: Tx, table: string, columns: readonly string[], rows: Iterable<CopyValue[]>): Promise<void> => new PreparedCopy(table, columns, rows).into(tx);
