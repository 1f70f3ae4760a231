export { startBacking } from './backing.mjs';
export { startGuardian } from './guardian.mjs';
export { acceptsKey, findMeilisearch, startMeilisearch } from './meilisearch.mjs';
export { startPostgres } from './postgres.mjs';
export { freePort, isAlive, pause, processStart, processesIn, stopProcess } from './processes.mjs';
export { secretsOf } from './secrets.mjs';
export { startBoth } from './start-both.mjs';
