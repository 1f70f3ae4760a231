import { decided, endsOf, incomparable, type Compare } from './comparison';

/** At least: the supplier's most reaches what is asked. */
export const ge: Compare = (cap, req) => {
  const can = endsOf(cap);
  const need = endsOf(req);
  return can && need ? decided(can.max >= need.max) : incomparable;
};
