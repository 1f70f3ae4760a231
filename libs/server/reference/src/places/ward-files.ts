import { unitKey, type WardChange } from '@matxich/domain';
import { readCsv } from './read-csv';

export interface WardRow {
  code: string;
  provinceCode: string;
  vi: string;
  en: string;
  kind: 'ward' | 'commune' | 'special_zone';
  oldDistricts: string[];
  lat: number | null;
  lng: number | null;
}

export interface WardChangeRow extends WardChange {
  oldKey: string;
}

/** What the operator's files say; names from the JSON, positions and the mapping from the CSVs. */
export interface WardFiles {
  /** `[{ Code, Wards: [{ Code, FullName, FullNameEn, ProvinceCode }] }]` as thanglequoc/vietnamese-provinces-database exports it. */
  names: string;
  /** Columns wardCode, wardLat, wardLon. */
  places: string;
  /** Columns province, district, ward, newProvince, newWardCode: one line per old ward and successor. */
  mapping: string;
}

const ward = (code: string): string => code.trim().padStart(5, '0');
const degrees = (text: string | undefined): number | null => (text === undefined || text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text));
const kindOf = (name: string): WardRow['kind'] => (/^phường/iu.test(name) ? 'ward' : /^đặc khu/iu.test(name) ? 'special_zone' : 'commune');
const withoutKind = (district: string): string => district.normalize('NFC').replace(/^(?:quận|huyện|thị xã|thành phố)\s+(?=\p{L})/iu, '');

function readChanges(mapping: string): WardChangeRow[] {
  return readCsv(mapping).map((row) => {
    const { province, district, ward: oldWard = '', newProvince, newWardCode } = row;
    if (!province || !district || !newProvince || !newWardCode) throw new Error('the mapping needs the columns province, district, ward, newProvince and newWardCode, filled in every line');
    return { oldProvince: province.normalize('NFC'), oldDistrict: district.normalize('NFC'), oldWard: oldWard.normalize('NFC'), oldKey: unitKey(oldWard), newWardCode: ward(newWardCode), newProvince: newProvince.normalize('NFC') };
  });
}

/** New ward → old districts, the one with most old wards first. */
function districtsOf(changes: readonly WardChangeRow[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { newWardCode, oldDistrict } of changes) {
    const districts = counts.get(newWardCode) ?? counts.set(newWardCode, new Map()).get(newWardCode)!;
    districts.set(withoutKind(oldDistrict), (districts.get(withoutKind(oldDistrict)) ?? 0) + 1);
  }
  return new Map([...counts].map(([code, districts]) => [code, [...districts].sort((one, other) => other[1] - one[1]).map(([name]) => name)]));
}

/** @throws Error when a file is not what it should be, or a ward of the mapping is in no list */
export function readWardFiles({ names, places, mapping }: WardFiles): { wards: WardRow[]; changes: WardChangeRow[] } {
  const changes = readChanges(mapping);
  const districts = districtsOf(changes);
  const positions = new Map(readCsv(places).map((row) => [ward(row['wardCode'] ?? ''), { lat: degrees(row['wardLat']), lng: degrees(row['wardLon']) }]));
  const provinces = JSON.parse(names) as { Code: string; Wards: { Code: string; FullName: string; FullNameEn: string; ProvinceCode: string }[] }[];
  const wards = provinces.flatMap(({ Wards }) => Wards.map((one): WardRow => ({
    code: one.Code, provinceCode: one.ProvinceCode, vi: one.FullName.normalize('NFC').replace(/^\p{L}/u, (first) => first.toUpperCase()), en: one.FullNameEn, kind: kindOf(one.FullName),
    oldDistricts: districts.get(one.Code) ?? [], lat: positions.get(one.Code)?.lat ?? null, lng: positions.get(one.Code)?.lng ?? null,
  })));
  return { wards: [...wards, ...missingWards(wards, places, changes, districts)], changes };
}

/** A code that only the mapping's own list has (it was changed later): kept, so that no old ward leads nowhere. */
function missingWards(wards: WardRow[], places: string, changes: readonly WardChangeRow[], districts: Map<string, string[]>): WardRow[] {
  const known = new Set(wards.map(({ code }) => code));
  const missing = new Set(changes.map(({ newWardCode }) => newWardCode).filter((code) => !known.has(code)));
  const listed = readCsv(places).filter((row) => missing.has(ward(row['wardCode'] ?? '')));
  if (listed.length < missing.size) throw new Error(`${missing.size - listed.length} wards of the mapping are in no list: ${[...missing].slice(0, 5).join(', ')}`);
  return listed.map((row) => ({
    code: ward(row['wardCode']!), provinceCode: row['provinceCode']!.padStart(2, '0'), vi: row['ward']!.normalize('NFC'), en: row['ward']!.normalize('NFC'), kind: kindOf(row['ward']!),
    oldDistricts: districts.get(ward(row['wardCode']!)) ?? [], lat: degrees(row['wardLat']), lng: degrees(row['wardLon']),
  }));
}
