import { type InputOf, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { OfficeSuppliersQuery } from '../queries/office-suppliers.query';
import { VerifySupplier } from '../use-cases/verify-supplier';

@Controller()
export class OfficeSuppliersController {
  constructor(
    private readonly officeSuppliers: OfficeSuppliersQuery,
    private readonly verifySupplier: VerifySupplier,
  ) {}

  @Endpoint(rows.officeList)
  list(@Input() { query }: InputOf<typeof rows.officeList>) {
    return this.officeSuppliers.execute(query);
  }

  @Endpoint(rows.officeVerify)
  verify(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.officeVerify>) {
    return this.verifySupplier.execute(actor, params.supplierId, body);
  }
}
