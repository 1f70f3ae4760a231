import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SupplierResponse } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { Database, statusOf } from '@matxich/platform';
import { ProvinceReader, TaxonomyReader } from '@matxich/reference';
import { ReadSupplier } from '@matxich/suppliers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Page, pageTemplate } from './page';
import { type PageLanguage, pageTexts } from './page-texts';
import { PdfPrinter } from './pdf-printer';
import { sitemapFile, sitemapIndex } from './sitemap';
import { supplierPage } from './supplier-page';
import { supplierPdf } from './supplier-pdf';
import { formatDay, type SheetLabels, supplierSheet, type SupplierSheet } from './supplier-sheet';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Addresses that the server itself answers with a head, and not with the bare index.html of the SPA. */
export const servedPage = new RegExp(`^/(vi|en)(/suppliers(/${uuid}(/profile\\.pdf)?)?)?$`);

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): unknown;
}
interface Request {
  params: { language: PageLanguage; supplierId: string; file: string };
}

/**
 * Pages and documents of the public register as search engines, messengers and printers want them; the SPA takes over in a
 * browser. Reads only what everybody may see (`ReadSupplier.visible`).
 */
export function mountPages(app: NestFastifyApplication, publicUrl: string, webRoot: string): void {
  const fill = pageTemplate(readFileSync(join(webRoot, 'index.html'), 'utf8'), publicUrl);
  const readSupplier = app.get(ReadSupplier);
  const database = app.get(Database);
  const printer = new PdfPrinter();
  const labels = labelsOf(app);

  const sheetOf = async ({ params }: Request): Promise<{ supplier: SupplierResponse; sheet: SupplierSheet }> => {
    const supplier = await readSupplier.visible(params.supplierId);
    return { supplier, sheet: supplierSheet(supplier, params.language, await labels(params.language)) };
  };
  const answer = (reply: Reply, page: Page, status = 200) => reply.status(status).header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').header('content-language', page.language).send(fill(page));
  /** The firm's entry was merged into another one; a merge can be undone, so the way is not for ever. */
  const moved = (reply: Reply, sheet: SupplierSheet) => reply.status(302).header('location', `/${sheet.language}/suppliers/${sheet.id}`).header('cache-control', 'no-cache').send('');
  const plain = (language: PageLanguage, which: 'home' | 'search'): Page => ({ language, ...pageTexts[language][which], path: which === 'home' ? '' : '/suppliers', isIndexed: true });

  const fastify = app.getHttpAdapter().getInstance() as unknown as { get(path: string, handler: (request: Request, reply: Reply) => Promise<unknown>): void };
  fastify.get('/:language(^(?:vi|en)$)', async ({ params }, reply) => answer(reply, plain(params.language, 'home')));
  fastify.get('/:language(^(?:vi|en)$)/suppliers', async ({ params }, reply) => answer(reply, plain(params.language, 'search')));
  fastify.get('/:language(^(?:vi|en)$)/suppliers/:supplierId', async (request, reply) => {
    const known = await sheetOf(request).catch(statusOfRefusal);
    if (typeof known !== 'number' && known.supplier.id !== request.params.supplierId) return moved(reply, known.sheet);
    if (typeof known !== 'number') return answer(reply, supplierPage(known.supplier, known.sheet, publicUrl));
    return answer(reply, { ...plain(request.params.language, 'search'), isIndexed: false }, known); // the SPA says what is wrong
  });
  fastify.get('/:language(^(?:vi|en)$)/suppliers/:supplierId/profile.pdf', async (request, reply) => {
    const known = await sheetOf(request).catch(statusOfRefusal);
    if (typeof known === 'number') return answer(reply, { ...plain(request.params.language, 'search'), isIndexed: false }, known);
    const { supplier, sheet } = known;
    const today = formatDay(new Date().toISOString(), sheet.language); // only printed at the foot; states come from the database's clock
    const url = `${publicUrl}/${sheet.language}/suppliers/${sheet.id}`;
    const document = await printer.print(JSON.stringify([sheet, today]), () => supplierPdf(sheet, url, today));
    return reply.header('content-type', 'application/pdf').header('content-disposition', `inline; filename="matxich-${supplier.taxCode ?? supplier.id}-${sheet.language}.pdf"`).header('cache-control', 'no-cache').send(Buffer.from(document));
  });
  fastify.get('/sitemap.xml', async (_request, reply) => reply.header('content-type', 'application/xml; charset=utf-8').send(await sitemapIndex(database, publicUrl)));
  fastify.get(`/sitemap/:file(^start|${uuid}).xml`, async ({ params: { file } }, reply) => reply.header('content-type', 'application/xml; charset=utf-8').send(await sitemapFile(database, publicUrl, file === 'start' ? null : file)));
  fastify.get('/robots.txt', async (_request, reply) => reply.header('content-type', 'text/plain; charset=utf-8').send(`User-agent: *\nDisallow: /api/\nDisallow: /app/\nSitemap: ${publicUrl}/sitemap.xml\n`));
}

/** What does not exist is 404; what else goes wrong is on our side and passes. */
const statusOfRefusal = (error: unknown): number => (error instanceof DomainError ? statusOf[error.code] : 503);

/** Names of processes and places in one language. */
function labelsOf(app: NestFastifyApplication): (language: PageLanguage) => Promise<SheetLabels> {
  const taxonomy = app.get(TaxonomyReader);
  const provinces = app.get(ProvinceReader);
  return async (language) => {
    const [concepts, places] = await Promise.all([taxonomy.concepts(), provinces.all()]);
    const conceptNames = new Map(concepts.map((concept) => [concept.code, concept[language]]));
    const placeNames = new Map(places.provinces.map((province) => [province.code, province[language]]));
    return { concept: (code) => conceptNames.get(code) ?? code, province: (code) => placeNames.get(code ?? '') ?? '' };
  };
}
