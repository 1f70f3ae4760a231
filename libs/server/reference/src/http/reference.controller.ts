import { type ConceptResponse, type InputOf, referenceEndpoints } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller, Header, UseInterceptors } from '@nestjs/common';
import { IndustryReader } from '../queries/industry.reader';
import { ParkReader } from '../queries/park.reader';
import { ProvinceReader } from '../queries/province.reader';
import { type TaxonomyConcept, TaxonomyReader } from '../queries/taxonomy.reader';
import { ResolveOldAddress } from '../queries/resolve-old-address';
import { WardReader } from '../queries/ward.reader';
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
    private readonly wardReader: WardReader,
    private readonly parkReader: ParkReader,
    private readonly industryReader: IndustryReader,
    private readonly resolveOldAddress: ResolveOldAddress,
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

  @Endpoint(referenceEndpoints.wards)
  @Header('cache-control', cacheable)
  wards(@Input() { params }: InputOf<typeof referenceEndpoints.wards>) {
    return this.wardReader.ofProvince(params.provinceCode);
  }

  @Endpoint(referenceEndpoints.parks)
  @Header('cache-control', cacheable)
  parks() {
    return this.parkReader.all();
  }

  @Endpoint(referenceEndpoints.industries)
  @Header('cache-control', cacheable)
  industries() {
    return this.industryReader.all();
  }

  @Endpoint(referenceEndpoints.oldAddress)
  oldAddress(@Input() { query }: InputOf<typeof referenceEndpoints.oldAddress>) {
    return this.resolveOldAddress.execute(query);
  }
}
