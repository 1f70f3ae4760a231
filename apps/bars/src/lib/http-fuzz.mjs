import fc from 'fast-check';
import { post } from '../http-product.mjs';
import { hostile, hostileText, valueOf } from './http-schema.mjs';

/** Every place in a body, the body itself excepted, as the names that lead there. */
const placesIn = (value, at = []) => (value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, one]) => [[...at, name], ...placesIn(one, [...at, name])]) : []);

function withOther(body, place, value) {
  const copy = structuredClone(body);
  const holder = place.slice(0, -1).reduce((one, name) => one[name], copy);
  holder[place.at(-1)] = value;
  return copy;
}

/** A body that would be accepted but for one value; what only whole bodies reach is past the first check. */
const oneWrong = (valid) => fc.tuple(fc.constantFrom(...placesIn(valid)), hostile).map(([place, value]) => withOther(valid, place, value));

const broken = fc.constantFrom('{', '[]', 'null', '"a"', '{"__proto__":{"a":1}}', '{"a":'.repeat(60)).map((text) => ({ raw: text }));

function fileOf([name, type, content]) {
  const form = new FormData();
  form.append('file', new Blob([content], { type }), name);
  return form;
}

const file = fc.tuple(
  hostileText.map((text) => text.toWellFormed()),
  fc.constantFrom('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf', 'image/png', ''),
  fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])),
    fc.array(fc.array(hostileText, { maxLength: 4 }), { maxLength: 6 }).map((rows) => ['Tên công ty,Địa chỉ', ...rows.map((row) => row.join(','))].join('\n')),
  ),
).map(fileOf);

function bodyOf(operation, valid, known) {
  if (operation.isUpload) return file;
  if (!operation.bodySchema) return fc.constant(undefined);
  const whole = valid && placesIn(valid).length > 0 ? [{ weight: 8, arbitrary: oneWrong(valid) }, { weight: 1, arbitrary: fc.constant(valid) }] : [];
  return fc.oneof({ weight: 8, arbitrary: valueOf(operation.bodySchema, known) }, { weight: 1, arbitrary: broken }, ...whole);
}

/** Path, query, body and version of one request. @param {unknown} valid a body that the operation takes; undefined when there is none */
function caseOf(operation, ids, valid) {
  const known = Object.values(ids);
  const path = fc.record(Object.fromEntries(operation.parameters.filter((one) => one.in === 'path').map(({ name }) => [name, fc.oneof({ weight: 3, arbitrary: fc.constant(ids[name] ?? known[0]) }, { weight: 1, arbitrary: fc.uuid() }, { weight: 1, arbitrary: hostileText })])));
  const query = fc.record(Object.fromEntries(operation.query.map(({ name, schema }) => [name, fc.oneof({ weight: 2, arbitrary: valueOf(schema) }, { weight: 1, arbitrary: hostileText })])), { requiredKeys: [] });
  return fc.record({ path, query, body: bodyOf(operation, valid, known), version: fc.oneof({ weight: 4, arbitrary: fc.constant('"1"') }, fc.constantFrom('"0"', '"99999999999999"', 'W/"2"', '*', 'x')) });
}

/** What no run may leave to chance: the request that succeeds, a path that cannot be decoded, and each text of it with what PostgreSQL cannot store. */
function certainCases(operation, ids, valid) {
  const plain = { path: ids, query: {}, body: valid, version: '"1"' };
  const texts = operation.bodySchema ? placesIn(valid).filter((place) => typeof place.reduce((one, name) => one[name], valid) === 'string') : [];
  return [
    ...['a\u0000b', '\ud800'].flatMap((text) => [
      ...texts.map((place) => ({ ...plain, body: withOther(valid, place, text) })),
      ...operation.query.map(({ name }) => ({ ...plain, query: { [name]: text } })),
    ]),
    ...Object.keys(ids).slice(0, 1).map((name) => ({ ...plain, path: { ...ids, [name]: '\ud800' } })),
    plain,
  ];
}

/** @returns {{ path: object, query: object, body: unknown, version: string }[]} the same for the same seed */
export const casesOf = (operation, ids, valid, { cases, seed }) => [...certainCases(operation, ids, valid), ...fc.sample(caseOf(operation, ids, valid), { numRuns: cases, seed })];

const encoded = (value) => {
  try {
    return encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    return '%ED%A0%80'; // half a surrogate pair: what a careless client sends
  }
};

/** What `call` sends for a case; a fresh key each time. */
export function requestOf(operation, { path, query, body, version }) {
  const target = operation.path.replace(/\{(\w+)\}/g, (_, name) => encoded(path[name] ?? '') || '%20');
  const search = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`).join('&');
  const sent = body === undefined || body instanceof FormData ? body : (body?.raw ?? JSON.stringify(body));
  return { target: search ? `${target}?${search}` : target, body: sent, headers: { ...(operation.isIdempotent ? post() : {}), ...(operation.needsVersion ? { 'if-match': version } : {}) } };
}
