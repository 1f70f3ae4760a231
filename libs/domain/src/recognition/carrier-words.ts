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
  '加工', '製作', '製造', '専門', '企業', '依頼', '取得', '対応', '作れる', '募集', '希望', 'お願いします', 'ベトナム', '가공', '제작', '제조', '전문', '회사', '생산', '필요', '찾습니다', '추천', '견적', '임가공', '있는', '가능한', '베트남', '公司', '厂', '生产', '制造', '制作', '定制', '采购', '寻找', '找', '专业', '越南', '求购', '制造商',
  'chỗ', 'bên mình', 'bên em', 'được', 'vừa', 'lẫn', 'rồi', 'kèm', 'xong', 'số ít', 'số lượng ít', 'giao nhanh', 'lấy nhanh', 'lấy gấp', 'địa chỉ', 'thuê', 'đặt hàng', 'nhận làm', 'nhận gia công', 'xin báo giá', 'danh sách', 'tìm nguồn', 'mua',
  'provider', 'providers', 'subcontractor', 'subcontract', 'contract', 'workshop', 'plant', 'plants', 'component', 'components', 'product', 'products', 'quality', 'capable', 'capability', 'using', 'made', 'make', 'makes', 'offering', 'offers', 'that', 'plus', 'quote', 'rfq', 'please', 'my', 'our', 'we', 'on', 'by', 'at', 'is', 'are', 'requires', 'required',
];

/** Names that hold a term of the trade by accident: Korea is no welding. They stay text. */
export const decoys = [
  'Hàn Quốc', 'hữu hạn', 'tiếng Hàn', 'người Hàn', 'chuẩn Hàn', 'Nhật Hàn', 'Việt Hàn', 'hàn gắn', 'hàn răng', 'thời hạn', 'hạn dùng', 'hạn chế', 'kỳ hạn',
  'xung quanh', 'xung đột', 'thuận tiện', 'phương tiện', 'tiện ích', 'tiện lợi', 'tiện nghi', 'đa phương tiện', 'chuyển tiền', 'tiền mặt', 'ví tiền', 'may mắn', 'may rủi', 'rèn luyện', 'đúc kết', 'bánh đúc',
  'khắc phục', 'khắc nghiệt', 'dập tắt', 'dập lửa', 'mài mòn', 'miệt mài', 'đột phá', 'đột xuất', 'đột ngột', 'ép buộc', 'ép giá', 'sơn nhà', 'sơn tường', 'sơn móng', 'Thái Sơn', 'Lam Sơn', 'Sóc Sơn', 'in ấn', 'máy giặt', 'máy lạnh', 'máy móc', 'máy công cụ', 'máy bơm', 'máy nén', 'máy bay', 'máy tính', 'máy phát', 'máy biến áp', 'máy xúc', 'máy kéo', 'nhà máy', 'khoan giếng', 'khoan cọc', 'ép cọc', 'ủ rượu', 'gia đình', 'công nghệ gia đình', 'đào tạo', 'dạy nghề',
];

export const longestCarrier = Math.max(...phrases.map((phrase) => phrase.split(' ').length));

const toned = new Set(phrases.map(toneKey));
const foldedPhrases = new Set(phrases.map(searchKey));

/** Whether these words are carriers: with the right accents, or with none at all. All three keys of the same words. */
export function isCarrier(exact: string, tone: string, folded: string): boolean {
  return toned.has(tone) || (folded === exact && foldedPhrases.has(folded));
}

const joinedPhrases = new Set(phrases.map((phrase) => searchKey(phrase).replaceAll(' ', '')));

/** Whether a carrier was written without its spaces: `giacong`. */
export const isJoinedCarrier = (folded: string): boolean => joinedPhrases.has(folded);

const unspacedCarriers = new RegExp(phrases.filter((phrase) => unspacedScript.test(phrase)).sort((a, b) => b.length - a.length).join('|'), 'gu');

/** A run of Japanese, Korean or Chinese without its carriers. */
export function withoutUnspacedCarriers(text: string): string {
  return unspacedScript.test(text) ? text.replace(unspacedCarriers, '') : text;
}
