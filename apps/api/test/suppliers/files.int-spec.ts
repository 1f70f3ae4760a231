import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileEndpoints as rows, supplierEndpoints, certificateEndpoints } from '@matxich/contracts';
import { FileStore, newId } from '@matxich/platform';
import { SweepFiles } from '@matxich/suppliers';
import sharp from 'sharp';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { pdf, picture, sendFile } from './file-samples';

let app: TestApp;
let firm: TestClient;
let supplierId: string;
beforeAll(async () => {
  app = await TestApp.boot();
});
beforeEach(async () => {
  firm = await app.as('supplier');
  supplierId = (await firm.call(supplierEndpoints.list, { body: { nameVi: 'Cơ khí Tệp Tin' } })).id;
});
afterAll(() => app?.close());

const fetchBytes = (client: TestClient, fileId: string, part = 'content') => client.send<string>('GET', `/api/v1/files/${fileId}/${part}`);
const rowsOf = (fileId: string) => app.sql<{ id: string }>('SELECT id FROM files WHERE id = $1', [fileId]);

describe('a file is taken', () => {
  it('as what its bytes are, under an id of ours, with the name as a label', async () => {
    const sent = await sendFile(firm, pdf(), '../../../etc/Chứng nhận.exe');
    expect(sent).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', purpose: 'evidence', visibility: 'officers', label: 'Chứng nhận.exe', hasThumbnail: false, version: 1 } });
    const [database] = await app.sql<{ name: string }>('SELECT current_database() AS name');
    const stored = readdirSync(join(tmpdir(), 'matxich-test-files', database!.name, 'files'), { recursive: true, encoding: 'utf8' });
    expect(stored).toContain(`${sent.body.id.slice(-2)}/${sent.body.id}.content`);
    expect(stored.filter((name) => !/^[0-9a-f]{2}(\/[0-9a-f-]{36}\.(content|thumbnail))?$/.test(name))).toEqual([]);
  });

  it('pictures drawn anew: upright, without position, without what hung behind them', async () => {
    const plain = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#aa0000' } }).jpeg().withExif({ IFD0: { Artist: 'CANARY-EXIF' }, IFD3: { GPSLatitude: '21/1 1/1 1/1' } }).withMetadata({ orientation: 6 }).toBuffer();
    const { status, body } = await sendFile(firm, Buffer.concat([plain, Buffer.from('<script>CANARY-TAIL</script>')]), 'ảnh.jpg', { purpose: 'photo' });
    expect([status, body.mediaType, body.width, body.height, body.hasThumbnail]).toEqual([201, 'image/jpeg', 40, 60, true]);
    const kept = await app.get(FileStore).read(body.id, 'content');
    const bytes = Buffer.concat(await kept!.stream.toArray());
    expect(bytes.toString('latin1')).not.toMatch(/CANARY|<script/);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it.each(['png', 'webp'] as const)('a %s becomes a JPEG', async (format) => {
    expect((await sendFile(firm, await picture({ format }), `xưởng.${format}`, { purpose: 'photo' })).body).toMatchObject({ mediaType: 'image/jpeg' });
  });

  it('once, however often it is sent: by key, by bytes, and twice at the same moment', async () => {
    const bytes = pdf('một lần');
    const [key, first] = ['the-same-key-1', await sendFile(firm, bytes, 'a.pdf', { key: 'the-same-key-1' })];
    const again = await sendFile(firm, bytes, 'a.pdf', { key });
    expect([again.status, again.body.id, again.headers['idempotent-replayed']]).toEqual([201, first.body.id, 'true']);
    expect((await sendFile(firm, bytes, 'another name.pdf')).body.id).toBe(first.body.id);
    expect(await sendFile(firm, pdf('khác'), 'a.pdf', { key })).toMatchObject({ status: 422, body: { code: 'idempotency.key_reused' } });
    const twins = await Promise.all([1, 2, 3].map(() => sendFile(firm, pdf('cùng lúc'), 'b.pdf')));
    expect(new Set(twins.map(({ body }) => body.id)).size).toBe(1);
    expect((await firm.call(rows.own, {})).items).toHaveLength(2);
    expect((await app.get(SweepFiles).execute(new Date(Date.now() + 2 * 86_400_000))).orphans).toBe(0);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0), 'evidence', 'file.empty'],
    ['HTML', () => Buffer.from('<html>'), 'evidence', 'file.type_not_allowed'],
    ['a PDF as a photo', () => pdf(), 'photo', 'file.type_not_allowed'],
    ['a PDF with a script', () => pdf('<</S /J#61vaScript>>'), 'evidence', 'file.active_content'],
    ['half a picture', async () => (await picture({ width: 900, height: 900 })).subarray(0, 900), 'photo', 'file.image_unreadable'],
  ])('%s is refused', async (_what, bytes, purpose, code) => {
    expect((await sendFile(firm, await bytes(), 'x', { purpose })).body.code).toBe(code);
    expect((await firm.call(rows.own, {})).items).toEqual([]);
  });

  it('only up to a number, counted even when two come at once', async () => {
    const insert = "INSERT INTO files (id, organisation_id, supplier_id, uploaded_by, purpose, visibility, label, media_type, byte_size, has_thumbnail, source_hash) SELECT gen_random_uuid(), $1, $2, $1, 'photo', 'public', 'x', 'image/jpeg', 1, false, n::text FROM generate_series(1, 199) AS n";
    await app.sql(insert, [firm.ids.organisationId, supplierId]);
    const answers = await Promise.all([sendFile(firm, pdf('1'), 'a.pdf'), sendFile(firm, pdf('2'), 'b.pdf')]);
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'file.too_many']);
  });

  it('not by somebody without a firm, unless it proves who they are', async () => {
    const newcomer = await app.as('supplier');
    expect((await sendFile(newcomer, pdf(), 'a.pdf')).status).toBe(404);
    expect(await sendFile(newcomer, pdf(), 'dkkd.pdf', { purpose: 'claim_proof' })).toMatchObject({ status: 201, body: { visibility: 'officers' } });
  });
});

