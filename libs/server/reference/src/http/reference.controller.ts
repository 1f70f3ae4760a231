import { referenceEndpoints } from '@matxich/contracts';
import { Endpoint } from '@matxich/platform';
import { Controller, Header } from '@nestjs/common';
import { ProvincesQuery } from '../queries/provinces.query';
import { TaxonomyReader } from '../queries/taxonomy.reader';

/** An hour: the data change with a new version of the program only. */
const cacheable = 'public, max-age=3600, stale-while-revalidate=86400';

@Controller()
export class ReferenceController {
  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly provincesQuery: ProvincesQuery,
  ) {}

  @Endpoint(referenceEndpoints.taxonomy)
  @Header('cache-control', cacheable)
  async readTaxonomy() {
    return { version: await this.taxonomy.version(), concepts: await this.taxonomy.concepts() };
  }

  @Endpoint(referenceEndpoints.provinces)
  @Header('cache-control', cacheable)
  provinces() {
    return this.provincesQuery.execute();
  }
}
