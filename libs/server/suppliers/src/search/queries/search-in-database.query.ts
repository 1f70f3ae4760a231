import { firmNameKey, schemesWithoutEnd, searchKey, tokens, verificationLevels } from '@matxich/domain';
import { Database, gate } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { facets, type Facet } from '../capability-index';
import { activeFacets, type Choice, valuesOf } from '../choice';
import type { Counts } from '../faceted-search';
import type { UnderstoodQuery } from '../understand-query';
import type { Vocabulary } from '../vocabulary';
import type { Bind } from './condition-sql';
import type { Finding } from './find-suppliers.query';
import { type StatementAsk, statementSql } from './statement-ask';

export interface DatabaseAsk {
  understood: UnderstoodQuery;
  /** Words that are neither concept nor figure, folded: a firm's name or tax code. */
  words: string[];
  /** Suppliers that answer the words, best first, as the index knows them; null when it was not asked. */
  among: string[] | null;
  /** How many of them answer all words: the others stand behind, whatever the order within. */
  strict: number;
  choice: Choice;
  vocabulary: Vocabulary;
  sort: string;
  page: number;
  perPage: number;
}

const steps = verificationLevels.map((level, at) => `WHEN '${level}' THEN ${at}`).join(' ');
/** The step in force today, not the one that was once stored. */
const level = 'firm_level(s.id, s.verification)';
const rankOf = `(CASE ${level} ${steps} ELSE 0 END)`;
const orders: Record<string, string> = { relevance: `score DESC, ${rankOf} DESC, s.updated_at DESC, s.id`, given: 'answering.place', updated: 's.updated_at DESC, s.id', name: 's.name_key, s.id' };
const inForce = `k.status = 'valid' AND (k.valid_until >= vietnam_today() OR (k.valid_until IS NULL AND k.scheme IN (${[...schemesWithoutEnd].map((scheme) => `'${scheme}'`).join(', ')})))`;
const provinces = "(SELECT s.province_code AS code UNION SELECT province_code FROM supplier_sites WHERE supplier_id = s.id)";
/** Every code with itself and all above it. */
const above = 'above AS (SELECT code, code AS at FROM concepts UNION SELECT a.code, p.parent FROM above a JOIN concepts p ON p.code = a.at WHERE p.parent IS NOT NULL)';

const everyone = { isAsked: false, from: 'suppliers s' };
/** With what the index answered, or everybody. */
const firmsOf = ({ among }: DatabaseAsk) => (among === null ? everyone : { isAsked: true, from: 'answering JOIN suppliers s ON s.id = answering.id' });
/** Statements: all, or those that meet what was chosen of them; read once, whatever is counted. */
const statementsOf = ({ choice }: DatabaseAsk): string => (choice.statement === null ? 'capability_statements' : 'met');

/** What the parts of the statement have in common. */
function withParts(ask: DatabaseAsk, bind: Bind): string {
  const { among, choice } = ask;
  return [
    above,
    ...(among === null ? [] : [`answering AS MATERIALIZED (SELECT id, place FROM unnest(${bind(among)}::uuid[]) WITH ORDINALITY AS given (id, place))`]),
    ...(choice.statement === null ? [] : [`met AS MATERIALIZED (${metSql(ask, choice.statement, bind)})`]),
  ].join(', ');
}

/** Over a million statements such a question takes a second: it never has more than a part of the pool. */
const [mostAtOnce, mostWaiting] = [4, 40];

interface Row {
  page: { id: string }[] | null;
  total: number;
  counts: Record<Facet, Counts | null>;
  without: Partial<Record<Facet, number>>;
}

/**
 * The search that only PostgreSQL can answer: by what one statement has to meet, or while the search server is away; then
 * without typing errors and words of prose. Filters and counts mean the same as in the index. One statement of SQL whatever
 * is asked: figures are judged once for the page, the total and all counts.
 */
@Injectable()
export class SearchInDatabaseQuery {
  private readonly through = gate(mostAtOnce, mostWaiting);

  constructor(private readonly database: Database) {}

