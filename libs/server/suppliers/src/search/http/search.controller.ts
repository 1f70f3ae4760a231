import { exportEndpoints, supplierEndpoints, type InputOf, type SearchSuggestionsResponse, type SearchSuppliersResponse } from '@matxich/contracts';
import { mostExportedHits } from '@matxich/domain';
import { Endpoint, Input, exportList } from '@matxich/platform';
import { CodeNames } from '@matxich/reference';
import { Controller, UseInterceptors } from '@nestjs/common';
import { NoteSearches } from '../../vocabulary/notes/note-searches';
import { hitTable } from '../queries/hit-table';
import { SearchSuppliers } from '../use-cases/search-suppliers';
import { SuggestSearch } from '../use-cases/suggest-search';

@Controller()
export class SearchController {
  constructor(
    private readonly searchSuppliers: SearchSuppliers,
    private readonly suggestSearch: SuggestSearch,
    private readonly names: CodeNames,
  ) {}

  @Endpoint(supplierEndpoints.suggest)
  suggest(@Input() input: InputOf<typeof supplierEndpoints.suggest>): Promise<SearchSuggestionsResponse> {
    return this.suggestSearch.execute(input.query);
  }

  @Endpoint(supplierEndpoints.search)
  @UseInterceptors(NoteSearches)
  search(@Input() input: InputOf<typeof supplierEndpoints.search>): Promise<SearchSuppliersResponse> {
    return this.searchSuppliers.execute(input.query);
  }

  @Endpoint(exportEndpoints.suppliers)
  async exportHits(@Input() { query }: InputOf<typeof exportEndpoints.suppliers>) {
    return exportList(hitTable(await this.names.all()), query, ({ limit }) => this.searchSuppliers.first(query, limit), mostExportedHits);
  }
}
