import { type InputOf, claimEndpoints, exportEndpoints, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, exportList } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { claimTable } from '../queries/claim-table';
import { ClaimableSuppliersQuery } from '../queries/claimable-suppliers.query';
import { ClaimsQuery } from '../queries/claims.query';
import { ChangeOwnClaim } from '../use-cases/change-own-claim';
import { ClaimSupplier } from '../use-cases/claim-supplier';
import { ConfirmClaimProof } from '../use-cases/confirm-claim-proof';
import { DecideClaim } from '../use-cases/decide-claim';

@Controller()
export class ClaimsController {
  constructor(
    private readonly claimableSuppliers: ClaimableSuppliersQuery,
    private readonly claims: ClaimsQuery,
    private readonly claimSupplier: ClaimSupplier,
    private readonly changeOwnClaim: ChangeOwnClaim,
    private readonly confirmProof: ConfirmClaimProof,
    private readonly decideClaim: DecideClaim,
  ) {}

  @Endpoint(rows.claimable)
  claimable(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof rows.claimable>) {
    return this.claimableSuppliers.execute(organisationOf(actor), query.q);
  }

  @Endpoint(rows.claim)
  claim(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.claim>) {
    return this.claimSupplier.execute(actor, body);
  }

  @Endpoint(rows.ownClaims)
  own(@CurrentActor() actor: Actor) {
    return this.claims.ofOrganisation(organisationOf(actor));
  }

  @Endpoint(claimEndpoints.sendProof)
  sendProof(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof claimEndpoints.sendProof>) {
    return this.changeOwnClaim.sendProof(actor, params.claimId, body.email);
  }

  @Endpoint(claimEndpoints.withdraw)
  withdraw(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof claimEndpoints.withdraw>) {
    return this.changeOwnClaim.withdraw(actor, params.claimId);
  }

  @Endpoint(claimEndpoints.confirm)
  confirm(@Input() { body }: InputOf<typeof claimEndpoints.confirm>) {
    return this.confirmProof.execute(body.token);
  }

  @Endpoint(rows.officeClaims)
  office(@Input() { query }: InputOf<typeof rows.officeClaims>) {
    return this.claims.forOffice(query);
  }

  @Endpoint(exportEndpoints.claims)
  exportClaims(@Input() { query }: InputOf<typeof exportEndpoints.claims>) {
    return exportList(claimTable, query, (paging) => this.claims.forOffice(paging));
  }

  @Endpoint(rows.decideClaim)
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.decideClaim>) {
    return this.decideClaim.execute(actor, params.claimId, body);
  }
}