  /** @throws DomainError server.unavailable when too many wait for such an answer already */
  async run(ask: DatabaseAsk): Promise<Finding> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const parts = withParts(ask, bind);
    const object = (pairs: string[][]) => `json_build_object(${pairs.flat().join(', ')})`;
    const row = (await this.through(() => this.database.one<Row>(
      `WITH RECURSIVE ${parts}
       SELECT (SELECT json_agg(page) FROM (${page(ask, bind)}) page) AS page, (${total(ask, bind)}) AS total,
         ${object(facets.map((facet) => [`'${facet}'`, `(SELECT json_object_agg(value, count) FROM (${counted(facet, ask, bind)}) counted)`]))} AS counts,
         ${object(activeFacets(ask.choice).map((facet) => [`'${facet}'`, `(${total(ask, bind, facet)})`]))} AS without`,
      values,
    )))!;
    const counts = Object.fromEntries(facets.map((facet) => [facet, row.counts[facet] ?? {}])) as Record<Facet, Counts>;
    return { ids: (row.page ?? []).map(({ id }) => id), total: row.total, counts, totalWithout: row.without, looserIds: [], isUnanswered: row.total === 0 };
  }
}

function page(ask: DatabaseAsk, bind: Bind): string {
  const { isAsked, from } = firmsOf(ask);
  const order = orders[isAsked && ask.sort === 'relevance' ? 'given' : ask.sort] ?? orders['relevance'];
  return `SELECT s.id, ${isAsked ? '0' : score(ask, bind)} AS score FROM ${from} WHERE ${filter(ask, bind)} ORDER BY ${isAsked ? `(answering.place > ${bind(ask.strict)}::int), ` : ''}${order} LIMIT ${bind(ask.perPage)}::int OFFSET ${bind((ask.page - 1) * ask.perPage)}::int`;
}

const total = (ask: DatabaseAsk, bind: Bind, without?: Facet): string => `SELECT count(*)::int FROM ${firmsOf(ask).from} WHERE ${filter(ask, bind, without)}`;

const codesOf = (ask: DatabaseAsk, facet: 'process' | 'material'): string[] => valuesOf(ask.choice, facet).flatMap((code) => [...ask.vocabulary.codesWithin(code)]);

/** What was chosen of a statement `c` itself. */
function ofStatement(ask: DatabaseAsk, bind: Bind, without?: Facet): string {
  const asked = (['process', 'material'] as const).filter((facet) => facet !== without && valuesOf(ask.choice, facet).length > 0);
  return asked.map((facet) => (ask.choice.statement === null ? ofCodes(facet, codesOf(ask, facet), bind) : `c.is_${facet}`)).join(' AND ');
}

const ofCodes = (facet: 'process' | 'material', codes: string[], bind: Bind): string => (facet === 'process' ? `c.process = ANY(${bind(codes)}::text[])` : `c.materials && ${bind(codes)}::text[]`);

/**
 * Statements that meet what was chosen, and whether they are of the chosen process and material: no count needs one that is
 * of neither when both were chosen. The codes come first because they cost less than figures.
 */
function metSql(ask: DatabaseAsk, chosen: StatementAsk, bind: Bind): string {
  const [processes, materials] = [codesOf(ask, 'process'), codesOf(ask, 'material')];
  const [process, material] = [processes.length > 0 ? ofCodes('process', processes, bind) : 'true', materials.length > 0 ? ofCodes('material', materials, bind) : 'true'];
  const either = processes.length > 0 && materials.length > 0 ? [`(${process} OR ${material})`] : [];
  const from = ask.among === null ? 'capability_statements c' : 'answering JOIN capability_statements c ON c.supplier_id = answering.id';
  return `SELECT c.supplier_id, c.process, c.materials, ${process} AS is_process, ${material} AS is_material FROM ${from} WHERE ${[...either, ...statementSql(chosen, { processes: [], materials: [] }, bind)].join(' AND ')}`;
}

/** Rows of a facet's values with how many suppliers have them. */
function counted(facet: Facet, ask: DatabaseAsk, bind: Bind): string {
  const where = filter(ask, bind, facet);
  const count = (value: string, join: string, more = '') => `SELECT ${value} AS value, count(DISTINCT s.id)::int AS count FROM ${firmsOf(ask).from} ${join} WHERE ${where}${more} GROUP BY 1`;
  if (facet === 'verification') return count(level, '');
  if (facet === 'province') return count('place.code', `CROSS JOIN LATERAL ${provinces} place`, ' AND place.code IS NOT NULL');
  if (facet === 'certificate') return count('k.scheme', `JOIN supplier_certificates k ON k.supplier_id = s.id AND ${inForce}`);
  const together = ofStatement(ask, bind, facet);
  const join = `JOIN ${statementsOf(ask)} c ON c.supplier_id = s.id ${together === '' ? '' : `AND ${together}`}`;
  return count('above.at', `${facet === 'process' ? join : `${join} CROSS JOIN LATERAL unnest(c.materials) AS material (code)`} JOIN above ON above.code = ${facet === 'process' ? 'c.process' : 'material.code'}`);
}

