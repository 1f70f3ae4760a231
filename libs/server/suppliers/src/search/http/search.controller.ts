import { supplierEndpoints, type InputOf, type SearchSuggestionsResponse, type SearchSuppliersResponse } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller, UseInterceptors } from '@nestjs/common';
import { NoteSearches } from '../../vocabulary/notes/note-searches';
import { SearchSuppliers } from '../use-cases/search-suppliers';
import { SuggestSearch } from '../use-cases/suggest-search';

@Controller()
export class SearchController {
  constructor(
    private readonly searchSuppliers: SearchSuppliers,
    private readonly suggestSearch: SuggestSearch,
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
}
