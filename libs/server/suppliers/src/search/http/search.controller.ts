import { supplierEndpoints, type InputOf, type SearchSuppliersResponse } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { SearchSuppliers } from '../use-cases/search-suppliers';

@Controller()
export class SearchController {
  constructor(private readonly searchSuppliers: SearchSuppliers) {}

  @Endpoint(supplierEndpoints.search)
  search(@Input() input: InputOf<typeof supplierEndpoints.search>): Promise<SearchSuppliersResponse> {
    return this.searchSuppliers.execute(input.query);
  }
}
