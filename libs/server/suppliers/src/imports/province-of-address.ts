import { searchKey } from '@matxich/domain';

/** Province code (19/2025/QĐ-TTg) → folded names: its own, those merged into it on 1 Jul 2025, and current abbreviations. */
const names: Record<string, string> = {
  '01': 'ha noi|hanoi|hn', '04': 'cao bang', '08': 'tuyen quang|ha giang', '11': 'dien bien', '12': 'lai chau', '14': 'son la', '15': 'lao cai|yen bai',
  '19': 'thai nguyen|bac kan|bac can', '20': 'lang son', '22': 'quang ninh', '24': 'bac ninh|bac giang', '25': 'phu tho|vinh phuc|hoa binh', '31': 'hai phong|haiphong|hai duong',
  '33': 'hung yen|thai binh', '37': 'ninh binh|ha nam|nam dinh', '38': 'thanh hoa', '40': 'nghe an', '42': 'ha tinh', '44': 'quang tri|quang binh', '46': 'hue|thua thien hue',
  '48': 'da nang|danang|quang nam', '51': 'quang ngai|kon tum|kontum', '52': 'gia lai|binh dinh', '56': 'khanh hoa|ninh thuan', '66': 'dak lak|dac lac|daklak|phu yen',
  '68': 'lam dong|dak nong|dac nong|binh thuan', '75': 'dong nai|binh phuoc', '79': 'ho chi minh|hcm|tphcm|hcmc|sai gon|ba ria vung tau|vung tau|binh duong', '80': 'tay ninh|long an',
  '82': 'dong thap|tien giang', '86': 'vinh long|ben tre|tra vinh', '91': 'an giang|kien giang', '92': 'can tho|soc trang|hau giang', '96': 'ca mau|bac lieu',
};
const codeOf = new Map(Object.entries(names).flatMap(([code, list]) => list.split('|').map((name) => [name, code] as const)));

/** A street or a smaller unit that is named after a province is not that province: `12 Phố Huế`. */
const smallerUnit = new Set(['pho', 'duong', 'd', 'phuong', 'p', 'xa', 'quan', 'q', 'huyen', 'h', 'ngo', 'so']);
const tailChars = 60;

function provinceOfTail(tail: string): string | null {
  const words = searchKey(tail.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.at(-2) === 'viet' && words.at(-1) === 'nam') words.splice(-2);
  else if (words.at(-1) === 'vietnam' || words.at(-1) === 'vn') words.pop();
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const code = codeOf.get(words.slice(-length).join(' '));
    if (code) return smallerUnit.has(words.at(-length - 1) ?? '') ? null : code;
  }
  return null;
}

/** Thousands of addresses end alike; remembered per process, up to this many endings. */
const knownTails = new Map<string, string | null>();
const mostTails = 2_000;

/** The province that an address ends with, old names included, or null; `Quận 1TP. Hồ Chí Minh, Việt Nam` → 79. */
export function provinceOfAddress(address: string): string | null {
  // The last two parts: the province, and perhaps the country behind it.
  const secondLastComma = address.lastIndexOf(',', address.lastIndexOf(',') - 1);
  const tail = address.slice(Math.max(secondLastComma + 1, address.length - tailChars));
  const known = knownTails.get(tail);
  if (known !== undefined) return known;
  const code = provinceOfTail(tail);
  if (knownTails.size < mostTails) knownTails.set(tail, code);
  return code;
}

/** The province that a cell of its own names: as an address would end, or by its code of two digits. */
export const provinceOfCell = (text: string): string | null => (Object.hasOwn(names, text) ? text : provinceOfAddress(text));
