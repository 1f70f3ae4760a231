import { createHash } from 'node:crypto';
import { certificateState, completeness, equivalentsOf, freshnessStep, indexToken, indexTokens, searchKey, type Taxonomy, verificationLevels } from '@matxich/domain';
import { documentForm } from './capability-index';
import { nameSortKey } from './name-sort-key';
import type { SupplierSource } from './queries/supplier-source.query';
import { codesInProse } from './tag-prose';
import { pairKey, pairToken, tokenOf, type Vocabulary, withAncestors } from './vocabulary';

/** What the search server holds of a supplier. Nothing confidential: whatever is indexed can be asked for (search.md 6). */
export interface SupplierDocument extends Record<string, unknown> {
  id: string;
  /** Of everything the document is made from; the drift check compares it. */
  hash: string;
  version: number;
  /** Codes as words: stated processes and materials with everything above, valid certificates, provinces. */
  ctok: string;
  /** A process on a material, of one statement. */
  pm: string;
  name: string[];
  /** What the codes are called, in five languages, and notes of statements. */
  cap: string[];
  /** Codes recognised in name and introduction: found, but ranked lower and never counted. */
  itok: string;
  intro: string;
  place: string[];
  tax: string;
  p: string[];
  mats: string[];
  /** Process and material of one statement, with everything above both: chosen together they have to be said together. */
  pmk: string[];
  /** By material: the processes said with it, for the counts beside a chosen material; `mp` the other way round. */
  pp: Record<string, string[]>;
  mp: Record<string, string[]>;
  certs: string[];
  prov: string[];
  ver: string;
  rank: number;
  /** `freshnessStep` as of the day. */
  fresh: number;
  /** Completeness in per cent. */
  complete: number;
  updated: number;
  nameKey: string;
}

const unique = (values: (string | null | undefined)[]): string[] => [...new Set(values.filter((value): value is string => Boolean(value)))];

/** Declared practices never end, an undated or expired certificate is no certificate. */
function schemesInForce(source: SupplierSource, now: Date): string[] {
  return unique(source.certificates.filter((one) => ['valid', 'expiring'].includes(certificateState(one, now))).map((one) => one.scheme)).sort();
}

/** As the firm sees it on its own page. */
const completenessOf = (source: SupplierSource, schemes: string[]): number =>
  completeness({ ...source, description: source.intro, employeeCount: source.employees, placedSites: source.sites.filter((site) => site.provinceCode !== null || site.street !== null).length, certificateCount: schemes.length }).share;

const provincesOf = (source: SupplierSource): string[] => unique([source.provinceCode, ...source.sites.map((site) => site.provinceCode)]).sort();

const proseOf = (source: SupplierSource): (string | null)[] => [source.nameVi, source.nameEn, source.shortName, source.intro, ...source.statements.map((one) => one.note)];

/** Changes with every fact that the document shows, with the words of the taxonomy, the learned words that it holds and the form of documents. */
export function sourceHash(source: SupplierSource, vocabulary: Vocabulary, now: Date): string {
  const facts = { ...source, certificates: schemesInForce(source, now), fresh: freshnessStep(source.updated, now) };
  const learned = vocabulary.learnedIn(proseOf(source).join('\n'));
  return createHash('sha1').update(JSON.stringify([documentForm, vocabulary.fingerprint, facts, ...learned])).digest('hex').slice(0, 20);
}

/** What is written, and everything else that people call it: the park's other names, the district that was there until July 2025. */
function placesOf(source: SupplierSource, vocabulary: Vocabulary): string[] {
  const written = [...source.sites.flatMap((site) => [site.park, site.name, site.street, site.ward, site.district]), source.registeredAddress, source.oldDistrict];
  const parks = unique([...source.sites.map((site) => site.parkCode), ...written.flatMap((text) => (text ? vocabulary.parksIn(text) : []))]);
  const former = [...source.sites.flatMap((site) => (site.district ? [] : site.formerDistricts)), ...(source.oldDistrict ? [] : source.formerDistricts)];
  return unique([...written, ...parks.flatMap((code) => vocabulary.parkNames(code)), ...former, ...provincesOf(source).flatMap((code) => vocabulary.termsOf(code))]);
}

