import { randomFrom, shuffled } from '../src/random.mjs';

describe('chance that a seed repeats', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const take = (seed) => Array.from({ length: 50 }, randomFrom(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
    expect(take(7).every((number) => number >= 0 && number < 1)).toBe(true);
  });

  it('loses and doubles nothing when it shuffles, and leaves the original alone', () => {
    const things = Array.from({ length: 20 }, (_, index) => index);
    const mixed = shuffled(things, randomFrom(7));
    expect(mixed.toSorted((a, b) => a - b)).toEqual(things);
    expect(mixed).not.toEqual(things);
    expect(things[0]).toBe(0);
  });
});
