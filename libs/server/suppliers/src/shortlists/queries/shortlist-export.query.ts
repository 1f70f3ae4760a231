import type { ExportQuery } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { type FileAnswer, exportTable } from '@matxich/platform';
import { ProvinceReader, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { shortlistTable } from './shortlist-table';
import { ShortlistsQuery } from './shortlists.query';

/** A shortlist as a file. */
@Injectable()
export class ShortlistExportQuery {
  constructor(
    private readonly lists: ShortlistsQuery,
    private readonly taxonomy: TaxonomyReader,
    private readonly provinces: ProvinceReader,
  ) {}

  /** @throws DomainError request.not_found */
  async execute(actor: Actor, shortlistId: string, query: ExportQuery): Promise<FileAnswer> {
    const { entries } = await this.lists.one(organisationOf(actor), shortlistId);
    const words = new Map([...(await this.taxonomy.concepts()), ...(await this.provinces.all()).provinces].map((one) => [one.code, one]));
    return exportTable(shortlistTable((code, language) => words.get(code)?.[language] ?? code), entries, query);
  }
}
