import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateEndpoints, supplierEndpoints } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

const hostile = '</script><script>alert(1)</script> "Cơ khí" & <b>';
let app: TestApp;
let web: string;
let firm: TestClient;
let id: string;

const get = async (url: string) => app.app.inject({ method: 'GET', url });

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'matxich-pages-'));
  cpSync(join(import.meta.dirname, '../../../web/index.html'), join(web, 'index.html'));
  app = await TestApp.boot({ WEB_DIST: web });
  firm = await app.as('supplier');
  const listed = await firm.call(supplierEndpoints.list, { body: { nameVi: 'Công ty Cơ khí Hòa Lạc', nameEn: 'Hoa Lac Mechanical', intro: hostile, phone: '0912 345 678' } });
  id = listed.id;
  const site = await firm.call(supplierEndpoints.addSite, { body: { name: 'Xưởng 1', street: 'Lô CN1', provinceCode: '01' } });
  await firm.call(supplierEndpoints.addStatement, { body: { siteId: site.id, process: 'proc.machining.cnc_milling', freeCapacity: 77123.5, capacityUnit: 'h/month' } });
  await firm.call(certificateEndpoints.add, { body: { scheme: 'cert.iso9001', validUntil: '2020-01-01' } });
});
afterAll(async () => {
  await app.close();
  rmSync(web, { recursive: true, force: true });
});

describe('the page of a supplier as the server writes it', () => {
  it('carries title, canonical address, both languages, Open Graph, JSON-LD and the content', async () => {
    const { statusCode, body, headers } = await get(`/en/suppliers/${id}`);
    expect(statusCode).toBe(200);
    expect(headers['content-language']).toBe('en');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<title>Hoa Lac Mechanical · Mắt Xích</title>');
    expect(body).toContain(`<link rel="canonical" href="http://matxich.test/en/suppliers/${id}" />`);
    expect(body).toContain(`hreflang="vi" href="http://matxich.test/vi/suppliers/${id}"`);
    expect(body).toContain('property="og:title" content="Hoa Lac Mechanical · Mắt Xích"');
    expect(body).toMatch(/<h1>Hoa Lac Mechanical<\/h1>[\s\S]*CNC milling[\s\S]*In-house/);
    const data = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(body)![1]!) as Record<string, unknown>;
    expect(data).toMatchObject({ '@type': 'Organization', name: 'Công ty Cơ khí Hòa Lạc', knowsAbout: ['CNC milling'], hasCertification: [] });
  });

  it('lets no text of a firm become markup, not even inside JSON-LD', async () => {
    const { body } = await get(`/vi/suppliers/${id}`);
    expect(body).not.toContain('<script>alert(1)');
    expect(body).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(JSON.parse(/ld\+json">(.*?)<\/script>/.exec(body)![1]!)).toMatchObject({ description: expect.stringContaining('</script>') });
  });

  it('shows neither the phone nor the capacity, and an expired certificate as expired', async () => {
    const { body } = await get(`/vi/suppliers/${id}`);
    expect(body).not.toMatch(/0912|77123|77\.123/);
    expect(body).toMatch(/ISO 9001<\/h3><p>Đã hết hạn/);
  });

  it('answers 404 without an index entry for what is hidden or does not exist', async () => {
    await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [id]);
    for (const address of [`/vi/suppliers/${id}`, `/vi/suppliers/${id}/profile.pdf`, '/vi/suppliers/01900000-0000-7000-8000-000000000000']) {
      const { statusCode, body } = await get(address);
      expect(statusCode).toBe(404);
      expect(body).toContain('noindex');
      expect(body).not.toContain('Hòa Lạc');
    }
    await app.sql('UPDATE suppliers SET visible = true WHERE id = $1', [id]);
  });

  it('keeps invented firms out of search engines and sitemaps', async () => {
    await app.sql('UPDATE suppliers SET is_demo = true WHERE id = $1', [id]);
    expect((await get(`/vi/suppliers/${id}`)).body).toContain('noindex');
    expect((await get('/sitemap/start.xml')).body).not.toContain(id);
    await app.sql('UPDATE suppliers SET is_demo = false WHERE id = $1', [id]);
    expect((await get('/sitemap/start.xml')).body).toContain(`http://matxich.test/en/suppliers/${id}`);
  });
});

describe('the profile on paper', () => {
  it('is a PDF of one page, drawn once for the same content', async () => {
    const first = await get(`/vi/suppliers/${id}/profile.pdf`);
    expect(first.headers['content-type']).toBe('application/pdf');
    expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    const again = await get(`/vi/suppliers/${id}/profile.pdf`);
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
  });
});

describe('sitemap and robots', () => {
  it('name each other with absolute addresses', async () => {
    expect((await get('/robots.txt')).body).toContain('Sitemap: http://matxich.test/sitemap.xml');
    expect((await get('/sitemap.xml')).body).toContain('<loc>http://matxich.test/sitemap/start.xml</loc>');
  });
});

it('leaves every other address to the SPA', async () => {
  for (const address of ['/vi/', '/vietnam', '/vi/suppliers/xyz', '/app/s/profile', '/login']) expect((await get(address)).body).toContain('<div id="root"></div>');
});
