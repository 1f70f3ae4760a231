import { firmNameKey, schemeExpires, searchKey, tokens, verificationLevels } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { facets, type Facet } from '../capability-index';
import { activeFacets, type Choice, valuesOf } from '../choice';
import type { Counts } from '../faceted-search';
import type { UnderstoodQuery } from '../understand-query';
import type { Vocabulary } from '../vocabulary';
import type { Finding } from './find-suppliers.query';

export interface ReducedAsk {
  understood: UnderstoodQuery;
  /** Words that are neither concept nor figure, folded: a firm's name or tax code. */
  words: string[];
  choice: Choice;
  vocabulary: Vocabulary;
  sort: string;
  page: number;
  perPage: number;
}

type Bind = (value: unknown) => string;

const steps = verificationLevels.map((level, at) => `WHEN '${level}' THEN ${at}`).join(' ');
const rankOf = `(CASE s.verification ${steps} ELSE 0 END)`;
const orders: Record<string, string> = { relevance: `score DESC, ${rankOf} DESC, s.updated_at DESC, s.id`, updated: 's.updated_at DESC, s.id', name: 's.name_key, s.id' };
const endless = ['cert.5s', 'cert.kaizen', 'cert.tpm', 'cert.lean', 'cert.ppap', 'cert.apqp', 'cert.fmea', 'cert.spc', 'cert.msa', 'cert.rohs', 'cert.reach', 'cert.ce_marking'].filter((scheme) => !schemeExpires(scheme));
const inForce = `k.status = 'valid' AND (k.valid_until >= vietnam_today() OR (k.valid_until IS NULL AND k.scheme IN (${endless.map((scheme) => `'${scheme}'`).join(', ')})))`;
const provinces = "(SELECT s.province_code AS code UNION SELECT province_code FROM supplier_sites WHERE supplier_id = s.id)";
/** Every code with itself and all above it. */
const above = 'above AS (SELECT code, code AS at FROM concepts UNION SELECT a.code, p.parent FROM above a JOIN concepts p ON p.code = a.at WHERE p.parent IS NOT NULL)';

/**
 * The search while the search server is away: what was recognised and chosen, and names; no typing errors, no words of prose.
 * Filters and counts mean the same as in the index. Seven statements of SQL whatever is asked.
 */
@Injectable()
export class ReducedSearchQuery {
  constructor(private readonly database: Database) {}

  async run(ask: ReducedAsk): Promise<Finding> {
    const [page, ...counted] = await Promise.all([this.page(ask), ...facets.map((facet) => this.count(ask, facet))]);
    const totals = await Promise.all(activeFacets(ask.choice).map(async (facet) => [facet, await this.total(ask, facet)] as const));
    const counts = Object.fromEntries(facets.map((facet, at) => [facet, counted[at]!])) as Record<Facet, Counts>;
    return { ...page, counts, totalWithout: Object.fromEntries(totals), looserIds: [], isUnanswered: page.total === 0 };
  }

  private async page(ask: ReducedAsk): Promise<{ ids: string[]; total: number }> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const where = filter(ask, bind);
    const rows = await this.database.query<{ id: string; total: number }>(
      `SELECT s.id, count(*) OVER ()::int AS total, ${score(ask, bind)} AS score FROM suppliers s WHERE ${where} ORDER BY ${orders[ask.sort] ?? orders['relevance']} LIMIT ${bind(ask.perPage)} OFFSET ${bind((ask.page - 1) * ask.perPage)}`,
      values,
    );
    return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? (ask.page > 1 ? await this.total(ask) : 0) };
  }

  private async total(ask: ReducedAsk, without?: Facet): Promise<number> {
    const values: unknown[] = [];
    const where = filter(ask, (value) => `$${values.push(value)}`, without);
    return (await this.database.one<{ total: number }>(`SELECT count(*)::int AS total FROM suppliers s WHERE ${where}`, values))!.total;
  }

  private async count(ask: ReducedAsk, facet: Facet): Promise<Counts> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const where = filter(ask, bind, facet);
    const rows = await this.database.query<{ value: string; count: number }>(sources(facet, ask, bind, where), values);
    return Object.fromEntries(rows.map((row) => [row.value, row.count]));
  }
}

const statement = (ask: ReducedAsk, bind: Bind, without?: Facet): string => {
  const [processes, materials] = [valuesOf(ask.choice, 'process', without), valuesOf(ask.choice, 'material', without)];
  const within = (codes: string[]) => bind(codes.flatMap((code) => [...ask.vocabulary.codesWithin(code)]));
  return [...(processes.length > 0 ? [`c.process = ANY(${within(processes)}::text[])`] : []), ...(materials.length > 0 ? [`c.materials && ${within(materials)}::text[]`] : [])].join(' AND ');
};

