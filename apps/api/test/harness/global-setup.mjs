import { startBacking } from '@matxich/embedded';

/** One PostgreSQL and one Meilisearch for the whole run, in memory where there is room. */
export default async function () {
  const backing = await startBacking();
  globalThis.__BACKING__ = backing;
  process.env.TEST_DATABASE_URL = backing.databaseUrl;
  process.env.TEST_MEILI_URL = backing.meiliUrl;
  process.env.TEST_MEILI_KEY = backing.meiliKey;
}
