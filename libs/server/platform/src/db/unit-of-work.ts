import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { claimIdempotencyKey, rememberResponse } from './idempotency';
import { requestContext } from './request-context';
import type { Tx } from './tx';

const serialisationFailure = '40001';
const deadlock = '40P01';
const maxAttempts = 3;

/**
 * Opens the one transaction of a use case. A deadlock or serialisation failure runs the whole work again in a new
 * transaction, at most three times, so the work must not touch anything but `tx` (no network, no swallowed error).
 *
 * In a request with an Idempotency-Key the key is claimed first and what `work` returns is stored as the answer:
 * such a use case returns its response from `run`.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        const code = (error as { driverError?: { code?: string } }).driverError?.code;
        if (attempt >= maxAttempts || (code !== serialisationFailure && code !== deadlock)) throw error;
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const claim = requestContext.getStore()?.idempotency;
    const keyed = claim && !claim.claimed ? claim : undefined;
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      if (keyed) await claimIdempotencyKey(runner.manager, keyed);
      const result = await work(runner.manager);
      if (keyed) await rememberResponse(runner.manager, keyed, result);
      await runner.commitTransaction();
      if (keyed) keyed.claimed = true;
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // the first error is the one that tells
      throw error;
    } finally {
      await runner.release();
    }
  }
}
