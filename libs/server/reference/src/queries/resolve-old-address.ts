import type { OldAddressQuery, OldAddressResponse } from '@matxich/contracts';
import { resolveOldAddress } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { WardReader } from './ward.reader';

/** Answers with the ward of today, or with why a person must decide. */
@Injectable()
export class ResolveOldAddress {
  constructor(private readonly wards: WardReader) {}

  async execute({ ward, district, province }: OldAddressQuery): Promise<OldAddressResponse> {
    const changes = await this.wards.changesOf(ward);
    const answer = resolveOldAddress({ ward, district: district ?? null, province: province ?? null }, changes);
    const none = { reason: null, part: null, wards: [] };
    if (answer.outcome === 'unknown') return (await this.wards.hasMapping()) ? { ...none, outcome: 'unknown', part: answer.part } : { ...none, outcome: 'not_loaded' };
    if (answer.outcome === 'resolved') return { ...none, outcome: 'resolved', wards: await this.wards.byCodes([answer.wardCode]) };
    return { ...none, outcome: 'review', reason: answer.reason, wards: await this.wards.byCodes(answer.wardCodes) };
  }
}
