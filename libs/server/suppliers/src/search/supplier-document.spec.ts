import { capabilityIndexSettings, facetAttributes, settingsInForce } from './capability-index';
import type { SupplierSource } from './queries/supplier-source.query';
import { buildSupplierDocument, sourceHash } from './supplier-document';
import { buildVocabulary, type ConceptRow } from './vocabulary';

const row = (code: string, parent: string | null, kind: string, ...terms: string[]): ConceptRow => ({ code, parent, kind, vi: terms[0]!, en: terms[1] ?? terms[0]!, terms: terms.map((text) => ({ text, language: 'vi' })) });
const concepts = [
  row('proc.plastics', null, 'process', 'Nhựa', 'Plastics'),
  row('proc.plastics.injection', 'proc.plastics', 'process', 'Ép nhựa', 'Injection moulding', '射出成形'),
  row('proc.joining', null, 'process', 'Hàn', 'Joining'),
  row('mat.plastic', null, 'material', 'Chất dẻo'),
  row('mat.plastic.pp', 'mat.plastic', 'material', 'PP'),
  row('cert.iso9001', null, 'certification', 'ISO 9001'),
  row('cert.5s', null, 'certification', '5S'),
];
const provinces = [{ code: '79', vi: 'Hồ Chí Minh', en: 'Ho Chi Minh' }, { code: '01', vi: 'Hà Nội', en: 'Hanoi' }];
const vocabulary = buildVocabulary(concepts, provinces, { districts: ['Đông Anh'], parks: [{ code: 'kcn-thang-long', names: ['KCN Thăng Long', 'Thang Long Industrial Park', 'TLIP'] }] });
const now = new Date('2026-11-24T03:00:00Z');
const firm: SupplierSource = {
  id: '0190b1d0-0000-7000-8000-000000000001', nameVi: 'Công ty Minh Khang', nameEn: 'Minh Khang Ltd', shortName: null, taxCode: '0301234567', intro: null, registeredAddress: '1 Lê Lợi', provinceCode: '79', oldDistrict: null, formerDistricts: [],
  verification: 'document_checked', legalForm: null, website: null, phone: null, employees: null, headcountBand: null, version: 3, updated: 1, sites: [{ name: 'Nhà máy', street: null, ward: 'Tân Phú', district: null, provinceCode: '01', park: 'KCN Tân Bình', parkCode: null, formerDistricts: [] }],
  statements: [{ process: 'proc.plastics.injection', materials: ['mat.plastic.pp'], note: null, values: {}, freeCapacity: null }], certificates: [],
};
const documentOf = (changes: Partial<SupplierSource>) => buildSupplierDocument({ ...firm, ...changes }, vocabulary, now);

test('codes come with what stands above them, in five languages, and counted once', () => {
  const document = documentOf({ statements: [...firm.statements, ...firm.statements] });
  expect(document.p).toEqual(['proc.plastics.injection', 'proc.plastics']);
  expect(document.mats).toEqual(['mat.plastic.pp', 'mat.plastic']);
  expect(document.ctok.split(' ')).toEqual(expect.arrayContaining(['pxplasticsinjection', 'mxplasticpp', 'vx79', 'vx01']));
  expect(document.pm.split(' ')).toEqual(expect.arrayContaining(['pmplasticsinjectionplasticpp', 'pmplasticsplastic']));
  expect(document.cap).toEqual(expect.arrayContaining(['Ép nhựa', 'Injection moulding', '射出成形', 'PP']));
  expect(document.prov).toEqual(['01', '79']);
  expect(document.place).toEqual(expect.arrayContaining(['KCN Tân Bình', 'Hồ Chí Minh', 'Hanoi', '1 Lê Lợi']));
});

test('a park is found by every name it has, whether it was chosen or only written', () => {
  const site = firm.sites[0]!;
  const names = ['KCN Thăng Long', 'Thang Long Industrial Park', 'TLIP'];
  expect(documentOf({ sites: [{ ...site, park: 'KCN Thăng Long', parkCode: 'kcn-thang-long' }] }).place).toEqual(expect.arrayContaining(names));
  expect(documentOf({ registeredAddress: 'Lô A5, khu công nghiệp Thăng Long, Hà Nội' }).place).toEqual(expect.arrayContaining(names));
  expect(documentOf({ registeredAddress: 'KCN Thăng Long II, Hưng Yên' }).place).not.toContain('TLIP');
});

test('a firm is found by the district that its ward was in, unless it says itself which one', () => {
  const site = { ...firm.sites[0]!, formerDistricts: ['Đông Anh', 'Mê Linh'] };
  expect(documentOf({ sites: [site] }).place).toEqual(expect.arrayContaining(['Đông Anh', 'Mê Linh']));
  const stated = documentOf({ sites: [{ ...site, district: 'Huyện Đông Anh' }], oldDistrict: 'Hà Đông', formerDistricts: ['Thanh Oai'] }).place;
  expect(stated).toEqual(expect.arrayContaining(['Huyện Đông Anh', 'Hà Đông']));
  expect(stated).not.toEqual(expect.arrayContaining(['Mê Linh']));
  expect(stated).not.toContain('Thanh Oai');
});

