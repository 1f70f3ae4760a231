import { createHash } from 'node:crypto';
import { buildParkFinder, buildRecogniser, buildSuggester, buildTermFinder, indexToken, searchKey, taxonomyOf, type Concept, type NamedPark, type Recognition, type RecogniserOptions, type Taxonomy } from '@matxich/domain';

export interface ConceptRow {
  code: string;
  parent: string | null;
  kind: string;
  vi: string;
  en: string;
  /** Label and synonyms in every language. */
  terms: { text: string; language: string }[];
  /** What people call it besides: understood, but neither shown nor indexed. */
  aliases?: { text: string; language: string }[];
}

/** A word that an officer gave to a concept. */
export interface LearnedRow {
  code: string;
  term: string;
  language: string;
}

export interface ProvinceRow {
  code: string;
  vi: string;
  en: string;
}

/** Words for codes and codes for words. */
export interface Vocabulary {
  /** Taxonomy concepts and provinces (kind `province`, code as in the register). */
  recognise(text: string, options?: RecogniserOptions): Recognition;
  taxonomy: Taxonomy;
  /** Everything a code is called in the seed, in five languages; empty for an unknown code. */
  termsOf(code: string): string[];
  /** The language in which these words name the code; null for a place or when several do. */
  languageOf(code: string, words: string): string | null;
  /** Every code at or below it. */
  codesWithin(code: string): readonly string[];
  /** What officers added to that: understood in queries and in prose, but not written into documents. */
  learnedOf(code: string): readonly string[];
  /** The learned words that a text may hold, each with its code: what its document depends on beside the seed. */
  learnedIn(text: string): string[];
  labelOf(code: string, language: 'vi' | 'en'): string;
  /** Concepts and places that fit half-typed words, best first; `isPlace` chooses which. */
  suggest(text: string, isPlace: boolean): { code: string; matched: string }[];
  /** Codes of the parks and clusters that a text names. */
  parksIn(text: string): string[];
  /** Names and aliases; empty for an unknown code. */
  parkNames(code: string): readonly string[];
  /** Changes when any concept or province of the seed does: documents made with other words are stale. A learned word makes only those stale that hold it. */
  fingerprint: string;
}

/** How people write the cities besides the official name. */
const spellings: Record<string, string[]> = {
  '01': ['Hanoi', 'HN', 'ハノイ', '하노이', '河内'],
  '19': ['タイグエン', '타이응우옌', '太原'],
  '24': ['バクニン', '박닌', '北宁'],
  '31': ['Haiphong', 'ハイフォン', '하이퐁', '海防'],
  '33': ['フンイエン', '흥옌', '兴安'],
  '48': ['Danang', 'ダナン', '다낭', '岘港'],
  '75': ['ドンナイ', '동나이', '同奈'],
  '79': ['TP HCM', 'TPHCM', 'HCM', 'HCMC', 'Sài Gòn', 'Saigon', 'Ho Chi Minh City', 'TP Hồ Chí Minh', 'ホーチミン', '호치민', '胡志明市', '胡志明'],
  '92': ['Cantho'],
};

/** Provinces merged into another on 2025-07-01 (Resolution 202/2025/QH15): people and addresses still say them. */
const merged: Record<string, string[]> = {
  '08': ['Hà Giang'], '15': ['Yên Bái'], '19': ['Bắc Kạn'], '24': ['Bắc Giang'], '25': ['Vĩnh Phúc', 'Hòa Bình'], '31': ['Hải Dương'], '33': ['Thái Bình'],
  '37': ['Hà Nam', 'Nam Định'], '44': ['Quảng Bình'], '48': ['Quảng Nam'], '51': ['Kon Tum'], '52': ['Bình Định'], '56': ['Ninh Thuận'], '66': ['Phú Yên'],
  '68': ['Đắk Nông', 'Bình Thuận'], '75': ['Bình Phước'], '79': ['Bà Rịa Vũng Tàu', 'Vũng Tàu', 'Bình Dương'], '80': ['Long An'], '82': ['Tiền Giang'],
  '86': ['Bến Tre', 'Trà Vinh'], '91': ['Kiên Giang'], '92': ['Sóc Trăng', 'Hậu Giang'], '96': ['Bạc Liêu'],
};
const mergedNames = new Set(Object.values(merged).flat().map(searchKey));

/** Such a name says less than a whole province, and firms bear it too: it is searched as text first. */
export const isMergedProvince = (name: string): boolean => mergedNames.has(searchKey(name));

const withoutUnit = (name: string): string => name.replace(/^(tỉnh|thành phố|tp\.?)\s+/iu, '').replace(/\s+(city|province)$/iu, '');

function termsByCode(concepts: ConceptRow[], provinces: ProvinceRow[]): Map<string, string[]> {
  const unique = (terms: string[]) => [...new Set(terms.map((term) => term.trim()).filter(Boolean))];
  return new Map([
    ...concepts.map((row): [string, string[]] => [row.code, unique(row.terms.map((term) => term.text))]),
    ...provinces.map((row): [string, string[]] => [row.code, unique([withoutUnit(row.vi), withoutUnit(row.en), ...(spellings[row.code] ?? [])])]),
  ]);
}

function languagesOf(concepts: ConceptRow[], learned: readonly LearnedRow[]): (code: string, words: string) => string | null {
  const languages = new Map<string, Set<string>>();
  const add = (code: string, text: string, language: string) => {
    const key = `${code} ${searchKey(text)}`;
    languages.set(key, (languages.get(key) ?? new Set()).add(language));
  };
  for (const { code, terms, aliases = [] } of concepts) for (const { text, language } of [...terms, ...aliases]) add(code, text, language);
  for (const { code, term, language } of learned) add(code, term, language);
  return (code, words) => {
    const known = languages.get(`${code} ${searchKey(words)}`);
    return known?.size === 1 ? [...known][0]! : null;
  };
}

