import type { ImportRowResponse } from '@matxich/contracts';
import type { ExportLanguage, Words } from '@matxich/platform';

type Reason = NonNullable<ImportRowResponse['reason']>;

const reasonWords: Record<Reason, Words> = {
  new_firm: { vi: 'Doanh nghiệp mới', en: 'New firm' },
  confirmed_new: { vi: 'Đã xác nhận là doanh nghiệp khác', en: 'Confirmed to be another firm' },
  tax_code_zero_restored: { vi: 'Đã thêm số 0 đầu mã số thuế', en: 'The leading zero of the tax code was restored' },
  personal_code_dropped: { vi: 'Bỏ mã số cá nhân', en: 'A personal number was left out' },
  formula_as_text: { vi: 'Công thức được giữ như chữ', en: 'A formula was kept as text' },
  website_ignored: { vi: 'Website không đọc được nên bỏ qua', en: 'The website cannot be read and was left out' },
  phone_ignored: { vi: 'Điện thoại không đọc được nên bỏ qua', en: 'The phone number cannot be read and was left out' },
  address_shortened: { vi: 'Địa chỉ quá dài, đã cắt bớt', en: 'The address was too long and was cut' },
  intro_shortened: { vi: 'Giới thiệu quá dài, đã cắt bớt', en: 'The introduction was too long and was cut' },
  name_en_ignored: { vi: 'Tên tiếng Anh quá dài nên bỏ qua', en: 'The English name is too long and was left out' },
  short_name_ignored: { vi: 'Tên viết tắt quá dài nên bỏ qua', en: 'The short name is too long and was left out' },
  province_ignored: { vi: 'Không có tỉnh, thành phố này nên bỏ qua', en: 'There is no such province; left out' },
  legal_form_ignored: { vi: 'Không nhận ra loại hình nên bỏ qua', en: 'The legal form is not known and was left out' },
  capital_origin_ignored: { vi: 'Không nhận ra nguồn vốn nên bỏ qua', en: 'The origin of capital is not known and was left out' },
  founded_year_ignored: { vi: 'Năm thành lập không đọc được nên bỏ qua', en: 'The year cannot be read and was left out' },
  employees_ignored: { vi: 'Số lao động không đọc được nên bỏ qua', en: 'The number of employees cannot be read and was left out' },
  same_tax_code: { vi: 'Cùng mã số thuế', en: 'Same tax code' },
  confirmed_same: { vi: 'Đã xác nhận là cùng doanh nghiệp', en: 'Confirmed to be the same firm' },
  same_facts: { vi: 'Không có gì thay đổi', en: 'Nothing changes' },
  waits_for_firm: { vi: 'Doanh nghiệp đã có người quản lý: chờ họ xác nhận', en: 'Somebody speaks for this firm: it waits for their confirmation' },
  firm_is_claimed: { vi: 'Doanh nghiệp đã có người quản lý: cán bộ cần đề nghị', en: 'Somebody speaks for this firm: an officer has to propose it' },
  same_name_address: { vi: 'Cùng tên và địa chỉ', en: 'Same name and address' },
  name_missing: { vi: 'Thiếu tên doanh nghiệp', en: "The firm's name is missing" },
  name_too_long: { vi: 'Tên quá dài', en: 'The name is too long' },
  name_is_formula: { vi: 'Tên là một công thức', en: 'The name is a formula' },
  encoding_broken: { vi: 'Lỗi mã chữ không sửa chắc chắn được', en: 'Broken characters that cannot be repaired with certainty' },
  tax_code_shape: { vi: 'Mã số thuế không đủ số', en: 'The tax code has a wrong number of digits' },
  tax_code_component: { vi: 'Mã số thuế sai cấu trúc', en: 'The tax code has a wrong structure' },
  tax_code_check_digit: { vi: 'Mã số thuế sai số kiểm tra', en: 'The check digit of the tax code is wrong' },
};

export const reasonText = (reason: Reason, language: ExportLanguage): string => reasonWords[reason][language];
