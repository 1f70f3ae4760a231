import { decided, incomparable, type Compare } from './comparison';

/** At least this step of the parameter's ladder (weakest first). */
export const ord: Compare = (cap, req, parameter) => {
  if (cap.kind !== 'ordinal' || req.kind !== 'ordinal') return incomparable;
  const step = (key: string) => parameter?.scale?.findIndex((entry) => entry.key === key) ?? -1;
  const can = step(cap.key);
  const need = step(req.key);
  return can < 0 || need < 0 ? incomparable : decided(can >= need);
};
