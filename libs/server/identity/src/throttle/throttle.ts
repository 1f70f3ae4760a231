import { createHash } from 'node:crypto';
import { RateLimiter } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type ThrottledAct, limits } from './limits';

export interface Caller {
  /** The address as Fastify sees it (behind a trusted proxy: the client's). */
  ip: string;
}

/** Counts tries before any work is done. Keys are digests: the counters tell nobody which addresses were tried. */
@Injectable()
export class Throttle {
  constructor(private readonly limiter: RateLimiter) {}

  /** @throws DomainError sign_in.throttled with the seconds to wait */
  async count(act: ThrottledAct, caller: Caller, email: string): Promise<void> {
    await this.limiter.consume(limits[act].address, digest(caller.ip));
    await this.limiter.consume(limits[act].person, digest(`${caller.ip} ${email}`));
  }

  async forgive(act: ThrottledAct, caller: Caller, email: string): Promise<void> {
    await this.limiter.forgive(limits[act].person, digest(`${caller.ip} ${email}`));
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
