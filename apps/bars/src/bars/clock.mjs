import { randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';
import { freezeClock } from '../lib/frozen-clock.mjs';
import { pdf } from '../lib/hostile-files.mjs';
import { httpBar } from '../lib/http-bar.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { download } from '../lib/import-files.mjs';

const day = 86_400_000;
const dateOf = (instant) => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** What each place must say. T is the last minute of the last day in Vietnam, T+1 the first of the day after. */
const expected = [
  ['T-90', -90 * day, { state: 'valid', vi: 'Còn hiệu lực', en: 'Valid', counts: true }],
  ['T-30', -30 * day, { state: 'expiring', vi: 'Sắp hết hạn', en: 'Expiring soon', counts: true }],
  ['T', 0, { state: 'expiring', vi: 'Sắp hết hạn', en: 'Expiring soon', counts: true }],
  ['T+1', 60_000, { state: 'expired', vi: 'Đã hết hạn', en: 'Expired', counts: false }],
];

/** A firm with one certificate whose paper waits for an officer. */
async function certifiedFirm({ call, person }, scenes, validUntil) {
  const [who, mark] = [await person('supplier'), randomUUID().slice(0, 8)];
  const own = await scenes.supplierIn('', who, { nameVi: `Công ty Đồng Hồ ${mark}` });
  const form = new FormData();
  form.append('purpose', 'evidence');
  form.append('file', new Blob([pdf(mark)], { type: 'application/pdf' }), 'iso.pdf');
  const { id } = await scenes.must(call(who, 'POST', '/api/v1/my/files', form, post()));
  await scenes.supplierIn('/certificates', who, { scheme: 'cert.iso9001', validUntil, evidenceFileId: id });
  return { who, mark, supplierId: own.id };
}

/** What every place says of the certificate now. Sessions end with the clock, so people sign in anew. */
async function look({ call, person, url }, { who, mark, supplierId }) {
  const [office, owner] = [await person('office'), await person('supplier', { organisationId: who.organisationId })];
  const read = async (one, path) => (await call(one, 'GET', `/api/v1${path}`)).body;
  const search = `q=${encodeURIComponent(mark)}`;
  const page = async (language) => (await fetch(`${url}/${language}/suppliers/${supplierId}`)).text();
  const badge = (html) => /<h3>ISO 9001[^<]*<\/h3><p>([^<]*)<\/p>/.exec(html)?.[1];
  const [vi, en] = [await page('vi'), await page('en')];
  const found = async (filter) => (await read(null, `/suppliers?${search}${filter}`)).hits?.find(({ id }) => id === supplierId);
  return {
    'public API': (await read(null, `/suppliers/${supplierId}`)).certificates?.[0]?.state,
    'own profile': (await read(owner, '/my/supplier')).certificates?.[0]?.state,
    'search card': (await found(''))?.certificates[0]?.state,
    'page in Vietnamese': badge(vi),
    'page in English': badge(en),
    'machine-readable page counts it': /"hasCertification":\[\{/.test(vi),
    'search filter counts it': (await found('&certificate=cert.iso9001')) !== undefined,
    'verification queue has it': (await read(office, '/office/verification-queue?limit=100')).items?.some((item) => item.supplierId === supplierId),
    'exported search': /ISO 9001[^(]*\(([^)\d]*) /.exec((await download({ url }, owner, `/api/v1/exports/suppliers?${search}&format=csv&lang=vi`)).toString())?.[1],
  };
}

export default httpBar({
  id: 'clock',
  promise: 'What ages follows the clock alone: at T-90, T-30, T and T+1 a certificate says so everywhere, and counts or not, though no job ran and nothing was restarted',
  around: freezeClock,
  naive: [
    [['const left = endOfVietnamDay(validUntil) - now.getTime();', 'const left = endOfVietnamDay(validUntil) - (globalThis.begun ??= Date.now());']], // the time of the process's first look
    [['=> holdsChosenCertificate(', '=> true || holdsChosenCertificate(']], // what the index wrote down when a job ran
    [['AND (c.valid_until IS NULL OR c.valid_until >= vietnam_today())', '']],
  ],
  async check(product, { log, neighbour }) {
    const today = dateOf(new Date());
    const lastMinute = new Date(Date.parse(`${today}T23:59:30+07:00`) + 90 * day);
    neighbour.set(new Date(lastMinute.getTime() - 90 * day));
    const scenes = scenesOf(product);
    const firm = await certifiedFirm(product, scenes, dateOf(lastMinute));
    product.command('search:rebuild'); // the firm is in the index as of T-90, and nobody touches the index again
    const wrong = [];
    let looks = 0;
    for (const [name, offset, { state, vi, en, counts }] of expected) {
      neighbour.set(new Date(lastMinute.getTime() + offset));
      const seen = await look(product, firm);
      const wanted = { 'public API': state, 'own profile': state, 'search card': state, 'page in Vietnamese': vi, 'page in English': en, 'exported search': vi };
      for (const [place, said] of Object.entries(seen)) {
        looks++;
        if (said !== (wanted[place] ?? counts)) wrong.push(`${name}: ${place}: ${said}, not ${wanted[place] ?? counts}`);
      }
    }
    for (const line of wrong) log(line);
    return { pass: wrong.length === 0, figures: { instants: expected.length, looks, wrong: wrong.length } };
  },
});
