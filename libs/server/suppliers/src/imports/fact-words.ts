import { type CapitalOrigin, type LegalForm, searchKey } from '@matxich/domain';

type Words<Key extends string> = Record<Key, { vi: string; en: string; also: string }>;

/** Legal forms as lists write them: the first two are what templates and exports say, `also` what people write besides (folded, by bar). */
export const legalFormWords: Words<LegalForm> = {
  llc_single: { vi: 'Công ty TNHH một thành viên', en: 'Single-member limited liability company', also: 'tnhh mtv|cong ty tnhh mtv|tnhh 1 thanh vien|cong ty tnhh 1 thanh vien|tnhh 1tv' },
  llc: { vi: 'Công ty TNHH hai thành viên trở lên', en: 'Limited liability company', also: 'tnhh|cong ty tnhh|tnhh 2 thanh vien tro len|tnhh hai thanh vien|cong ty tnhh 2 thanh vien tro len|cong ty trach nhiem huu han|ltd|llc|co ltd' },
  joint_stock: { vi: 'Công ty cổ phần', en: 'Joint stock company', also: 'ctcp|cp|cong ty cp|co phan|jsc|joint stock' },
  partnership: { vi: 'Công ty hợp danh', en: 'Partnership', also: 'hop danh' },
  private_enterprise: { vi: 'Doanh nghiệp tư nhân', en: 'Private enterprise', also: 'dntn|tu nhan' },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperative', also: 'htx|lien hiep hop tac xa' },
  household: { vi: 'Hộ kinh doanh', en: 'Household business', also: 'hkd|ho ca the|ho kinh doanh ca the|household' },
  branch: { vi: 'Chi nhánh', en: 'Branch', also: 'cn' },
  rep_office: { vi: 'Văn phòng đại diện', en: 'Representative office', also: 'vpdd' },
  other: { vi: 'Loại hình khác', en: 'Other form', also: 'khac|other' },
};

export const capitalOriginWords: Words<CapitalOrigin> = {
  domestic: { vi: 'Vốn trong nước', en: 'Domestic capital', also: 'trong nuoc|viet nam|domestic|100% von trong nuoc' },
  fdi: { vi: 'Vốn nước ngoài (FDI)', en: 'Foreign capital (FDI)', also: 'fdi|nuoc ngoai|von nuoc ngoai|100% von nuoc ngoai|dau tu nuoc ngoai|foreign' },
  joint_venture: { vi: 'Liên doanh', en: 'Joint venture', also: 'lien doanh|jv|joint venture' },
};

const lookup = (words: Words<string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).flatMap(([code, { vi, en, also }]) => [code, vi, en, ...also.split('|')].map((word) => [searchKey(word), code] as const)));

const legalForms = lookup(legalFormWords);
const capitalOrigins = lookup(capitalOriginWords);

/** The code of a legal form by its name or a usual abbreviation, or null. */
export const legalFormOf = (text: string): string | null => legalForms.get(searchKey(text)) ?? null;
export const capitalOriginOf = (text: string): string | null => capitalOrigins.get(searchKey(text)) ?? null;
