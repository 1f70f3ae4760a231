import type { Database } from '@matxich/platform';
import { pageLanguages } from './page-texts';

const perFile = 20_000; // firms; two addresses each stay below the 50,000 of sitemaps.org

/** Only real, visible firms: what a search engine shall know. */
const listed = 'FROM suppliers WHERE visible AND NOT is_demo';
const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** One file per 20,000 firms, named by the first firm in it, so that a later file does not move when one is added. */
export async function sitemapIndex(database: Database, publicUrl: string): Promise<string> {
  const rows = await database.query<{ id: string }>(`SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS at ${listed}) numbered WHERE at % $1 = 1 ORDER BY id`, [perFile]);
  const files = ['start', ...rows.slice(1).map(({ id }) => id)];
  return `${xml}\n<sitemapindex ${names}>${files.map((file) => `<sitemap><loc>${publicUrl}/sitemap/${file}.xml</loc></sitemap>`).join('')}</sitemapindex>\n`;
}

/** @param first id of the first firm, or null for the beginning, where the pages without a firm stand */
export async function sitemapFile(database: Database, publicUrl: string, first: string | null): Promise<string> {
  const rows = await database.query<{ id: string; day: string }>(`SELECT id, (updated_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day ${listed} AND ($1::uuid IS NULL OR id >= $1) ORDER BY id LIMIT $2`, [first, perFile]);
  const pages = [...(first ? [] : [{ path: '' }, { path: '/suppliers' }]), ...rows.map(({ id, day }) => ({ path: `/suppliers/${id}`, day }))];
  const entry = ({ path, day }: { path: string; day?: string }) => pageLanguages.map((language) => `<url><loc>${publicUrl}/${language}${path}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`).join('');
  return `${xml}\n<urlset ${names}>${pages.map(entry).join('')}</urlset>\n`;
}
