import type { InputOf, OrganisationResponse, sessionEndpoints } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { OrganisationRepository } from '../persistence/organisation.repository';
import { checkTaxCode } from './check-tax-code';

@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError supplier.tax_code_invalid, request.precondition_failed */
  async execute(actor: Actor, { body, version }: InputOf<typeof sessionEndpoints.updateOrganisation>): Promise<OrganisationResponse> {
    checkTaxCode(body.taxCode, 'taxCode');
    const organisationId = actor.organisationId!;
    return this.unitOfWork.run(async (tx) => {
      const changed = await this.organisations.update(tx, organisationId, version, { ...body, taxCode: body.taxCode ?? null });
      if (!changed) throw new DomainError('request.precondition_failed');
      await this.journal.record(tx, actor, 'organisation.changed', { organisationId }, { country: body.country }, { name: body.name, taxCode: body.taxCode });
      return changed;
    });
  }
}
