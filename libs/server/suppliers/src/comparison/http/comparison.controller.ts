import { type InputOf, type ResponseOf, comparisonEndpoints } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { CompareSuppliers } from '../use-cases/compare-suppliers';

@Controller()
export class ComparisonController {
  constructor(private readonly compareSuppliers: CompareSuppliers) {}

  @Endpoint(comparisonEndpoints.read)
  read(@Input() { query }: InputOf<typeof comparisonEndpoints.read>): Promise<ResponseOf<typeof comparisonEndpoints.read>> {
    return this.compareSuppliers.execute(query.ids);
  }
}