function withinOf(concepts: ConceptRow[], taxonomy: Taxonomy): (code: string) => readonly string[] {
  const below = new Map<string, string[]>();
  for (const { code } of concepts) {
    for (const above of withAncestors(code, taxonomy)) {
      const list = below.get(above);
      if (list) list.push(code);
      else below.set(above, [code]);
    }
  }
  return (code) => below.get(code) ?? [code];
}

/** `Quận Đông Anh` and `Đông Anh`: who searches says either. */
const placeConcepts = ({ districts, parks }: Places): Concept[] => [
  ...districts.map((name): Concept => ({ code: `district.${name}`, kind: 'district', terms: [name, `quận ${name}`, `huyện ${name}`].map((text) => ({ text, language: 'vi' })) })),
  ...parks.map(({ code, names }): Concept => ({ code: `park.${code}`, kind: 'park', terms: names.map((text) => ({ text, language: 'vi' })) })),
];

/** Kinds that are offered while one types: what can be asked of a shop. */
const offered = new Set(['process', 'material', 'certification', 'equipment', 'product']);

/** Built at the first word that somebody types. */
function suggesterOf(concepts: Concept[], places: Concept[]): Vocabulary['suggest'] {
  const asOne = (list: Concept[], kind: string) => buildSuggester(list.map((concept) => ({ ...concept, kind })));
  let built: { concept: ReturnType<typeof asOne>; place: ReturnType<typeof asOne> } | null = null;
  return (text, isPlace) => {
    built ??= { concept: asOne(concepts.filter((concept) => offered.has(concept.kind)), 'concept'), place: asOne(places, 'place') };
    return isPlace ? built.place(text, 'place') : built.concept(text, 'concept');
  };
}

export interface Places {
  /** Names of districts that were there until July 2025, without "quận" and "huyện". */
  districts: readonly string[];
  parks: readonly NamedPark[];
}

function byCode(learned: readonly LearnedRow[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { code, term } of learned) lists.set(code, [...(lists.get(code) ?? []), term]);
  return lists;
}

/** The learned words in a text, with their codes. */
function learnedFinder(learned: readonly LearnedRow[]): (text: string) => string[] {
  const codes = new Map<string, string[]>();
  for (const { code, term } of learned) codes.set(term, [...(codes.get(term) ?? []), code]);
  const find = buildTermFinder([...codes.keys()]);
  return (text) => find(text).map((term) => `${term} ${codes.get(term)!.join(' ')}`);
}

export function buildVocabulary(concepts: ConceptRow[], provinces: ProvinceRow[], places: Places = { districts: [], parks: [] }, learned: readonly LearnedRow[] = []): Vocabulary {
  const { parks } = places;
  const taxonomy = taxonomyOf(concepts);
  const terms = termsByCode(concepts, provinces);
  const learnedTerms = byCode(learned);
  const named = new Map([...concepts, ...provinces].map((row) => [row.code, row]));
  const conceptOf = (code: string, kind: string, others: string[]): Concept => ({ code, kind, terms: [...(terms.get(code) ?? []), ...others].map((text) => ({ text, language: '' })) });
  const taxonomyConcepts = concepts.map((row) => conceptOf(row.code, row.kind, [...(row.aliases ?? []).map(({ text }) => text), ...(learnedTerms.get(row.code) ?? [])]));
  const provinceConcepts = provinces.map((row) => conceptOf(row.code, 'province', merged[row.code] ?? []));
  const namesOfPark = new Map(parks.map((park) => [park.code, park.names]));
  return {
    parksIn: buildParkFinder(parks),
    parkNames: (code) => namesOfPark.get(code) ?? [],
    recognise: buildRecogniser([...taxonomyConcepts, ...provinceConcepts, ...placeConcepts(places)]),
    taxonomy,
    termsOf: (code) => terms.get(code) ?? [],
    languageOf: languagesOf(concepts, learned),
    codesWithin: withinOf(concepts, taxonomy),
    learnedOf: (code) => learnedTerms.get(code) ?? [],
    learnedIn: learnedFinder(learned),
    labelOf: (code, language) => named.get(code)?.[language] ?? parks.find((park) => `park.${park.code}` === code)?.names[language === 'vi' ? 0 : 1] ?? code.replace(/^district\./, ''),
    suggest: suggesterOf(taxonomyConcepts, [...provinceConcepts, ...placeConcepts(places)]),
    fingerprint: createHash('sha1').update(JSON.stringify([concepts.map((row) => [row.code, row.parent, row.terms, row.aliases]), provinces, parks])).digest('hex').slice(0, 12),
  };
}

/** The code and everything above it, nearest first. */
export function withAncestors(code: string, taxonomy: Taxonomy): string[] {
  const codes = [code];
  for (let above = taxonomy.parentOf(code); above && !codes.includes(above); above = taxonomy.parentOf(above)) codes.push(above);
  return codes;
}

/** The index word of a concept or, for two digits, of a province. */
export const tokenOf = (code: string): string => (/^\d+$/.test(code) ? `vx${code}` : indexToken(code));

/** Key of a process on a material that one statement says, as a filter. */
export const pairKey = (process: string, material: string): string => `${process}|${material}`;

/** The index word of a process on a material, said in one statement. */
export const pairToken = (process: string, material: string): string => `pm${indexToken(process).slice(2)}${indexToken(material).slice(2)}`;
