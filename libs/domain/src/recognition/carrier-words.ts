import { searchKey } from '../text/search-key';
import { unspacedScript } from '../text/tokens';
import { toneKey } from '../text/tone-key';

/**
 * What people write around the thing they look for. Accents count as in recognition: `cán` (to roll) is no `cần` (need).
 */
const phrases = [
  'tìm', 'tìm kiếm', 'cần', 'cần tìm', 'cần mua', 'muốn', 'đang', 'xưởng', 'nhà xưởng', 'nhà máy', 'cơ sở', 'đơn vị', 'công ty', 'cty', 'doanh nghiệp', 'nhà cung cấp', 'nhà sản xuất', 'ncc',
  'nhà thầu', 'đối tác', 'chuyên', 'nhận', 'làm', 'sản xuất', 'cung cấp', 'dịch vụ', 'báo giá', 'giá', 'giá rẻ', 'uy tín', 'chất lượng', 'theo yêu cầu', 'theo bản vẽ', 'hàng', 'các', 'loại', 'những',
  'và', 'hoặc', 'với', 'bằng', 'cho', 'của', 'có', 'ở', 'tại', 'gần', 'trong', 'khu vực', 'giúp', 'tôi', 'ai', 'bên', 'nào', 'thợ', 'gia công', 'chi tiết', 'linh kiện', 'sản phẩm',
  'supplier', 'suppliers', 'manufacturer', 'manufacturers', 'manufacturing', 'company', 'companies', 'factory', 'factories', 'vendor', 'vendors', 'shop', 'shops', 'maker', 'makers', 'find', 'looking for', 'need', 'want',
  'service', 'services', 'custom', 'parts', 'part', 'of', 'in', 'for', 'with', 'from', 'the', 'a', 'an', 'and', 'or', 'to', 'near', 'who', 'can', 'do', 'vietnam',
  'を探しています', '探しています', '会社', 'メーカー', 'サプライヤー', '業者', '工場', '部品', 'できます', 'できる', 'の', 'を', 'と', 'で', '업체', '공장', '제조사', '찾기', '供应商', '厂家', '工厂', '加工厂',
];

/** Names that hold a term of the trade by accident: Korea is no welding. They stay text. */
export const decoys = ['Hàn Quốc', 'hữu hạn'];

export const longestCarrier = Math.max(...phrases.map((phrase) => phrase.split(' ').length));

const toned = new Set(phrases.map(toneKey));
const foldedPhrases = new Set(phrases.map(searchKey));

/** Whether these words are carriers: with the right accents, or with none at all. All three keys of the same words. */
export function isCarrier(exact: string, tone: string, folded: string): boolean {
  return toned.has(tone) || (folded === exact && foldedPhrases.has(folded));
}

const unspacedCarriers = new RegExp(phrases.filter((phrase) => unspacedScript.test(phrase)).sort((a, b) => b.length - a.length).join('|'), 'gu');

/** A run of Japanese, Korean or Chinese without its carriers. */
export function withoutUnspacedCarriers(text: string): string {
  return unspacedScript.test(text) ? text.replace(unspacedCarriers, '') : text;
}