describe('a file is given out', () => {
  it('as an attachment of the type that was seen, in a sandbox, not to be guessed at', async () => {
    const { body } = await sendFile(firm, pdf(), 'a.pdf', { label: 'Chứng nhận "ISO": 9001' });
    const { status, headers } = await fetchBytes(firm, body.id);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
    expect(headers['content-disposition']).toBe(`attachment; filename="Chung nhan ISO 9001.pdf"; filename*=UTF-8''${encodeURIComponent('Chứng nhận ISO 9001.pdf')}`);
  });

  it('to the firm and the office; to buyers and everybody as far as the firm opens it', async () => {
    const [office, buyer, rival, guest] = [await app.as('office'), await app.as('buyer'), await app.as('supplier'), app.guest()];
    const { body } = await sendFile(firm, await picture(), 'a.jpg');
    const seenBy = async () => Promise.all([firm, office, buyer, rival, guest].map(async (who) => (await fetchBytes(who, body.id)).status));
    const open = (version: number, visibility: 'public' | 'introduced' | 'officers') => firm.call(rows.update, { params: { fileId: body.id }, body: { label: 'a', visibility } }, { version });
    expect(await seenBy()).toEqual([200, 200, 404, 404, 404]);
    await open(1, 'introduced');
    expect(await seenBy()).toEqual([200, 200, 404, 404, 404]);
    await introduce(buyer, supplierId);
    expect(await seenBy()).toEqual([200, 200, 200, 404, 404]);
    await open(2, 'public');
    expect(await seenBy()).toEqual([200, 200, 200, 200, 200]);
    expect((await fetchBytes(guest, body.id, 'thumbnail')).headers['content-type']).toBe('image/jpeg');
    await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [supplierId]);
    expect(await seenBy()).toEqual([200, 200, 404, 404, 404]);
  });

  it('photos and brochures beside the public page, evidence never', async () => {
    const photo = await sendFile(firm, await picture({ red: 1 }), 'xưởng.jpg', { purpose: 'photo' });
    const brochure = await sendFile(firm, pdf('brochure'), 'giới thiệu.pdf', { purpose: 'brochure' });
    const evidence = await sendFile(firm, pdf('iso'), 'iso.pdf');
    await app.sql("UPDATE files SET visibility = 'public' WHERE id = $1", [evidence.body.id]);
    const { items } = await app.guest().call(rows.ofSupplier, { params: { supplierId } });
    expect(items.map((file) => file.id)).toEqual([photo.body.id, brochure.body.id]);
  });

  it('what is somebody else\'s can neither be changed nor taken away', async () => {
    const { body } = await sendFile(firm, pdf(), 'a.pdf');
    const rival = await app.as('supplier');
    expect((await rival.attempt(rows.update, { params: { fileId: body.id }, body: { label: 'b', visibility: 'public' } }, { version: 1 })).status).toBe(404);
    expect((await rival.attempt(rows.remove, { params: { fileId: body.id } })).status).toBe(404);
    expect((await firm.attempt(rows.update, { params: { fileId: body.id }, body: { label: 'b', visibility: 'public' } }, { version: 7 })).status).toBe(412);
    expect(await rowsOf(body.id)).toHaveLength(1);
  });
});

