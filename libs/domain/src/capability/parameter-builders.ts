import type { Choice, Operator, Parameter } from './parameter';

/** `[key, Vietnamese, English]`; one word for both languages when it is a code or a standard's own name. */
export type ChoiceEntry = [key: string, vi: string, en?: string];

const choice = ([key, vi, en]: ChoiceEntry): Choice => ({ key, label: { vi, en: en ?? vi } });

const measured =
  (operator: Operator) =>
  (key: string, vi: string, en: string, unit: string, typical?: string): Parameter => ({ key, label: { vi, en }, operator, unit, ...(typical ? { typical } : {}) });

/** The more the better: envelope, tonnage, temperature reachable. */
export const atLeast = measured('GE');
/** The less the better: roughness, wall thickness, lead time. */
export const atMost = measured('LE');
/** An interval the shop works in. */
export const between = measured('COVERS');

/** A box in mm that the part must go into, sides in any order. */
export const box = (key: string, vi: string, en: string, typical?: string): Parameter => measured('FITS')(key, vi, en, 'mm', typical);

/** A ± tolerance in mm that holds at a nominal size. */
export const plusMinus = (key: string, vi: string, en: string, typical?: string): Parameter => ({ ...atMost(key, vi, en, 'mm', typical), sized: true });

export const flag = (key: string, vi: string, en: string): Parameter => measured('BOOL')(key, vi, en, '');

/** A ladder, weakest step first. */
export const ladder = (key: string, vi: string, en: string, scale: ChoiceEntry[]): Parameter => ({ ...measured('ORD')(key, vi, en, ''), scale: scale.map(choice) });

const listed =
  (operator: Operator) =>
  (key: string, vi: string, en: string, choices: ChoiceEntry[]): Parameter => ({ ...measured(operator)(key, vi, en, ''), choices: choices.map(choice) });

/** The line names one way; the shop lists those it has. */
export const oneOf = listed('ONE_OF');
/** Any of the named ones will do. */
export const anyOf = listed('ANY_OF');
/** All of the named ones are needed. */
export const allOf = listed('ALL_OF');
