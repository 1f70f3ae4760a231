import { Injectable } from '@nestjs/common';
import { RfqFactsQuery } from '../queries/rfq-facts.query';
import type { Announce, Announcement } from './announcement';

@Injectable()
export class RfqAnnouncements {
  constructor(private readonly facts: RfqFactsQuery) {}

  readonly published: Announce = async (tx, event) => {
    const rfq = await this.facts.of(tx, event.payload['rfqId']!);
    if (!rfq) return [];
    const { rfqId, rfqNumber, rfqTitle, buyer } = rfq;
    return [{ kind: 'rfq_published', audience: 'office', params: { rfqNumber, rfqTitle, buyer }, link: `/app/o/rfqs/${rfqId}` }];
  };

  /** A repeated run tells nobody twice; a supplier that fits only now hears of it now. */
  readonly matched: Announce = async (tx, event) => {
    const rfq = await this.facts.of(tx, event.payload['rfqId']!);
    const run = rfq && (await this.facts.ofRun(tx, rfq.rfqId, event.payload['runId']!));
    if (!run) return [];
    const { rfqId, rfqNumber, rfqTitle, buyerId } = rfq;
    const counts = { rfqNumber, rfqTitle, passing: String(run.passing), considered: String(run.considered) };
    return [
      { kind: 'rfq_matched', audience: 'office', params: counts, link: `/app/o/rfqs/${rfqId}`, once: true },
      { kind: 'rfq_matched', audience: 'buyer', organisationIds: [buyerId], params: counts, link: `/app/b/rfqs/${rfqId}`, once: true },
      { kind: 'rfq_matched', audience: 'supplier', organisationIds: run.suppliers, params: { rfqNumber, rfqTitle }, link: `/app/s/opportunities/${rfqId}`, once: true },
    ];
  };

  readonly cancelled: Announce = async (tx, event) => {
    const rfq = await this.facts.of(tx, event.payload['rfqId']!);
    if (!rfq) return [];
    const { rfqId, rfqNumber, rfqTitle, buyer } = rfq;
    const office: Announcement = { kind: 'rfq_cancelled', audience: 'office', params: { rfqNumber, rfqTitle, buyer }, link: `/app/o/rfqs/${rfqId}` };
    const organisationIds = await this.facts.introducedSuppliers(tx, rfqId);
    return [office, { kind: 'rfq_cancelled', audience: 'supplier', organisationIds, params: { rfqNumber, rfqTitle }, link: '/app/s/introductions' }];
  };
}
