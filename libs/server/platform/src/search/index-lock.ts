import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { advisoryLocks } from '../db/advisory-locks';

const lockKey = advisoryLocks.searchIndex;
const pollMilliseconds = 100;

/** One rebuild at a time, whichever process starts it: a session-level advisory lock on a connection of its own, polled. */
@Injectable()
export class IndexLock {
  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    const connection = this.dataSource.createQueryRunner();
    await connection.connect();
    try {
      for (;;) {
        const [row] = (await connection.query('SELECT pg_try_advisory_lock($1) AS held', [lockKey])) as { held: boolean }[];
        if (row?.held) return await work();
        await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
      }
    } finally {
      await connection.query('SELECT pg_advisory_unlock_all()').catch(() => undefined); // a broken connection has lost it anyway
      await connection.release();
    }
  }
}
