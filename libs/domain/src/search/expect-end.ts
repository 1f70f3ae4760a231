/** A step of long work, as far as it has come. */
export interface WorkDone {
  done: number;
  /** Null when nobody has counted. More may come while it goes on. */
  total: number | null;
  /** Since the step began. */
  milliseconds: number;
}

export interface Expectation {
  perSecond: number | null;
  secondsLeft: number | null;
}

/** Sooner a rate says more of the start than of the work. */
const soonest = 1000;

/** How fast it goes and how long it may still take, both null as long as nobody can know: better no end than a wrong one. */
export function expectEnd({ done, total, milliseconds }: WorkDone): Expectation {
  if (milliseconds < soonest || done === 0) return { perSecond: null, secondsLeft: null };
  const perSecond = (done / milliseconds) * 1000;
  if (total === null || done > total) return { perSecond, secondsLeft: null };
  return { perSecond, secondsLeft: (total - done) / perSecond };
}
