import type { Operator } from '../../capability/parameter';
import { bool } from './bool';
import { allOf, anyOf, oneOf } from './codes';
import type { Compare } from './comparison';
import { covers } from './covers';
import { fits } from './fits';
import { ge } from './ge';
import { le } from './le';
import { ord } from './ord';

/** Every operator of domain.md 1.2. */
export const compareBy: Record<Operator, Compare> = {
  GE: ge, LE: le, COVERS: covers, FITS: fits, ONE_OF: oneOf, ANY_OF: anyOf, ALL_OF: allOf, ORD: ord, BOOL: bool,
};
