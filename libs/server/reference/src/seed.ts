import industryCodes from './data/industry-codes.json' with { type: 'json' };
import hanoiWards from './data/hanoi-wards.json' with { type: 'json' };
import parks from './data/parks.json' with { type: 'json' };
import aliases from './data/aliases.json' with { type: 'json' };
import concepts from './data/concepts.json' with { type: 'json' };
import provinces from './data/provinces.json' with { type: 'json' };

/** Raise with every change of the data files; a running installation then takes them over at its next start. */
export const TAXONOMY_VERSION = '2026-11-24.4';
/**
 * 34 provincial units, codes of Decision 19/2025/QĐ-TTg as amended (Đồng Nai is a city since 2026-04-30); names from the
 * public dataset thanglequoc/vietnamese-provinces-database, state of 2026-07-25.
 */
export const PROVINCES_VERSION = '2026-07-25';

/**
 * The 126 communes and wards of Hanoi since 2025-07-01 (codes of Decision 19/2025/QĐ-TTg): names
 * as in thanglequoc/vietnamese-provinces-database of 2026-07-25, former districts (largest part first) and centres by
 * vietnamadminunits of 2025-08-27, MIT; centres to about 100 m. The rest of the country is loaded from files of the operator (`reference:wards`).
 */
export const HANOI_WARDS_VERSION = '2026-07-25.2';
export const HANOI_WARDS_DECREE = '19/2025/QĐ-TTg';
/**
 * Parks and clusters of Hanoi by the names that the city's programmes and the press use, collected 2026-11 (Decision
 * 6126/QĐ-UBND of 2025-12-10 for the planned ones). Neither complete nor official: an official list replaces it. Positions
 * are approximate (about 1 km), and only where two sources agree or the place is beyond doubt.
 */
export const PARKS_VERSION = '2026-11-24.2';
export const PARKS_SOURCE = 'Mắt Xích, 2026-11-24';
/** Classes of manufacturing that supporting industries register, from Annex I of Decision 36/2025/QĐ-TTg, in force since 2025-11-15. English: ISIC Rev. 4 where the class is the same, else ours. */
export const INDUSTRIES_VERSION = '2025-11-15';

export interface SeedConcept {
  code: string;
  parent: string | null;
  kind: string;
  vi: string;
  en: string;
  ja: string;
  ko: string;
  zh: string;
  synonyms_vi: string[];
  synonyms_en: string[];
  synonyms_ja: string[];
  /** Words of the trade by language, besides label and synonyms. */
  aliases: Record<string, string[]>;
}

/**
 * Aliases (`aliases.json`) are how purchasing, shop floors and sales call a concept, collected 2026-11 by Mắt Xích from everyday
 * wording in the five languages, makers' and standards' names of grades; no list was copied, and none comes from an office's queue.
 * A word that is another word without its accents, or another word of everyday speech, is not taken (see `decoys`).
 */
const aliasesOf = new Map<string, Record<string, string[]>>(aliases.map(({ code, ...byLanguage }) => [code, byLanguage as Record<string, string[]>]));
export const seedConcepts: SeedConcept[] = concepts.map((concept) => ({ ...concept, aliases: aliasesOf.get(concept.code) ?? {} }));
export const seedProvinces: { code: string; vi: string; en: string; kind: string }[] = provinces;
export const seedWards: { code: string; vi: string; en: string; kind: string; oldDistricts: string[]; lat: number | null; lng: number | null }[] = hanoiWards;
export const seedParks: { code: string; kind: string; vi: string; en: string; aliases: string[]; provinceCode: string; status: string; lat: number | null; lng: number | null }[] = parks;
export const seedIndustries: { system: string; version: string; code: string; vi: string; en: string }[] = industryCodes;
