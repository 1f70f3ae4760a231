import { neutralCell, plainCell } from '../text/neutral-cell';
import { nfc } from '../text/nfc';
import { type TermLanguage, termLanguages } from './term-language';

/** A concept with everything it is called, as cities exchange it. */
export interface ThesaurusRow {
  code: string;
  parent: string | null;
  kind: string;
  labels: Record<TermLanguage, string>;
  synonyms: Record<TermLanguage, string[]>;
}

/** The columns of the seed, then synonyms of the other languages. Read by name, in any order. */
export const thesaurusColumns = ['code', 'parent', 'kind', 'en', 'vi', 'ja', 'ko', 'zh', 'synonyms_en', 'synonyms_vi', 'synonyms_ja', 'synonyms_ko', 'synonyms_zh'] as const;
const between = '|';

const cellsOf = (row: ThesaurusRow): Record<string, string> => ({
  code: row.code,
  parent: row.parent ?? '',
  kind: row.kind,
  ...row.labels,
  ...Object.fromEntries(termLanguages.map((language) => [`synonyms_${language}`, row.synonyms[language].join(between)])),
});

/** Tab-separated, UTF-8, one line per concept; cells that a spreadsheet program would compute are neutral. */
export const writeThesaurus = (rows: readonly ThesaurusRow[]): string =>
  [thesaurusColumns.join('\t'), ...rows.map((row) => { const cells = cellsOf(row); return thesaurusColumns.map((column) => neutralCell(cells[column]!.replace(/[\t\r\n]+/g, ' '))).join('\t'); })].map((line) => `${line}\n`).join('');

export interface ReadThesaurus {
  /** With the number of the line in the file. */
  rows: (ThesaurusRow & { line: number })[];
  /** Lines that have no code. */
  unreadable: number[];
}

const listOf = (cell: string): string[] => cell.split(between).map((term) => term.trim()).filter(Boolean);

/** @returns null when the first line does not name `code` and a language */
export function readThesaurus(text: string): ReadThesaurus | null {
  const lines = nfc(text.replace(/^\ufeff/, '')).split(/\r\n|\n|\r/);
  const header = (lines[0] ?? '').split('\t').map((name) => name.trim());
  if (!header.includes('code') || !termLanguages.some((language) => header.includes(language) || header.includes(`synonyms_${language}`))) return null;
  const found: ReadThesaurus = { rows: [], unreadable: [] };
  lines.forEach((line, at) => {
    if (at === 0 || line.trim() === '') return;
    const cells = line.split('\t').map((cell) => plainCell(cell.trim()));
    const cell = (name: string): string => cells[header.indexOf(name)] ?? '';
    if (cell('code') === '') found.unreadable.push(at + 1);
    else found.rows.push({ line: at + 1, code: cell('code'), parent: cell('parent') || null, kind: cell('kind'), labels: perLanguage((language) => cell(language)), synonyms: perLanguage((language) => listOf(cell(`synonyms_${language}`))) });
  });
  return found;
}

const perLanguage = <T>(value: (language: TermLanguage) => T): Record<TermLanguage, T> => Object.fromEntries(termLanguages.map((language) => [language, value(language)])) as Record<TermLanguage, T>;
