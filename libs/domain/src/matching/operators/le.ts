import { decided, endsOf, incomparable, type Compare } from './comparison';
import { compareTolerance } from './tolerance';

/** At most: the supplier's best is no more than what is allowed; ± tolerances convert between sizes. */
export const le: Compare = (cap, req, parameter) => {
  if (parameter?.sized && cap.kind === 'number' && req.kind === 'number') return compareTolerance(cap, req);
  const can = endsOf(cap);
  const need = endsOf(req);
  return can && need ? decided(can.min <= need.min) : incomparable;
};
