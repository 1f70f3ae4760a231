import type { ImportColumn } from '@matxich/contracts';
import type { Words } from '@matxich/platform';

export interface Heading {
  label: Words;
  /** What belongs into the column, for the person who fills it in. */
  note: Words;
  example: Words;
  width: number;
  isRequired?: boolean;
}

/** The columns of the template, which are also those of the register's export: what goes out comes in again. In their order. */
export const headings: Partial<Record<ImportColumn, Heading>> = {
  nameVi: {
    label: { vi: 'Tên doanh nghiệp', en: 'Company name' }, width: 44, isRequired: true,
    note: { vi: 'Bắt buộc. Tên đầy đủ theo giấy đăng ký, tiếng Việt có dấu.', en: 'Required. The full registered name, in Vietnamese where there is one.' },
    example: { vi: 'Công ty TNHH Cơ khí Minh Họa', en: 'Công ty TNHH Cơ khí Minh Họa' },
  },
  taxCode: {
    label: { vi: 'Mã số thuế', en: 'Tax code' }, width: 16,
    note: { vi: '10 số, chi nhánh 13 số. Dòng sai số kiểm tra sẽ bị loại. Không ghi mã số cá nhân của chủ hộ.', en: '10 digits, 13 for a branch. A row with a wrong check digit is rejected. No personal number of a household owner.' },
    example: { vi: '0100109106', en: '0100109106' },
  },
  nameEn: { label: { vi: 'Tên tiếng Anh', en: 'English name' }, width: 32, note: { vi: 'Tên giao dịch tiếng Anh, nếu có.', en: 'The English trading name, if any.' }, example: { vi: 'Minh Hoa Mechanical Co., Ltd', en: 'Minh Hoa Mechanical Co., Ltd' } },
  shortName: { label: { vi: 'Tên viết tắt', en: 'Short name' }, width: 18, note: { vi: 'Tên ngắn hay dùng.', en: 'The name in daily use.' }, example: { vi: 'MINH HOA MEC', en: 'MINH HOA MEC' } },
  legalForm: { label: { vi: 'Loại hình', en: 'Legal form' }, width: 34, note: { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' }, example: { vi: 'Công ty TNHH hai thành viên trở lên', en: 'Limited liability company' } },
  capitalOrigin: { label: { vi: 'Nguồn vốn', en: 'Capital' }, width: 24, note: { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' }, example: { vi: 'Vốn trong nước', en: 'Domestic capital' } },
  foundedYear: { label: { vi: 'Năm thành lập', en: 'Founded (year)' }, width: 12, note: { vi: 'Bốn chữ số.', en: 'Four digits.' }, example: { vi: '2008', en: '2008' } },
  employees: { label: { vi: 'Số lao động', en: 'Employees' }, width: 12, note: { vi: 'Số nguyên.', en: 'A whole number.' }, example: { vi: '120', en: '120' } },
  address: { label: { vi: 'Địa chỉ', en: 'Address' }, width: 48, note: { vi: 'Địa chỉ đăng ký, viết một dòng.', en: 'The registered address, on one line.' }, example: { vi: 'Lô 5, KCN Thăng Long, xã Thiên Lộc, Hà Nội', en: 'Lô 5, KCN Thăng Long, xã Thiên Lộc, Hà Nội' } },
  province: { label: { vi: 'Tỉnh, thành phố', en: 'Province' }, width: 18, note: { vi: 'Chọn trong 34 tỉnh, thành phố. Để trống thì lấy theo địa chỉ.', en: 'Choose one of the 34. When empty, it is read from the address.' }, example: { vi: 'Hà Nội', en: 'Hanoi' } },
  phone: { label: { vi: 'Điện thoại', en: 'Phone' }, width: 18, note: { vi: 'Số của doanh nghiệp, không phải số riêng của cá nhân.', en: "The firm's number, not a person's own." }, example: { vi: '024 3853 2000', en: '024 3853 2000' } },
  website: { label: { vi: 'Website', en: 'Website' }, width: 26, note: { vi: 'Địa chỉ trang web của doanh nghiệp.', en: "The firm's web address." }, example: { vi: 'https://minhhoa.example', en: 'https://minhhoa.example' } },
  intro: { label: { vi: 'Giới thiệu', en: 'Introduction' }, width: 60, note: { vi: 'Sản phẩm, công nghệ, máy móc, khách hàng: càng rõ càng dễ được tìm thấy.', en: 'Products, processes, machines, customers: the clearer, the easier to find.' }, example: { vi: 'Phay, tiện CNC chi tiết nhôm và thép đến Ø300', en: 'CNC milling and turning of aluminium and steel parts up to Ø300' } },
};

export const headingEntries = Object.entries(headings) as [ImportColumn, Heading][];
