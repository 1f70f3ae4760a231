import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJudgedSet } from '../src/search-eval/evaluate.mjs';
import { scoreOf } from '../src/search-eval/figures.mjs';
import { judgeWith } from '../src/search-eval/judge.mjs';
import { missedLimits } from '../src/search-eval/limits.mjs';

describe('the judged set', () => {
  const { suppliers, queries } = readJudgedSet();

  test('is as large and as varied as asked, and reads without a fact that is no concept', () => {
    expect(suppliers.length).toBeGreaterThanOrEqual(320);
    expect(queries.length).toBeGreaterThanOrEqual(220);
    expect([...new Set(queries.map(({ language }) => language))].sort()).toEqual(['en', 'ja', 'ko', 'vi', 'zh']);
    expect(new Set(queries.map((query) => query.class))).toEqual(new Set(['accented', 'unaccented', 'tone', 'typo', 'slang', 'grade', 'parametric', 'certificates', 'place', 'multi', 'plain', 'unknown']));
    expect(new Set(suppliers.map(({ key }) => key)).size).toBe(suppliers.length);
    expect(new Set(queries.map(({ key }) => key)).size).toBe(queries.length);
  });

  test('holds out a third at least, and is mostly not worded as the thesaurus', () => {
    expect(queries.filter(({ part }) => part === 'held-out').length).toBeGreaterThanOrEqual(queries.length / 3);
    expect(queries.filter(({ isThesaurus }) => isThesaurus).length).toBeLessThan(queries.length * 0.45);
  });

  test('the listing of misses takes from the tuning part only', () => {
    const source = readFileSync(join(import.meta.dirname, '../src/search-eval/report.mjs'), 'utf8');
    expect(source).toContain("query.part === 'tuning'");
  });
});

describe('grades', () => {
  const parents = { 'proc.a.b': 'proc.a', 'mat.steel.s45c': 'mat.steel' };
  const judge = judgeWith({ parentOf: (code) => parents[code] ?? null, equivalentsOf: (code) => (code === 'mat.steel.c45' ? ['mat.steel.s45c'] : []) });
  const firm = (more) => ({ stated: [], worded: [], certificates: [], place: { key: 'da', province: '01' }, ...more });
  const says = (process, materials = [], values = {}) => ({ process, materials, values });
  const process = { kind: 'process', codes: ['proc.a'] };
  const steel = { kind: 'material', codes: ['mat.steel.s45c'] };
  const fine = { kind: 'figure', key: 'tolerance', operator: '<=', wanted: '0.01' };

  test.each([
    ['stated, below what is asked', firm({ stated: [says('proc.a.b')] }), [process], 3],
    ['only in own words', firm({ worded: [says('proc.a')] }), [process], 2],
    ['another process', firm({ stated: [says('proc.c')] }), [process], 0],
    ['an equivalent grade', firm({ stated: [says('proc.a', ['mat.steel.c45'])] }), [process, steel], 2],
    ['the family of the grade', firm({ stated: [says('proc.a', ['mat.steel'])] }), [process, steel], 2],
    ['another material', firm({ stated: [says('proc.a', ['mat.copper'])] }), [process, steel], 1],
    ['material and figure of two statements are not put together', firm({ stated: [says('proc.a', ['mat.steel.s45c']), says('proc.a', ['mat.copper'], { tolerance: { kind: 'number', value: 0.005 } })] }), [process, steel, fine], 1],
    ['both of one statement', firm({ stated: [says('proc.a', ['mat.steel.s45c'], { tolerance: { kind: 'number', value: 0.005 } })] }), [process, steel, fine], 3],
    ['an expired certificate is none', firm({ stated: [says('proc.a')], certificates: [{ scheme: 'cert.x', isExpired: true }] }), [process, { kind: 'certificate', codes: ['cert.x'] }], 1],
    ['two needs missed', firm({ stated: [says('proc.a', ['mat.copper'])] }), [process, steel, { kind: 'province', codes: ['79'] }], 0],
    ['one of two processes', firm({ stated: [says('proc.a')] }), [process, { kind: 'process', codes: ['proc.c'] }], 1],
  ])('%s', (_situation, who, need, grade) => expect(judge(who, need)).toBe(grade));
});

test('figures: the ideal order scores 1, a later place less, recall counts grades 2 and 3 only', () => {
  const grades = new Map([['a', 3], ['b', 2], ['c', 1]]);
  expect(scoreOf(['a', 'b', 'c'], grades)).toEqual({ ndcg: 1, recall: 1, isEmpty: false });
  expect(scoreOf(['x', 'a', 'c'], grades).ndcg).toBeLessThan(0.7);
  expect(scoreOf(['a', 'x'], grades).recall).toBe(0.5);
  expect(scoreOf([], grades)).toEqual({ ndcg: 0, recall: 0, isEmpty: true });
});

test('a missed limit is named', () => {
  const all = (mean) => ({ ndcg: { mean, low: mean, high: mean }, recall: { mean, low: mean, high: mean }, empty: 0 });
  const groups = (mean) => ['overall', 'language vi', 'language en', 'language ja', 'language ko', 'language zh', 'class accented', 'class unaccented', 'class tone', 'class typo', 'class slang'].map((name) => ({ name, product: all(mean), meilisearch: all(0.5), postgres: all(0.5) }));
  expect(missedLimits(groups(0.96))).toEqual([]);
  expect(missedLimits(groups(0.9))).toEqual(['overall: nDCG@10 0.900 < 0.92', 'overall: recall@20 0.900 < 0.95']);
  expect(missedLimits(groups(0.4))).toContain('not clearly ahead of postgres');
});