function textsOf(source: SupplierSource, vocabulary: Vocabulary, codes: string[]) {
  return {
    name: unique([source.nameVi, source.nameEn, source.shortName]),
    cap: unique([...codes.flatMap((code) => vocabulary.termsOf(code)), ...source.statements.map((one) => one.note)]),
    intro: source.intro ?? '',
    place: placesOf(source, vocabulary),
    tax: source.taxCode ?? '',
  };
}

/** Words of codes; every code comes with what stands above it, so that "machining" finds a CNC lathe. */
function tokensOf(source: SupplierSource, vocabulary: Vocabulary, stated: string[], schemes: string[]) {
  const ctok = unique([...[...stated, ...schemes].flatMap((code) => indexTokens(code, vocabulary.taxonomy)), ...provincesOf(source).map(tokenOf)]);
  const known = new Set(ctok);
  // A buyer who asks for S45C also finds who works C45, below those who state S45C.
  const takenFor = source.statements.flatMap((one) => one.materials.flatMap((material) => equivalentsOf(material).map(({ code }) => code)));
  const tagged = [...codesInProse(proseOf(source), vocabulary), ...takenFor].flatMap((code) => indexTokens(code, vocabulary.taxonomy));
  const pairs = pairsOf(source, vocabulary.taxonomy).map(([process, material]) => pairToken(process, material));
  return { ctok: ctok.join(' '), pm: unique(pairs).join(' '), itok: unique(tagged.filter((token) => !known.has(token))).join(' ') };
}

/** Every pair of a process and a material that one statement says, each with what stands above it. */
function pairsOf(source: SupplierSource, taxonomy: Taxonomy): [process: string, material: string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { process, materials } of source.statements) {
    for (const wider of withAncestors(process, taxonomy)) for (const material of materials) for (const broader of withAncestors(material, taxonomy)) pairs.set(pairKey(wider, broader), [wider, broader]);
  }
  return [...pairs.values()];
}

function grouped(pairs: [by: string, value: string][]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [by, value] of pairs) (groups[indexToken(by)] ??= []).push(value);
  return groups;
}

/**
 * The document of a supplier as of `now`: which certificates count depends on the day, so a document can become stale
 * without an event; the daily check repairs it, and what is shown comes from PostgreSQL anyway.
 */
export function buildSupplierDocument(source: SupplierSource, vocabulary: Vocabulary, now: Date): SupplierDocument {
  const processes = unique(source.statements.map((one) => one.process));
  const materials = unique(source.statements.flatMap((one) => one.materials));
  const schemes = schemesInForce(source, now);
  const pairs = pairsOf(source, vocabulary.taxonomy);
  const above = (codes: string[]) => unique(codes.flatMap((code) => withAncestors(code, vocabulary.taxonomy)));
  return {
    id: source.id,
    hash: sourceHash(source, vocabulary, now),
    version: source.version,
    ...tokensOf(source, vocabulary, [...processes, ...materials], schemes),
    ...textsOf(source, vocabulary, [...above(processes), ...materials, ...schemes]),
    p: above(processes),
    mats: above(materials),
    pmk: pairs.map(([process, material]) => pairKey(process, material)),
    pp: grouped(pairs.map(([process, material]) => [material, process])),
    mp: grouped(pairs),
    certs: schemes,
    prov: provincesOf(source),
    ver: source.verification,
    rank: (verificationLevels as readonly string[]).indexOf(source.verification),
    fresh: freshnessStep(source.updated, now),
    complete: Math.round(completenessOf(source, schemes) * 100),
    updated: source.updated,
    nameKey: nameSortKey(searchKey(source.nameVi) === '' ? source.id : source.nameVi),
  };
}
