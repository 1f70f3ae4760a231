/**
 * Every advisory lock with a fixed number, in one place: two that share one wait for each other for ever (the relay and the
 * import did, found by the browser journey, since tests run without the worker).
 */
export const advisoryLocks = {
  migration: 7_301_441,
  relay: 7_301_442,
  searchIndex: 7_301_443,
  importCommit: 7_301_444,
  duplicateScan: 7_301_445,
} as const;
