import { type InputOf, supplierEndpoints as rows } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { OfficeSuppliersQuery } from '../queries/office-suppliers.query';

@Controller()
export class OfficeSuppliersController {
  constructor(private readonly officeSuppliers: OfficeSuppliersQuery) {}

  @Endpoint(rows.officeList)
  list(@Input() { query }: InputOf<typeof rows.officeList>) {
    return this.officeSuppliers.execute(query);
  }
}
