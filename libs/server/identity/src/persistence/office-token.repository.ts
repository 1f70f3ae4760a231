import { type Tx, hashSecretToken, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class OfficeTokenRepository {
  /** A new token for the first officer; one printed earlier and never used ends. @returns false when there is an office */
  async replace(tx: Tx, token: string): Promise<boolean> {
    await tx.query('LOCK TABLE office_tokens IN SHARE ROW EXCLUSIVE MODE');
    await tx.query('DELETE FROM office_tokens WHERE used_at IS NULL');
    const rows = await tx.query<unknown[]>(
      "INSERT INTO office_tokens (token_hash) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM organisations WHERE kind = 'office') RETURNING token_hash",
      [hashSecretToken(token)],
    );
    return rows.length > 0;
  }

  /** @returns false unless this very token is open and there is no office yet */
  async consume(tx: Tx, token: string): Promise<boolean> {
    const rows = returnedRows(
      await tx.query(
        `UPDATE office_tokens SET used_at = clock_timestamp()
         WHERE token_hash = $1 AND used_at IS NULL AND NOT EXISTS (SELECT 1 FROM organisations WHERE kind = 'office') RETURNING token_hash`,
        [hashSecretToken(token)],
      ),
    );
    return rows.length > 0;
  }
}