/** Rows of a facet's values with how many suppliers have them. */
function sources(facet: Facet, ask: ReducedAsk, bind: Bind, where: string): string {
  const counted = (value: string, from: string) => `SELECT ${value} AS value, count(DISTINCT s.id)::int AS count FROM suppliers s ${from} WHERE ${where} GROUP BY 1`;
  if (facet === 'verification') return counted('s.verification', '');
  if (facet === 'province') return counted('place.code', `CROSS JOIN LATERAL ${provinces} place`).replace('GROUP BY', 'AND place.code IS NOT NULL GROUP BY');
  if (facet === 'certificate') return counted('k.scheme', `JOIN supplier_certificates k ON k.supplier_id = s.id AND ${inForce}`);
  const together = statement(ask, bind, facet);
  const rows = ask.choice.rows === null ? '' : ` JOIN unnest(${bind(ask.choice.rows.map((row) => row.supplierId))}::uuid[], ${bind(ask.choice.rows.map((row) => row.process))}::text[]) met (id, process) ON met.id = c.supplier_id AND met.process = c.process`;
  const join = `JOIN capability_statements c ON c.supplier_id = s.id ${together === '' ? '' : `AND ${together}`}${rows}`;
  const from = facet === 'process' ? join : `${join} CROSS JOIN LATERAL unnest(c.materials) AS material (code)`;
  return `WITH RECURSIVE ${above} ${counted('above.at', `${from} JOIN above ON above.code = ${facet === 'process' ? 'c.process' : 'material.code'}`)}`;
}

function filter(ask: ReducedAsk, bind: Bind, without?: Facet): string {
  const { choice, vocabulary } = ask;
  const together = choice.rows === null ? statement(ask, bind, without) : '';
  const [certificates, places, levels] = [valuesOf(choice, 'certificate', without), valuesOf(choice, 'province', without), valuesOf(choice, 'verification', without)];
  const rowIds = choice.rows?.filter((row) => meets(row, 'process') && meets(row, 'material')).map((row) => row.supplierId);
  function meets(row: { process: string; materials: string[] }, facet: 'process' | 'material'): boolean {
    const wanted = valuesOf(choice, facet, without).flatMap((code) => [...vocabulary.codesWithin(code)]);
    return wanted.length === 0 || (facet === 'process' ? [row.process] : row.materials).some((code) => wanted.includes(code));
  }
  return [
    's.visible',
    ...(together === '' ? [] : [`EXISTS (SELECT 1 FROM capability_statements c WHERE c.supplier_id = s.id AND ${together})`]),
    ...(rowIds ? [`s.id = ANY(${bind([...new Set(rowIds)])}::uuid[])`] : []),
    ...(choice.near ? [`s.id = ANY(${bind(choice.near)}::uuid[])`] : []),
    ...(certificates.length > 0 ? [`EXISTS (SELECT 1 FROM supplier_certificates k WHERE k.supplier_id = s.id AND k.scheme = ANY(${bind(certificates)}::text[]) AND ${inForce})`] : []),
    ...(places.length > 0 ? [`EXISTS (SELECT 1 FROM ${provinces} place WHERE place.code = ANY(${bind(places)}::text[]))`] : []),
    ...(levels.length > 0 ? [`s.verification = ANY(${bind(levels)}::text[])`] : []),
    ...(choice.rank > 0 ? [`${rankOf} >= ${bind(choice.rank)}::int`] : []),
    ...(choice.changedSince > 0 ? [`s.updated_at >= to_timestamp(${bind(choice.changedSince)}::float8 / 1000)`] : []),
    ...asked(ask, bind),
  ].join(' AND ');
}

const stated = (ask: ReducedAsk, bind: Bind, codes: string[], column: 'process' | 'materials'): string =>
  `EXISTS (SELECT 1 FROM capability_statements c WHERE c.supplier_id = s.id AND ${column === 'process' ? 'c.process = ANY(' : 'c.materials && '}${bind(codes.flatMap((code) => [...ask.vocabulary.codesWithin(code)]))}::text[]${column === 'process' ? ')' : ''})`;
const named = (words: string[], bind: Bind): string => `(s.name_key LIKE ALL (${bind(words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`))}::text[]) OR s.tax_code = ${bind(words.join(''))})`;

/** The most telling part of the words has to be answered; the rest only ranks. */
function asked(ask: ReducedAsk, bind: Bind): string[] {
  const { processes, materials } = ask.understood;
  if (processes.length > 0) return [stated(ask, bind, processes, 'process')];
  if (materials.length > 0) return [stated(ask, bind, materials, 'materials')];
  return ask.words.length > 0 ? [named(ask.words, bind)] : [];
}

function score(ask: ReducedAsk, bind: Bind): string {
  const { processes, materials, understood } = ask.understood;
  const places = understood.filter((part) => part.kind === 'province').map((part) => part.code);
  const schemes = understood.filter((part) => part.kind === 'certification').map((part) => part.code);
  const points = [
    ...(processes.length > 0 && materials.length > 0 ? [`2 * (EXISTS (SELECT 1 FROM capability_statements c WHERE c.supplier_id = s.id AND ${statement({ ...ask, choice: { ...ask.choice, facets: { process: processes, material: materials } } }, bind)}))::int`] : []),
    ...(schemes.length > 0 ? [`(EXISTS (SELECT 1 FROM supplier_certificates k WHERE k.supplier_id = s.id AND k.scheme = ANY(${bind(schemes)}::text[]) AND ${inForce}))::int`] : []),
    ...(places.length > 0 ? [`(EXISTS (SELECT 1 FROM ${provinces} place WHERE place.code = ANY(${bind(places)}::text[])))::int`] : []),
    ...(ask.words.length > 0 && (processes.length > 0 || materials.length > 0) ? [`coalesce(${named(ask.words, bind)}, false)::int`] : []),
  ];
  return points.length > 0 ? points.join(' + ') : '0';
}

/** Words of a query as names are kept: folded, without legal forms. */
export const nameWords = (left: string): string[] => tokens(firmNameKey(left) || searchKey(left)).slice(0, 10);
