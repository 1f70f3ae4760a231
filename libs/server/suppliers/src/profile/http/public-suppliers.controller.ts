import { type InputOf, supplierEndpoints } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ReadSupplier } from '../use-cases/read-supplier';

@Controller()
export class PublicSuppliersController {
  constructor(private readonly readSupplier: ReadSupplier) {}

  @Endpoint(supplierEndpoints.read)
  read(@Input() { params }: InputOf<typeof supplierEndpoints.read>) {
    return this.readSupplier.visible(params.supplierId);
  }
}
