import type { ChangeResponse, ProposeSiteRequest } from '@matxich/contracts';
import { type Actor, DomainError, factChanges } from '@matxich/domain';
import { Journal, UnitOfWork, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { SupplierRepository } from '../../profile/persistence/supplier.repository';
import { SoundFacts } from '../../profile/sound-facts';
import { SiteChangeRepository, emptySite, siteFacts } from '../persistence/site-change.repository';
import { ChangesQuery } from '../queries/changes.query';

/** An officer changes a site or adds one, by the rule of `ProposeChange`: written and marked while nobody speaks for the firm, else a proposal. */
@Injectable()
export class ProposeSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly sites: SiteChangeRepository,
    private readonly query: ChangesQuery,
    private readonly sound: SoundFacts,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.invalid, request.not_found, request.precondition_failed, change.nothing */
  async execute(actor: Actor, supplierId: string, version: number, { siteId, site, note }: ProposeSiteRequest): Promise<ChangeResponse> {
    const sound = await this.sound.ofSite(site);
    return this.unitOfWork.run(async (tx) => {
      const firm = await this.suppliers.lockWithFacts(tx, supplierId);
      if (firm.version !== version) throw new DomainError('request.precondition_failed');
      const known = siteId ? await this.sites.lock(tx, supplierId, siteId) : null;
      if (siteId && !known) throw new DomainError('request.not_found');
      const changes = factChanges(known?.facts ?? emptySite, siteFacts(sound));
      const fields = Object.keys(changes).join(', ');
      if (fields === '') throw new DomainError('change.nothing');
      const change = { supplierId, siteId: siteId ?? newId(), isNew: known === null, changes, note, officerId: actor.userId, officeId: organisationOf(actor) };
      if (firm.organisationId !== null) {
        const changeId = await this.sites.insert(tx, change);
        await this.journal.record(tx, actor, 'supplier.change_proposed', { supplierId, changeId }, { changes: fields, siteId: change.siteId });
        return this.query.byId(changeId, 'office', tx);
      }
      await this.sites.write(tx, supplierId, change.siteId, sound, known, actor.userId);
      await this.suppliers.touch(tx, supplierId);
      const changeId = await this.sites.insert(tx, change, known?.enteredBy ?? null);
      await this.journal.record(tx, actor, 'supplier.changed', { supplierId }, { part: 'site', by: 'office', changeId, changes: fields });
      return this.query.byId(changeId, 'office', tx);
    });
  }
}
