import { DomainError, type ErrorCode } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
  code: ErrorCode;
}

/** Counters live in PostgreSQL: shared by all replicas, and a restart forgives nothing. */
@Injectable()
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly dataSource: DataSource) {}

  /** Counts one try. @throws DomainError with the limit's code, `params.seconds` until the next try */
  async consume(limit: RateLimit, key: string): Promise<void> {
    try {
      await this.limiter(limit).consume(key);
    } catch (refusal) {
      const wait = (refusal as { msBeforeNext?: number }).msBeforeNext;
      if (wait === undefined) throw refusal;
      throw new DomainError(limit.code, { seconds: Math.ceil(wait / 1000) });
    }
  }

  async forgive(limit: RateLimit, key: string): Promise<void> {
    await this.limiter(limit).delete(key);
  }

  private limiter(limit: RateLimit): RateLimiterPostgres {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const made = new RateLimiterPostgres({ storeClient: this.dataSource, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true, keyPrefix: limit.name, points: limit.points, duration: limit.seconds, clearExpiredByTimeout: false });
    this.limiters.set(limit.name, made);
    return made;
  }
}
