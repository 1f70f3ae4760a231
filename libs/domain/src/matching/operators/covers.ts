import { decided, endsOf, incomparable, type Compare } from './comparison';

/** The supplier's interval holds the whole of what is asked. */
export const covers: Compare = (cap, req) => {
  const can = endsOf(cap);
  const need = endsOf(req);
  return can && need ? decided(can.min <= need.min && need.max <= can.max) : incomparable;
};
