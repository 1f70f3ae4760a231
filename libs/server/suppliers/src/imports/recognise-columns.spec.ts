import { recogniseColumns } from './recognise-columns';

test.each<[string, string[], (string | null)[]]>([
  ['trangvang-companies', ['company_name', 'website', 'address', 'landline_phone', 'listed_under'], ['nameVi', 'website', 'address', 'phone', 'intro']],
  ['trangvang-plastics', ['id', 'query', 'name', 'category', 'address', 'intro', 'products'], ['externalId', null, 'nameVi', 'intro', 'address', 'intro', 'intro']],
  [
    'shtp-enterprises',
    ['ID', 'TenDoanhNghiep', 'GoiTat', 'QuocGia', 'LinhVucHoatDong', 'TenDuAnDauTu', 'MucTieuQuyMoDuAn', 'DiaChiTrongKhu', 'DienThoai', 'Fax', 'Website', 'TaiLieuDinhKem'],
    ['externalId', 'nameVi', 'shortName', null, 'intro', 'intro', 'intro', 'address', 'phone', null, 'website', null],
  ],
  ['hosocongty', ['company_name', 'address', 'tax_code', 'founding_date'], ['nameVi', 'address', 'taxCode', null]],
  [
    'an office list',
    ['STT', 'Tên công ty (đầy đủ)', 'Tên tiếng Anh', 'Mã số thuế/MST', 'Địa chỉ trụ sở chính', 'Tỉnh/Thành phố', 'Điện thoại', 'Ngành nghề kinh doanh', 'Người đại diện', 'Ghi chú'],
    [null, 'nameVi', 'nameEn', 'taxCode', 'address', 'province', 'phone', 'intro', null, null],
  ],
  ['capitals, NFD and English', ['TÊN DOANH NGHIỆP'.normalize('NFD'), 'Tax code', 'Phone', 'Province', 'Contact phone', 'E-mail'], ['nameVi', 'taxCode', 'phone', 'province', null, null]],
  ['our own template and export', ['Tên doanh nghiệp', 'Loại hình', 'Nguồn vốn', 'Năm thành lập', 'Số lao động', 'Số năng lực đã khai', 'Mức xác minh', 'Nguồn', 'Cập nhật lúc'], ['nameVi', 'legalForm', 'capitalOrigin', 'foundedYear', 'employees', null, null, null, null]],
  ['a second phone is not taken', ['Tên công ty', 'Điện thoại', 'Hotline'], ['nameVi', 'phone', null]],
  ['data are no names', ['Công ty TNHH Cơ khí A', 'Số 5, Hà Nội', '0100109106'], [null, null, null]],
])('%s', (_list, headers, columns) => expect(recogniseColumns(headers)).toEqual(columns));
