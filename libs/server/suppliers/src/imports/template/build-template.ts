import { type Cell, type ExportLanguage, FileAnswer, type Sheet, type Validation, cellStyles, columnLetters, workbook } from '@matxich/platform';
import { xlsxType, type ImportColumn } from '@matxich/contracts';
import { ProvinceReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { capitalOriginWords, legalFormWords } from '../fact-words';
import { type Heading, headingEntries } from './headings';

/** The first rows that carry drop-downs and notes; more may be filled in. */
const preparedRows = 2_000;

const words = {
  vi: { firms: 'Doanh nghiệp', guide: 'Hướng dẫn', lists: 'Danh mục', file: 'mau-nhap-doanh-nghiep', heads: ['Cột', 'Cách ghi', 'Ví dụ'], required: ' (bắt buộc)', other: 'Giá trị này không có trong danh sách nên sẽ bị bỏ qua khi nhập. Vẫn giữ?' },
  en: { firms: 'Companies', guide: 'Guide', lists: 'Lists', file: 'company-import-template', heads: ['Column', 'How to fill it in', 'Example'], required: ' (required)', other: 'This value is not in the list and will be left out by the import. Keep it all the same?' },
} as const;

/** A workbook to fill in: one sheet of named columns with drop-downs and notes, one that explains them. */
@Injectable()
export class BuildTemplate {
  constructor(private readonly provinces: ProvinceReader) {}

  async execute(language: ExportLanguage): Promise<FileAnswer> {
    const said = words[language];
    const lists = await this.lists(language);
    const content = workbook([this.firms(language, lists), this.guide(language), this.listSheet(said.lists, lists)]);
    return new FileAnswer(content, xlsxType, `${said.file}.xlsx`);
  }

  private async lists(language: ExportLanguage): Promise<Map<ImportColumn, string[]>> {
    const { provinces } = await this.provinces.all();
    return new Map<ImportColumn, string[]>([
      ['legalForm', Object.values(legalFormWords).map((word) => word[language])],
      ['capitalOrigin', Object.values(capitalOriginWords).map((word) => word[language])],
      ['province', provinces.map((province) => province[language])],
    ]);
  }

  private firms(language: ExportLanguage, lists: Map<ImportColumn, string[]>): Sheet {
    const said = words[language];
    const listed = [...lists.keys()];
    const validation = ([column, { label, note }]: [ImportColumn, Heading], index: number): Validation => {
      const letters = columnLetters(index);
      const place = listed.indexOf(column);
      const list = place < 0 ? {} : { list: `'${said.lists}'!$${columnLetters(place)}$1:$${columnLetters(place)}$${lists.get(column)!.length}`, warning: said.other };
      return { range: `${letters}2:${letters}${preparedRows}`, title: label[language], prompt: note[language], ...list };
    };
    const onHeader = ([, { label, note }]: [ImportColumn, Heading], index: number): Validation => ({ range: `${columnLetters(index)}1`, title: label[language], prompt: note[language] });
    return {
      name: said.firms,
      hasHeader: true,
      // Text cells keep the leading zero of tax codes and telephone numbers.
      columns: headingEntries.map(([, { width }]) => ({ width, style: cellStyles.text })),
      rows: [headingEntries.map(([, { label }]) => ({ text: label[language], style: cellStyles.header }))],
      validations: [...headingEntries.map(onHeader), ...headingEntries.map(validation)],
    };
  }

  private guide(language: ExportLanguage): Sheet {
    const said = words[language];
    const heads: Cell[] = said.heads.map((text) => ({ text, style: cellStyles.header }));
    const lines = headingEntries.map(([, { label, note, example, isRequired }]): Cell[] => [`${label[language]}${isRequired ? said.required : ''}`, note[language], example[language]]);
    return { name: said.guide, hasHeader: true, columns: [{ width: 28 }, { width: 80 }, { width: 48 }], rows: [heads, ...lines] };
  }

  private listSheet(name: string, lists: Map<ImportColumn, string[]>): Sheet {
    const columns = [...lists.values()];
    const longest = Math.max(...columns.map((list) => list.length));
    return { name, isHidden: true, columns: columns.map(() => ({ width: 40 })), rows: Array.from({ length: longest }, (_, row) => columns.map((list) => list[row] ?? null)) };
  }
}
