import { searchKey } from '../text/search-key';
import { readChipCode } from './chip-code';
import { type Locale, typicalText } from './format-value';
import type { Choice, Parameter, ParameterValue } from './parameter';
import { type ParsedQuantity, parseQuantity, type Quantity, type QuantityProblem } from './parse-quantity';
import { readFinishTriangles, withoutRoughnessName } from './roughness';
import { unifyText } from './unify-text';
import { unitLabel } from './units';

/** Beyond figures: a word that is none of the choices, and chip sizes that two systems know. */
export const typedProblems = ['option.unknown', 'chip.ambiguous', 'chip.unknown'] as const;
export type TypedProblem = QuantityProblem | (typeof typedProblems)[number];
export type ParsedValue = { value: ParameterValue } | { problem: TypedProblem; example: string };

/** What an ordinary shop would write here, with the unit. */
export function exampleOf(parameter: Parameter, locale: Locale): string {
  const figures = parameter.typical ? typicalText(parameter, locale) : '10';
  if (parameter.unit === 'IT') return `IT${figures}`;
  return `${parameter.sized ? '±' : ''}${figures} ${unitLabel(parameter.unit, locale)}`.trim();
}

/** `±0,02 (Ø25)`, `±0.005 @ 200 mm`: the value and the size at which it holds. */
const atSize = /^(.*?\d.*?)\s*(?:\(\s*([^()]+?)\s*\)|(?:@|(?<!\p{L})(?:tại|ở|cho|với|at|on|for)(?!\p{L}))\s*(.+))$/iu;

/** The value, with its size where one is written. */
function parseSized(text: string, parameter: Parameter, locale: Locale): ParsedQuantity {
  const match = atSize.exec(text);
  if (!match) return parseQuantity(text, parameter.unit, locale);
  const value = parseQuantity(match[1]!, parameter.unit, locale);
  const size = parseQuantity(match[2] ?? match[3]!, 'mm', locale);
  if ('problem' in value) return value;
  if ('problem' in size || size.quantity.kind === 'box' || value.quantity.kind === 'box') return { problem: 'quantity.unreadable', example: `±${locale === 'vi' ? '0,02' : '0.02'} mm (25 mm)` };
  // The tightest value on the largest size of a range would be a promise nobody made: the smaller end is the safe one.
  const nominal = size.quantity.kind === 'number' ? size.quantity.value : size.quantity.min;
  return { quantity: { kind: 'number', value: value.quantity.kind === 'number' ? value.quantity.value : value.quantity.min, nominal } };
}

function parseFigures(text: string, parameter: Parameter, locale: Locale): ParsedQuantity {
  const unified = unifyText(text);
  if (parameter.reads === 'ra' || parameter.reads === 'rz') {
    const ra = parameter.reads === 'ra' ? readFinishTriangles(unified) : null;
    if (ra !== null) return { quantity: { kind: 'number', value: ra } };
    const bare = withoutRoughnessName(unified, parameter.reads);
    if (bare === null) return { problem: 'quantity.other_roughness', example: `${parameter.reads === 'ra' ? 'Ra' : 'Rz'} ${exampleOf(parameter, locale)}` };
    return parseQuantity(bare, parameter.unit, locale);
  }
  return parameter.sized ? parseSized(unified, parameter, locale) : parseQuantity(unified, parameter.unit, locale);
}

/** Shaped for the operator: a range typed for "at least"/"at most" gives its better end, one figure for a range both ends. */
function shaped(quantity: Quantity, parameter: Parameter): Quantity | null {
  const { operator } = parameter;
  if (operator === 'COVERS' && quantity.kind === 'number') return { kind: 'range', min: quantity.value, max: quantity.value };
  if (operator === 'GE' && quantity.kind === 'range') return { kind: 'number', value: quantity.max };
  if (operator === 'LE' && quantity.kind === 'range') return { kind: 'number', value: quantity.min };
  const expected = operator === 'FITS' ? 'box' : operator === 'COVERS' ? 'range' : 'number';
  return quantity.kind === expected ? quantity : null;
}

/** As `parseQuantity`, for one parameter; refusals carry an example of that very parameter. */
export function parseParameterValue(text: string, parameter: Parameter, locale: Locale = 'vi'): ParsedQuantity {
  const parsed = parseFigures(text, parameter, locale);
  if ('problem' in parsed) return parsed.problem === 'quantity.unreadable' || parsed.problem.startsWith('quantity.unit') ? { ...parsed, example: exampleOf(parameter, locale) } : parsed;
  const quantity = shaped(parsed.quantity, parameter);
  return quantity ? { quantity } : { problem: 'quantity.unreadable', example: exampleOf(parameter, locale) };
}

const keyOf = (choices: Choice[], word: string): string | null => {
  const key = searchKey(word);
  return choices.find((choice) => [choice.key, choice.label.vi, choice.label.en].some((name) => searchKey(name) === key))?.key ?? null;
};
const words: Record<string, boolean> = { co: true, yes: true, y: true, x: true, '✓': true, true: true, khong: false, no: false, n: false, false: false };

function parseOrdinal(text: string, parameter: Parameter, locale: Locale): ParsedValue {
  const scale = parameter.scale ?? [];
  const named = scale.find((step) => searchKey(step.label.vi) === searchKey(text) || searchKey(step.label.en) === searchKey(text));
  if (named) return { value: { kind: 'ordinal', key: named.key } };
  if (parameter.reads === 'chip_code') {
    const chip = readChipCode(text);
    if ('problem' in chip) return chip;
    return scale.some((step) => step.key === chip.imperial) ? { value: { kind: 'ordinal', key: chip.imperial } } : { problem: 'chip.unknown', example: scale[0]!.label[locale] };
  }
  const key = keyOf(scale, text);
  return key ? { value: { kind: 'ordinal', key } } : { problem: 'option.unknown', example: scale.map((step) => step.label[locale]).join(' · ') };
}

/** Words between commas; a label may itself have one, so the longest label that fits is taken. */
function keysIn(text: string, choices: Choice[]): string[] | null {
  const parts = text.split(/[,;\n]/).map((word) => word.trim()).filter(Boolean);
  const keys: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    let key = keyOf(choices, parts.slice(at, end).join(', '));
    while (key === null && --end > at) key = keyOf(choices, parts.slice(at, end).join(', '));
    if (key === null) return null;
    keys.push(key);
    at = end;
  }
  return keys.length > 0 ? [...new Set(keys)] : null;
}

function parseCodes(text: string, parameter: Parameter, locale: Locale): ParsedValue {
  const choices = parameter.choices ?? [];
  const codes = keysIn(text, choices);
  if (codes) return { value: { kind: 'codes', codes } };
  return { problem: 'option.unknown', example: choices.slice(0, 4).map((choice) => choice.label[locale]).join(', ') };
}

/** Any value of any parameter as people write it, in a cell of a sheet as in a field: figures, steps, lists, có/không. */
export function parseTypedValue(text: string, parameter: Parameter, locale: Locale = 'vi'): ParsedValue {
  if (parameter.scale) return parseOrdinal(text, parameter, locale);
  if (parameter.choices) return parseCodes(text, parameter, locale);
  if (parameter.operator === 'BOOL') {
    const value = words[searchKey(text)];
    return value === undefined ? { problem: 'option.unknown', example: locale === 'vi' ? 'Có · Không' : 'Yes · No' } : { value: { kind: 'flag', value } };
  }
  const parsed = parseParameterValue(text, parameter, locale);
  return 'problem' in parsed ? parsed : { value: parsed.quantity };
}
