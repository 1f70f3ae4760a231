import type { NotificationKind } from '@matxich/contracts';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type CheckFactsRow, SupplierFactsQuery } from '../queries/supplier-facts.query';
import type { Announce, Announcement } from './announcement';

const isOfBuyer = ({ level }: CheckFactsRow): boolean => level === 'buyer_confirmed';

@Injectable()
export class SupplierAnnouncements {
  constructor(private readonly facts: SupplierFactsQuery) {}

  readonly claimRequested: Announce = async (tx, event) => {
    const claim = await this.facts.ofClaim(tx, event.payload['claimId']!);
    return claim ? [{ kind: 'claim_requested', audience: 'office', params: { supplier: claim.supplier, organisation: claim.organisation }, link: '/app/o/claims' }] : [];
  };

  readonly claimApproved: Announce = async (tx, event) => {
    const claim = await this.facts.ofClaim(tx, event.payload['claimId']!);
    return claim ? [{ kind: 'claim_approved', audience: 'supplier', organisationIds: [claim.organisationId], params: { supplier: claim.supplier }, link: '/app/s/profile' }] : [];
  };

  readonly claimRejected: Announce = async (tx, event) => {
    const claim = await this.facts.ofClaim(tx, event.payload['claimId']!);
    return claim ? [{ kind: 'claim_rejected', audience: 'supplier', organisationIds: [claim.organisationId], params: { supplier: claim.supplier, reason: claim.reason ?? '' }, link: '/app/s/claim' }] : [];
  };

  readonly verified: Announce = async (tx, event) => this.checked(tx, event.payload['checkId']!, (check) => ({ kind: isOfBuyer(check) ? 'buyer_confirmed' : check.result === 'confirmed' ? 'supplier_verified' : 'supplier_not_confirmed', note: check.note }));

  readonly verificationUndone: Announce = async (tx, event) => this.checked(tx, event.payload['checkId']!, (check) => ({ kind: isOfBuyer(check) ? 'buyer_confirmation_undone' : 'verification_undone', note: check.endReason ?? '' }));

  /** The firm reads what was looked at, by which organisation, and the words of whoever looked. */
  private async checked(tx: Tx, checkId: string, say: (check: CheckFactsRow) => { kind: NotificationKind; note: string }): Promise<Announcement[]> {
    const check = await this.facts.ofCheck(tx, checkId);
    if (!check?.organisationId) return [];
    const { kind, note } = say(check);
    return [{ kind, audience: 'supplier', organisationIds: [check.organisationId], params: { supplier: check.supplier, about: check.about, note, ...(isOfBuyer(check) ? { buyer: check.by } : {}) }, link: '/app/s/profile' }];
  }

  readonly changeProposed: Announce = async (tx, event) => {
    const change = await this.facts.ofChange(tx, event.payload['changeId']!);
    if (change?.state !== 'open' || !change.organisationId) return [];
    return [{ kind: 'change_proposed', audience: 'supplier', organisationIds: [change.organisationId], params: { supplier: change.supplier, office: change.office }, link: '/app/s/profile' }];
  };

  /** The office learns what became of its proposal; a decision that was taken back meanwhile is not told. */
  readonly changeDecided: Announce = async (tx, event) => {
    const change = await this.facts.ofChange(tx, event.payload['changeId']!);
    if (change?.state !== 'accepted' && change?.state !== 'declined') return [];
    return [{ kind: `change_${change.state}`, audience: 'office', organisationIds: [change.officeId], params: { supplier: change.supplier, reason: change.reason ?? '' }, link: `/app/o/suppliers/${change.supplierId}/facts` }];
  };

  readonly merged: Announce = (tx, event) => this.ofMerge(tx, event, 'supplier_merged');

  readonly mergeUndone: Announce = (tx, event) => this.ofMerge(tx, event, 'supplier_merge_undone');

  /** The firm that speaks for itself is told what became part of its profile; nobody else is concerned. */
  private async ofMerge(tx: Parameters<Announce>[0], event: Parameters<Announce>[1], kind: Announcement['kind']): Promise<Announcement[]> {
    const survivor = await this.facts.ofSupplier(tx, event.payload['supplierId']!);
    const merged = await this.facts.ofSupplier(tx, event.payload['mergedId']!);
    if (!survivor?.organisationId || !merged) return [];
    return [{ kind, audience: 'supplier', organisationIds: [survivor.organisationId], params: { supplier: survivor.supplier, merged: merged.supplier }, link: '/app/s/profile' }];
  }
}
