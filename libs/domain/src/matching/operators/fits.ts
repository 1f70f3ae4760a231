import { decided, incomparable, notStated, type Compare } from './comparison';

const descending = (sides: number[]): number[] => [...sides].sort((a, b) => b - a);

/**
 * The part goes into the box in some orientation: sides sorted, each no longer than its counterpart. When the supplier
 * states two sides of three, a part that is too large already fails; otherwise the third side is unknown.
 */
export const fits: Compare = (cap, req) => {
  if (cap.kind !== 'box' || req.kind !== 'box') return incomparable;
  const room = descending(cap.sides);
  const part = descending(req.sides);
  const fit = part.every((side, at) => room[at] === undefined || side <= room[at]);
  return fit && part.length > room.length ? notStated : decided(fit);
};
