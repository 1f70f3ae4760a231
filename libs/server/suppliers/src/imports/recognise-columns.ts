import type { ImportColumn } from '@matxich/contracts';
import { searchKey } from '@matxich/domain';
import { stateHeadings } from '../exports/register-table';
import { headingEntries } from './template/headings';

/** Columns that are left out on purpose: persons (domain.md 4.8) and what is no fact of a firm. */
const leftOut = /\b(nguoi|dai dien|giam doc|contact|representative|director|e ?mail|fax|ngay|date|ghi chu|notes?|quoc gia|country|tai lieu|attachments?|query)\b/;

/** First match wins, so the narrower meaning stands first: an "English name" is not *the* name, a "project name" no name of a firm. */
const meanings: [ImportColumn, RegExp][] = [
  ['taxCode', /\b(mst|msdn|ma so thue|ma thue|ma so (doanh nghiep|dn)|tax ?(code|id|no|number)|vat (no|number|code))\b/],
  ['nameEn', /\b(ten (giao dich|quoc te|nuoc ngoai)|(ten|cong ty|doanh nghiep) .*tieng anh|tieng anh|english name|name (en|english)|en name)\b/],
  ['shortName', /\b(goi tat|viet tat|ten ngan|short name|abbreviation)\b/],
  ['nameVi', /\bten (cong ty|doanh nghiep|don vi|co so|nha cung cap|nha may|ncc|dn|cty|to chuc|day du|tieng viet)\b|\b(company|supplier|firm|enterprise|business|organi[sz]ation|vendor|manufacturer) (legal )?name\b|\bname vi\b|^(ten|name|full name|cong ty|doanh nghiep|nha cung cap|company|supplier|firm|vendor)$/],
  ['website', /\b(website|web ?site|web|url|homepage|trang chu)\b/],
  ['phone', /\b(dien thoai|so dt|sdt|dt|phone|tel|telephone|landline|hotline)\b/],
  ['intro', /\b(gioi thieu|mo ta|intro|introduction|description|profile|about|linh vuc|nganh|nghe|category|categories|listed under|san pham|products?|muc tieu|quy mo|du an|nang luc|capability|capabilities|services?|activity|activities|scope|industry|sector)\b/],
  ['address', /\b(dia chi|dia diem|tru so|address|location)\b/],
  ['province', /^(ten )?(tinh|thanh pho|tp|tinh (thanh|tp|thanh pho)( pho)?|province|city|province city)$/],
  ['legalForm', /\b(loai hinh( doanh nghiep| phap ly)?|legal (form|type)|company type|type of (company|enterprise))\b/],
  ['capitalOrigin', /\b(nguon von|hinh thuc (von|dau tu)|capital (origin|source)|ownership)\b/],
  ['foundedYear', /\b(nam thanh lap|founded|year (founded|established)|established)\b/],
  ['employees', /\b(so (luong )?(lao dong|nhan su|nhan vien|cong nhan)|employees|headcount|workforce|staff)\b/],
  ['externalId', /^(id|ma|ma cong ty|ma doanh nghiep|external id|source id)$/],
];

/** `TenDoanhNghiep`, `company_name`, `Tên công ty (đầy đủ)` → plain lower-case words. */
export function headerWords(header: string): string {
  const spaced = header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/\([^)]*\)/g, ' ');
  return searchKey(spaced).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The names of our own templates and exports mean exactly what they say. */
const ownNames: ReadonlyMap<string, ImportColumn | null> = new Map([
  ...stateHeadings.flatMap((label) => [label.vi, label.en].map((name) => [headerWords(name), null] as const)),
  ...headingEntries.flatMap(([column, { label }]) => [label.vi, label.en].map((name) => [headerWords(name), column] as const)),
]);

/** What a column means, by its Vietnamese or English name; null = not for us. */
export function recogniseColumn(header: string): ImportColumn | null {
  const words = headerWords(header);
  if (words === '' || leftOut.test(words)) return null;
  const own = ownNames.get(words);
  return own !== undefined ? own : (meanings.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

/** The meaning of every column. Only `intro` may be fed by several: the first column of a meaning is the one. */
export function recogniseColumns(headers: string[]): (ImportColumn | null)[] {
  const taken = new Set<ImportColumn>();
  return headers.map((header) => {
    const column = recogniseColumn(header);
    if (column === null || (column !== 'intro' && taken.has(column))) return null;
    taken.add(column);
    return column;
  });
}
