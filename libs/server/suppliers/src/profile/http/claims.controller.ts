import { type InputOf, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { organisationOf } from '../own-organisation';
import { ClaimableSuppliersQuery } from '../queries/claimable-suppliers.query';
import { ClaimsQuery } from '../queries/claims.query';
import { ClaimSupplier } from '../use-cases/claim-supplier';
import { DecideClaim } from '../use-cases/decide-claim';

@Controller()
export class ClaimsController {
  constructor(
    private readonly claimableSuppliers: ClaimableSuppliersQuery,
    private readonly claims: ClaimsQuery,
    private readonly claimSupplier: ClaimSupplier,
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

  @Endpoint(rows.officeClaims)
  office(@Input() { query }: InputOf<typeof rows.officeClaims>) {
    return this.claims.forOffice(query);
  }

  @Endpoint(rows.decideClaim)
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.decideClaim>) {
    return this.decideClaim.execute(actor, params.claimId, body);
  }
}
