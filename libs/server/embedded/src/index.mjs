export { startBacking } from './backing.mjs';
export { startGuardian } from './guardian.mjs';
export { findMeilisearch, startMeilisearch } from './meilisearch.mjs';
export { startPostgres } from './postgres.mjs';
export { freePort, isAlive, processStart, stopProcess } from './processes.mjs';
export { secretsOf } from './secrets.mjs';
