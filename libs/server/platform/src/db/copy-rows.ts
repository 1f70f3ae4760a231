import { QueryFailedError } from 'typeorm';
import type { Tx } from './tx';

type CopyValue = string | number | boolean | null;

/** The part of pg's Connection that COPY needs. */
interface WireConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function fieldText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!) : value;
}

/** A query as pg's client runs it: speaks COPY's part of the protocol, then is done or failed. */
class CopyIn {
  constructor(
    private readonly statement: string,
    private readonly content: Buffer,
    private readonly done: (error: Error | null) => void,
  ) {}

  submit(connection: WireConnection): null {
    connection.query(this.statement);
    return null;
  }

  handleCopyInResponse(connection: WireConnection): void {
    connection.sendCopyFromChunk(this.content);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.done(error);
  }

  handleReadyForQuery(): void {
    this.done(null);
  }
}

/**
 * Thousands of new rows in one COPY, in the caller's transaction: about twice as fast as INSERT … SELECT FROM unnest.
 * Constraints, triggers and defaults work as for INSERT. `columns` are names from our own code, never from a request.
 * @throws QueryFailedError as tx.query does
 */
export async function copyRows(tx: Tx, table: string, columns: readonly string[], rows: CopyValue[][]): Promise<void> {
  if (rows.length === 0) return;
  const statement = `COPY ${table} (${columns.join(', ')}) FROM STDIN`;
  let content = '';
  for (const row of rows) for (let at = 0; at < row.length; at++) content += fieldText(row[at]!) + (at === row.length - 1 ? '\n' : '\t');
  const client = (await tx.queryRunner!.connect()) as { query(query: CopyIn): void };
  await new Promise<void>((resolve, reject) => {
    client.query(new CopyIn(statement, Buffer.from(content), (error) => (error ? reject(new QueryFailedError(statement, [], error)) : resolve())));
  });
}
