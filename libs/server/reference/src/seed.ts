import concepts from './data/concepts.json' with { type: 'json' };
import provinces from './data/provinces.json' with { type: 'json' };

/** Raise with every change of the data files; a running installation then takes them over at its next start. */
export const TAXONOMY_VERSION = '2026-11-24.2';
/**
 * 34 provincial units, codes of Decision 19/2025/QĐ-TTg as amended (Đồng Nai is a city since 2026-04-30); names from the
 * public dataset thanglequoc/vietnamese-provinces-database, state of 2026-07-25.
 */
export const PROVINCES_VERSION = '2026-07-25';

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
}

export const seedConcepts: SeedConcept[] = concepts;
export const seedProvinces: { code: string; vi: string; en: string; kind: string }[] = provinces;
