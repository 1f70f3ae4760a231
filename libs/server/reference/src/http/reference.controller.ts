import { type ConceptResponse, referenceEndpoints } from '@matxich/contracts';
import { Endpoint } from '@matxich/platform';
import { Controller, Header, UseInterceptors } from '@nestjs/common';
import { ProvinceReader } from '../queries/province.reader';
import { type TaxonomyConcept, TaxonomyReader } from '../queries/taxonomy.reader';
import { ContentTag } from './content-tag';

/** An hour: the data change with a new version of the program only. */
const cacheable = 'public, max-age=3600, stale-while-revalidate=86400';

/** Field by field, so that the tag covers exactly what is sent. */
const toConcept = ({ code, parent, kind, vi, en, ja, ko, zh }: TaxonomyConcept): ConceptResponse => ({ code, parent, kind, vi, en, ja, ko, zh });

@Controller()
@UseInterceptors(ContentTag)
export class ReferenceController {
  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly provinceReader: ProvinceReader,
  ) {}

  @Endpoint(referenceEndpoints.taxonomy)
  @Header('cache-control', cacheable)
  async readTaxonomy() {
    return { version: await this.taxonomy.version(), concepts: (await this.taxonomy.concepts()).map(toConcept) };
  }

  @Endpoint(referenceEndpoints.provinces)
  @Header('cache-control', cacheable)
  provinces() {
    return this.provinceReader.all();
  }
}
