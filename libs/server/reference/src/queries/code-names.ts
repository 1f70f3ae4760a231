import { Injectable } from '@nestjs/common';
import { ProvinceReader } from './province.reader';
import { TaxonomyReader } from './taxonomy.reader';

/** Word for a code of the taxonomy or of a province; an unknown code stands for itself. */
export type CodeName = (code: string, language: 'vi' | 'en') => string;

/** The words of codes, for lists that leave the program. */
@Injectable()
export class CodeNames {
  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly provinces: ProvinceReader,
  ) {}

  async all(): Promise<CodeName> {
    const [concepts, { provinces }] = await Promise.all([this.taxonomy.concepts(), this.provinces.all()]);
    const words = new Map([...concepts, ...provinces].map((named) => [named.code, named]));
    return (code, language) => words.get(code)?.[language] ?? code;
  }
}