describe('a file goes', () => {
  it('with its bytes, but not while it proves a certificate', async () => {
    const { body } = await sendFile(firm, await picture(), 'iso.jpg');
    const certificate = await firm.call(certificateEndpoints.add, { body: { scheme: 'cert.iso9001', evidenceFileId: body.id } });
    expect(await firm.attempt(rows.remove, { params: { fileId: body.id } })).toMatchObject({ status: 409, body: { code: 'file.in_use' } });
    await firm.call(certificateEndpoints.remove, { params: { certificateId: certificate.id } });
    await firm.call(rows.remove, { params: { fileId: body.id } });
    expect((await fetchBytes(firm, body.id)).status).toBe(404);
    expect(await app.get(FileStore).read(body.id, 'content')).toBeNull();
  });

  it('when nobody used it for a day, and bytes when they have no row; nothing else', async () => {
    const store = app.get(FileStore);
    const [unused, used, photo] = [await sendFile(firm, pdf('left'), 'a.pdf'), await sendFile(firm, pdf('used'), 'b.pdf'), await sendFile(firm, await picture({ red: 7 }), 'c.jpg', { purpose: 'photo' })];
    await firm.call(certificateEndpoints.add, { body: { scheme: 'cert.iso9001', evidenceFileId: used.body.id } });
    const orphan = newId();
    await store.put(orphan, 'content', Buffer.from('crash'));
    await app.sql("UPDATE files SET created_at = now() - interval '25 hours' WHERE supplier_id = $1", [supplierId]);
    expect(await app.get(SweepFiles).execute(new Date())).toEqual({ unused: 1, orphans: 0 });
    expect(await app.get(SweepFiles).execute(new Date(Date.now() + 25 * 3_600_000))).toMatchObject({ unused: 0, orphans: 1 });
    const isThere = async (id: string) => ((await store.read(id, 'content'))?.stream.destroy() ?? null) !== null;
    expect(await Promise.all([unused, used, photo].map(({ body }) => isThere(body.id)))).toEqual([false, true, true]);
    expect(await store.read(orphan, 'content')).toBeNull();
  });
});

describe('with a scanner', () => {
  let scanner: Server;
  let guarded: TestApp;
  let mode: 'honest' | 'silent' | 'garbled' = 'honest';
  const socket = join(tmpdir(), `matxich-clamd-${process.pid}.sock`);
  /** Speaks clamd's part of INSTREAM; ours is the client. */
  beforeAll(async () => {
    scanner = createServer((connection) => {
      let heard = Buffer.alloc(0);
      connection.on('data', (chunk: Buffer) => {
        heard = Buffer.concat([heard, chunk]);
        if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
        if (mode === 'silent') return void connection.destroy();
        connection.end(mode === 'garbled' ? 'stream: hm\0' : heard.includes('EICAR') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
      });
      connection.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => scanner.listen(socket, resolve));
    guarded = await TestApp.boot({ CLAMAV_SOCKET: socket });
  });
  afterAll(async () => {
    await guarded.close();
    await new Promise((resolve) => scanner.close(resolve));
  });

  it('an infected file is refused by its name, and when the scanner does not answer nothing is taken', async () => {
    const client = await guarded.as('supplier');
    await client.call(supplierEndpoints.list, { body: { nameVi: 'Cơ khí Cẩn Thận' } });
    mode = 'honest';
    expect(await sendFile(client, pdf('EICAR'), 'a.pdf')).toMatchObject({ status: 422, body: { code: 'file.infected', params: { name: 'Eicar-Test' } } });
    expect((await sendFile(client, pdf('clean'), 'b.pdf')).status).toBe(201);
    for (mode of ['silent', 'garbled'] as const) expect(await sendFile(client, pdf(mode), 'c.pdf')).toMatchObject({ status: 503, body: { code: 'file.scanner_unavailable' } });
    expect((await client.call(rows.own, {})).items).toHaveLength(1);
  });

  it('what was kept before there was one is looked at before anybody gets it', async () => {
    const client = await guarded.as('supplier');
    await client.call(supplierEndpoints.list, { body: { nameVi: 'Cơ khí Ngày Xưa' } });
    mode = 'honest';
    const [clean, infected] = [await sendFile(client, pdf('old'), 'a.pdf'), await sendFile(client, pdf('old too'), 'b.pdf')];
    await guarded.get(FileStore).put(infected.body.id, 'content', pdf('EICAR'));
    await guarded.sql('UPDATE files SET scanned_at = NULL WHERE id = ANY($1)', [[clean.body.id, infected.body.id]]);
    mode = 'silent';
    expect((await fetchBytes(client, clean.body.id)).status).toBe(503);
    mode = 'honest';
    expect((await fetchBytes(client, clean.body.id)).status).toBe(200);
    expect((await fetchBytes(client, infected.body.id)).status).toBe(422);
    expect(await guarded.sql('SELECT 1 FROM files WHERE scanned_at IS NOT NULL AND id = ANY($1)', [[clean.body.id, infected.body.id]])).toHaveLength(1);
  });
});

/** An introduction that both have accepted, as rows. */
async function introduce(buyer: TestClient, firmId: string): Promise<void> {
  const rfqId = newId();
  await app.sql("INSERT INTO rfqs (id, number, buyer_id, created_by, title, status, currency, show_buyer) VALUES ($1, $2, $3, $4, 'x', 'draft', 'VND', false)", [rfqId, `T-${rfqId.slice(-8)}`, buyer.ids.organisationId, buyer.ids.userId]);
  await app.sql("INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note, status, introduced_at) VALUES ($1, $2, $3, $4, $4, $5, 'x', 'introduced', now())", [newId(), rfqId, firmId, buyer.ids.organisationId, buyer.ids.userId]);
}