test('what only the introduction says is found, never counted', () => {
  const document = documentOf({ statements: [], intro: 'Chuyên ép nhựa. Đối tác Hàn Quốc, thời hạn nhanh, han gi.' });
  expect(document.itok.split(' ')).toContain('pxplasticsinjection');
  expect(document.itok).not.toContain('pxjoining');
  expect(document).toMatchObject({ p: [], mats: [], pm: '' });
  expect(documentOf({ intro: 'Chuyên ép nhựa' }).itok).not.toContain('pxplasticsinjection'); // stated already
});

test('who works the grade of another standard is found for it, below those who state it, and not counted', () => {
  const document = documentOf({ statements: [{ process: 'proc.plastics.injection', materials: ['mat.steel.aisi_1045'], note: null, values: {}, freeCapacity: null }] });
  expect(document.itok.split(' ')).toContain('mxsteels45c');
  expect(document.ctok.split(' ')).not.toContain('mxsteels45c');
  expect(document.mats).not.toContain('mat.steel.s45c');
});

test('a concept behind the fortieth word of a text is found too', () => {
  expect(documentOf({ statements: [], intro: `${'chữ '.repeat(100)}ép nhựa` }).itok).toContain('pxplasticsinjection');
});

test.each<[string, SupplierSource['certificates'][number], string[]]>([
  ['valid', { scheme: 'cert.iso9001', validUntil: '2027-01-01', status: 'valid' }, ['cert.iso9001']],
  ['on its last day', { scheme: 'cert.iso9001', validUntil: '2026-11-24', status: 'valid' }, ['cert.iso9001']],
  ['expired', { scheme: 'cert.iso9001', validUntil: '2026-11-23', status: 'valid' }, []],
  ['withdrawn', { scheme: 'cert.iso9001', validUntil: '2027-01-01', status: 'withdrawn' }, []],
  ['suspended', { scheme: 'cert.iso9001', validUntil: '2027-01-01', status: 'suspended' }, []],
  ['without a date', { scheme: 'cert.iso9001', validUntil: null, status: 'valid' }, []],
  ['a practice without an end', { scheme: 'cert.5s', validUntil: null, status: 'valid' }, ['cert.5s']],
])('a certificate that is %s', (_state, certificate, certs) => expect(documentOf({ certificates: [certificate] }).certs).toEqual(certs));

test('the hash changes with facts, words and the end of a certificate, and with nothing else', () => {
  const certified: SupplierSource = { ...firm, certificates: [{ scheme: 'cert.iso9001', validUntil: '2026-12-01', status: 'valid' }] };
  const hash = sourceHash(certified, vocabulary, now);
  expect(sourceHash(certified, vocabulary, new Date('2026-11-25T03:00:00Z'))).toBe(hash);
  expect(sourceHash(certified, vocabulary, new Date('2026-12-02T03:00:00Z'))).not.toBe(hash);
  expect(sourceHash({ ...certified, nameEn: 'Other' }, vocabulary, now)).not.toBe(hash);
  expect(sourceHash(certified, buildVocabulary([...concepts, row('mat.x', null, 'material', 'X')], provinces), now)).not.toBe(hash);
});

test('nothing confidential is indexed', () => {
  expect(Object.keys(documentOf({})).sort()).toEqual(['cap', 'certs', 'complete', 'ctok', 'fresh', 'hash', 'id', 'intro', 'itok', 'mats', 'mp', 'name', 'nameKey', 'p', 'place', 'pm', 'pmk', 'pp', 'prov', 'rank', 'tax', 'updated', 'ver', 'version']);
});

test('every attribute that settings speak of exists', () => {
  const attributes = new Set(Object.keys(documentOf({})));
  for (const name of [...capabilityIndexSettings.searchableAttributes!, ...Object.values(facetAttributes), ...capabilityIndexSettings.sortableAttributes!]) expect(attributes).toContain(name);
});

test('settings are in force whatever order the server keeps, and not when one differs', () => {
  const kept = { ...capabilityIndexSettings, sortableAttributes: [...capabilityIndexSettings.sortableAttributes!].reverse(), stopWords: [] };
  expect(settingsInForce(kept)).toBe(true);
  expect(settingsInForce({ ...kept, displayedAttributes: ['id', 'hash', 'form_0'] })).toBe(false);
  expect(settingsInForce({ ...kept, searchableAttributes: [...capabilityIndexSettings.searchableAttributes!].reverse() })).toBe(false);
  expect(settingsInForce(null)).toBe(false);
});
