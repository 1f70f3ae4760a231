import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../http-product.mjs';
import { judgeWith } from './judge.mjs';
import { scoreOf, summaryOf } from './figures.mjs';
import { readQueries, readSuppliers } from './read-set.mjs';
import { loadSuppliers } from './load-suppliers.mjs';
import { pageOf, plainMeilisearch, plainPostgres, theProduct } from './systems.mjs';
import { thesaurusWording } from './wording.mjs';

export const readConcepts = () => JSON.parse(readFileSync(join(root, 'libs/server/reference/src/data/concepts.json'), 'utf8'));

/** Pairs of the rows in libs/domain/src/capability/material-equivalents.ts, read as text: this file is no TypeScript. */
function readEquivalents() {
  const rows = readFileSync(join(root, 'libs/domain/src/capability/material-equivalents.ts'), 'utf8').match(/^ {2}\['~?mat\..*\],$/gm).map((line) => [...line.matchAll(/'~?(mat\.[\w.]+)'/g)].map(([, code]) => code));
  return (code) => rows.filter((row) => row.includes(code)).flat();
}

/** The set with its judgments: every query carries key of a firm → grade, 0 left out. @throws Error when a fact is no concept, or nobody answers a query */
export function readJudgedSet() {
  const concepts = readConcepts();
  const byCode = new Map(concepts.map((concept) => [concept.code, concept]));
  const suppliers = readSuppliers();
  const judge = judgeWith({ parentOf: (code) => byCode.get(code)?.parent ?? null, equivalentsOf: readEquivalents() });
  const queries = readQueries().map((query) => ({ ...query, grades: new Map(suppliers.map((firm) => [firm.id, judge(firm, query.need)]).filter(([, grade]) => grade > 0)) }));
  const used = [...suppliers.flatMap(({ stated, worded, certificates }) => [...[...stated, ...worded].flatMap(({ process, materials }) => [process, ...materials]), ...certificates.map(({ scheme }) => scheme)]), ...queries.flatMap(({ need }) => need.flatMap(({ kind, codes = [] }) => (['process', 'material', 'certificate'].includes(kind) ? codes : [])))];
  const unknown = [...new Set(used)].filter((code) => !byCode.has(code));
  if (unknown.length > 0) throw new Error(`no concepts: ${unknown.join(', ')}`);
  const unanswered = queries.filter(({ grades }) => ![...grades.values()].some((grade) => grade >= 2));
  if (unanswered.length > 0) throw new Error(`nobody answers: ${unanswered.map(({ key, text }) => `${key} ${text}`).join('; ')}`);
  const isThesaurus = thesaurusWording(concepts);
  return { suppliers, queries: queries.map((query) => ({ ...query, isThesaurus: isThesaurus(query.text) })), labelOf: (code) => [byCode.get(code).vi, byCode.get(code).en] };
}

/** @returns the groups of the table, first the ones that limits are set on */
function groupsOf(queries) {
  const counted = queries.filter((query) => query.class !== 'unknown');
  const by = (key) => [...new Set(counted.map((query) => query[key]))].map((value) => [`${key} ${value}`, counted.filter((query) => query[key] === value)]);
  return [
    ['overall', counted], ...by('part'), ...by('language'), ...by('class'),
    ['thesaurus wording', counted.filter(({ isThesaurus }) => isThesaurus)], ['own wording', counted.filter(({ isThesaurus }) => !isThesaurus)],
    ...['tuning', 'held-out'].flatMap((part) => [...new Set(counted.map((query) => query.language))].map((language) => [`${part} ${language}`, counted.filter((query) => query.part === part && query.language === language)])),
    ['unknown wording', queries.filter((query) => query.class === 'unknown')],
    ['unknown wording, held-out', queries.filter((query) => query.class === 'unknown' && query.part === 'held-out')],
  ].filter(([, list]) => list.length > 0);
}

/** Loads the set into a running product, asks the product and its peers, scores all of them. */
export async function evaluate(product) {
  const { suppliers, queries, labelOf } = readJudgedSet();
  await loadSuppliers(product.database, suppliers);
  product.command('search:rebuild');
  const pages = suppliers.map((supplier) => pageOf(supplier, labelOf));
  const systems = { product: theProduct(product), meilisearch: await plainMeilisearch(product.servers, pages), postgres: await plainPostgres(product.database, pages) };
  const answers = [];
  for (const query of queries) {
    const one = { query, found: {}, scores: {} };
    for (const [name, ask] of Object.entries(systems)) {
      one.found[name] = await ask(query.text);
      one.scores[name] = scoreOf(one.found[name], query.grades);
    }
    answers.push(one);
  }
  const byQuery = new Map(answers.map((answer) => [answer.query, answer]));
  const groups = groupsOf(queries).map(([name, list]) => ({ name, ...Object.fromEntries(Object.keys(systems).map((system) => [system, summaryOf(list.map((query) => byQuery.get(query).scores[system]))])) }));
  return { suppliers, queries, answers, groups };
}
