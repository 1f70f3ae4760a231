import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';

/** OpenAPI 3.0 says `nullable` and boolean exclusive bounds where JSON Schema has types and numbers. */
function toJsonSchema(schema, components) {
  if (Array.isArray(schema)) return schema.map((one) => toJsonSchema(one, components));
  if (schema === null || typeof schema !== 'object') return schema;
  if (schema.$ref) return toJsonSchema(components[schema.$ref.split('/').at(-1)], components);
  const { nullable, ...rest } = schema;
  const made = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, name === 'properties' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toJsonSchema(one, components)])) : toJsonSchema(value, components)]));
  for (const [flag, bound] of [['exclusiveMinimum', 'minimum'], ['exclusiveMaximum', 'maximum']]) {
    if (made[flag] === true) Object.assign(made, { [flag]: made[bound], [bound]: undefined });
    if (made[flag] === false) delete made[flag];
    if (made[bound] === undefined) delete made[bound];
  }
  return nullable ? { anyOf: [made, { type: 'null' }] } : made;
}

const ajv = addFormats(new Ajv({ strict: false, allErrors: false }));
const compiled = new Map();

/** @returns {string | null} what is wrong with the answer's body; an undeclared key is wrong too */
export function schemaProblem(schema, components, value) {
  const key = JSON.stringify(schema);
  if (!compiled.has(key)) compiled.set(key, ajv.compile(toJsonSchema(schema, components)));
  const validate = compiled.get(key);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** Keys of a value that the schema does not name, as paths. */
export function undeclaredKeys(schema, components, value, path = '') {
  if (value === null || typeof value !== 'object') return [];
  const plain = schema?.$ref ? components[schema.$ref.split('/').at(-1)] : schema;
  if (plain && Object.keys(plain).every((key) => key === 'nullable' || key === 'description')) return []; // anything at all, by declaration
  const choices = plain?.anyOf ?? plain?.oneOf;
  if (choices) return choices.map((one) => undeclaredKeys(one, components, value, path)).sort((a, b) => a.length - b.length)[0];
  if (plain?.allOf) return undeclaredKeys({ properties: Object.assign({}, ...plain.allOf.map((one) => one.properties ?? {})) }, components, value, path);
  if (Array.isArray(value)) return value.flatMap((one) => undeclaredKeys(plain?.items, components, one, `${path}[]`));
  const extra = typeof plain?.additionalProperties === 'object' ? plain.additionalProperties : null;
  return Object.entries(value).flatMap(([name, one]) => {
    const known = plain?.properties?.[name] ?? extra;
    return known ? undeclaredKeys(known, components, one, `${path}.${name}`) : [`${path}.${name}`];
  });
}

const hostileText = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', 'a\u0000b', '\ud800', '\uffff', "' OR 1=1 --", '%', '\\', '${7*7}', '<script>', '../../etc/passwd', '1e400', 'NaN', '__proto__', 'é', '9'.repeat(400), 'ﷺ'.repeat(90)),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 300 }),
);
const hostile = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -1, -0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, [], {}, [[]], { a: 1 }, '0000-00-00', '2026-02-30', '9999-99-99T99:99:99Z', '01900000-0000-7000-8000-000000000000'),
  fc.jsonValue({ maxDepth: 2 }),
);

const formats = {
  uuid: fc.uuid(),
  date: fc.oneof(fc.constantFrom('0001-01-01', '9999-12-31', '2024-02-29'), fc.date({ noInvalidDate: true, min: new Date(-62135596800000), max: new Date(253402300799000) }).map((date) => date.toISOString().slice(0, 10))),
  'date-time': fc.oneof(fc.constantFrom('0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-06-30T23:59:59+14:00'), fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4102444800000) }).map((date) => date.toISOString())),
  email: fc.emailAddress(),
};

function wellTyped(schema, ids) {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => valueOf(one, ids)));
  if (schema.type === 'object') {
    const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valueOf(one, ids)]));
    if (schema.properties) return fc.record(properties, { requiredKeys: schema.required ?? [] });
    return fc.dictionary(fc.string({ maxLength: 20 }), typeof schema.additionalProperties === 'object' ? valueOf(schema.additionalProperties, ids) : hostile, { maxKeys: 3 });
  }
  if (schema.type === 'array') return fc.array(valueOf(schema.items ?? {}, ids), { maxLength: 4 });
  if (schema.type === 'integer') return fc.oneof(fc.integer({ min: schema.minimum ?? -(2 ** 31), max: schema.maximum ?? 2 ** 31 }), fc.maxSafeInteger());
  if (schema.type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.format === 'uuid') return ids.length > 0 ? fc.oneof(formats.uuid, fc.constantFrom(...ids)) : formats.uuid;
  if (formats[schema.format]) return formats[schema.format];
  // zod writes its e-mail and date patterns out; a value of the pattern is the best way past the first check.
  if (schema.pattern) return fc.oneof(safePattern(schema.pattern), fc.string({ unit: 'binary', maxLength: 40 }));
  return schema.type === 'string' ? fc.string({ unit: 'binary', minLength: Math.min(schema.minLength ?? 0, 50), maxLength: Math.min(schema.maxLength ?? 100, 200) }) : hostile;
}

function safePattern(pattern) {
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    return fc.string();
  }
}

/** Values that mostly have the declared shape and sometimes anything at all, so that each layer sees some. */
export const valueOf = (schema, ids = []) => fc.oneof({ weight: 12, arbitrary: schema.nullable ? fc.option(wellTyped(schema, ids)) : wellTyped(schema, ids) }, { weight: 1, arbitrary: hostile });
export { hostile, hostileText };