function filter(ask: DatabaseAsk, bind: Bind, without?: Facet): string {
  const { choice } = ask;
  const together = ofStatement(ask, bind, without);
  const [certificates, places, levels] = [valuesOf(choice, 'certificate', without), valuesOf(choice, 'province', without), valuesOf(choice, 'verification', without)];
  const isOfStatement = together !== '' || choice.statement !== null;
  return [
    's.visible',
    ...(isOfStatement ? [`EXISTS (SELECT 1 FROM ${statementsOf(ask)} c WHERE c.supplier_id = s.id${together === '' ? '' : ` AND ${together}`})`] : []),
    ...(choice.near ? [`s.id = ANY(${bind(choice.near)}::uuid[])`] : []),
    ...(certificates.length > 0 ? [`EXISTS (SELECT 1 FROM supplier_certificates k WHERE k.supplier_id = s.id AND k.scheme = ANY(${bind(certificates)}::text[]) AND ${inForce})`] : []),
    ...(places.length > 0 ? [`EXISTS (SELECT 1 FROM ${provinces} place WHERE place.code = ANY(${bind(places)}::text[]))`] : []),
    ...(levels.length > 0 ? [`${level} = ANY(${bind(levels)}::text[])`] : []),
    ...(choice.rank > 0 ? [`${rankOf} >= ${bind(choice.rank)}::int`] : []),
    ...(choice.changedSince > 0 ? [`s.updated_at >= to_timestamp(${bind(choice.changedSince)}::float8 / 1000)`] : []),
    ...(ask.among === null ? asked(ask, bind) : []),
  ].join(' AND ');
}

const stated = (ask: DatabaseAsk, bind: Bind, codes: string[], column: 'process' | 'materials'): string =>
  `EXISTS (SELECT 1 FROM capability_statements c WHERE c.supplier_id = s.id AND ${column === 'process' ? 'c.process = ANY(' : 'c.materials && '}${bind(codes.flatMap((code) => [...ask.vocabulary.codesWithin(code)]))}::text[]${column === 'process' ? ')' : ''})`;
const named = (words: string[], bind: Bind): string => `(s.name_key LIKE ALL (${bind(words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`))}::text[]) OR s.tax_code = ${bind(words.join(''))})`;

/** The most telling part of the words has to be answered; the rest only ranks. */
function asked(ask: DatabaseAsk, bind: Bind): string[] {
  const { processes, materials } = ask.understood;
  if (processes.length > 0) return [stated(ask, bind, processes, 'process')];
  if (materials.length > 0) return [stated(ask, bind, materials, 'materials')];
  return ask.words.length > 0 ? [named(ask.words, bind)] : [];
}

function score(ask: DatabaseAsk, bind: Bind): string {
  const { processes, materials, understood } = ask.understood;
  const places = understood.filter((part) => part.kind === 'province').map((part) => part.code);
  const schemes = understood.filter((part) => part.kind === 'certification').map((part) => part.code);
  const points = [
    ...(processes.length > 0 && materials.length > 0 ? [`2 * (EXISTS (SELECT 1 FROM capability_statements c WHERE c.supplier_id = s.id AND ${ofStatement({ ...ask, choice: { ...ask.choice, statement: null, facets: { process: processes, material: materials } } }, bind)}))::int`] : []),
    ...(schemes.length > 0 ? [`(EXISTS (SELECT 1 FROM supplier_certificates k WHERE k.supplier_id = s.id AND k.scheme = ANY(${bind(schemes)}::text[]) AND ${inForce}))::int`] : []),
    ...(places.length > 0 ? [`(EXISTS (SELECT 1 FROM ${provinces} place WHERE place.code = ANY(${bind(places)}::text[])))::int`] : []),
    ...(ask.words.length > 0 && (processes.length > 0 || materials.length > 0) ? [`coalesce(${named(ask.words, bind)}, false)::int`] : []),
  ];
  return points.length > 0 ? points.join(' + ') : '0';
}

/** Words of a query as names are kept: folded, without legal forms. */
export const nameWords = (left: string): string[] => tokens(firmNameKey(left) || searchKey(left)).slice(0, 10);
