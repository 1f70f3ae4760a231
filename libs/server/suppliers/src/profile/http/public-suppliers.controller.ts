import { type InputOf, supplierEndpoints } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller, UseInterceptors } from '@nestjs/common';
import { NoteOpenings } from '../../vocabulary/notes/note-searches';
import { ReadSupplier } from '../use-cases/read-supplier';

@Controller()
export class PublicSuppliersController {
  constructor(private readonly readSupplier: ReadSupplier) {}

  @Endpoint(supplierEndpoints.read)
  @UseInterceptors(NoteOpenings)
  read(@Input() { params }: InputOf<typeof supplierEndpoints.read>) {
    return this.readSupplier.visible(params.supplierId);
  }
}
