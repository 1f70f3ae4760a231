import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const data = (path) => readFileSync(join(here, path), 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('#')).map((line) => line.split('|').map((cell) => cell.trim()));
const folder = (name) => readdirSync(join(here, name)).sort().flatMap((file) => data(`${name}/${file}`));

/** A uuid of a name: the same at every run, so that equals stand in the same order. */
export function uuidOf(name) {
  const hex = createHash('sha1').update(`search-eval ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** `0.01` a number, `80..850` a range, `500x400x300` a box, `:5` a step of a scale or a chip code. */
function valueOf(text) {
  if (text.startsWith(':')) return { kind: 'ordinal', key: text.slice(1) };
  if (text.includes('..')) {
    const [min, max] = text.split('..').map(Number);
    return { kind: 'range', min, max };
  }
  if (/^[\d.]+x/.test(text)) return { kind: 'box', sides: text.split('x').map(Number) };
  return /^0\d{3,4}$/.test(text) ? { kind: 'ordinal', key: text } : { kind: 'number', value: Number(text) };
}

/** `machining.cnc_turning(steel.s45c,copper){tolerance=0.01}` */
function statementOf(text) {
  const [, process, materials = '', values = ''] = /^([\w.]+)(?:\(([^)]*)\))?(?:\{([^}]*)\})?$/.exec(text.trim()) ?? [];
  if (!process) throw new Error(`no statement: ${text}`);
  const list = (cell) => cell.split(',').map((one) => one.trim()).filter(Boolean);
  return {
    process: `proc.${process}`,
    materials: list(materials).map((one) => `mat.${one === 'fr4' ? 'fr4' : one}`),
    values: Object.fromEntries(list(values).map((pair) => pair.split('=')).map(([key, value]) => [key, valueOf(value)])),
  };
}
const statementsOf = (cell) => (cell ? cell.split(' ; ').map(statementOf) : []);

const levels = { l: 'listed', s: 'self_declared', d: 'document_checked', v: 'site_visited' };

export function readPlaces() {
  return new Map(data('places.psv').map(([key, street, ward, wardCode, district, province, park, parkCode]) => [key, { key, street, ward, wardCode, district, province, park, parkCode }]));
}

export function readSuppliers() {
  const places = readPlaces();
  return folder('suppliers').map((cells) => {
    const [key, name, nameEn, place, level, certificates, stated, worded, intro] = cells;
    if (cells.length !== 9 || !places.has(place) || !levels[level]) throw new Error(`supplier ${key}: nine cells, a known place and a level: ${cells.length}`);
    return {
      key, id: uuidOf(key), name, nameEn, intro, place: places.get(place), verification: levels[level],
      certificates: certificates ? certificates.split(',').map((one) => ({ scheme: `cert.${one.replace('!', '')}`, isExpired: one.endsWith('!') })) : [],
      stated: statementsOf(stated),
      worded: statementsOf(worded),
    };
  });
}

/** Two fifths of the queries, by a hash of their key, are only ever scored. */
const isHeldOut = (key) => createHash('sha1').update(`held-out ${key}`).digest()[0] % 5 < 2;

/** `p=a,b` one of these processes · `m=` one of these materials · `c=` a certificate · `prov=` a province · `at=` one of these places · `n=` a figure. */
function needOf(text) {
  return text.split(';').map((part) => {
    const [kind, rest] = [part.trim().slice(0, part.trim().indexOf('=')), part.trim().slice(part.trim().indexOf('=') + 1)];
    const codes = rest.split(',');
    if (kind === 'p') return { kind: 'process', codes: codes.map((code) => `proc.${code}`) };
    if (kind === 'm') return { kind: 'material', codes: codes.map((code) => `mat.${code}`) };
    if (kind === 'c') return { kind: 'certificate', codes: codes.map((code) => `cert.${code}`) };
    if (kind === 'prov') return { kind: 'province', codes };
    if (kind === 'at') return { kind: 'place', codes };
    const [, key, operator, wanted] = /^(\w+)(<=|>=|~|=)(.+)$/.exec(rest) ?? [];
    if (kind !== 'n' || !key) throw new Error(`no need: ${part}`);
    return { kind: 'figure', key, operator, wanted };
  });
}

export function readQueries() {
  return folder('queries').map((cells) => {
    const [key, language, kind, text, need] = cells;
    if (cells.length !== 5) throw new Error(`query ${key}: five cells`);
    return { key, language, class: kind, text, need: needOf(need), part: isHeldOut(key) ? 'held-out' : 'tuning' };
  });
}
