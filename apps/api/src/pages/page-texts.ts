import type { CapitalOrigin, EvidenceLevel, LegalForm, VerificationLevel } from '@matxich/domain';
import type { SupplierResponse } from '@matxich/contracts';

export const pageLanguages = ['vi', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

type Words<Key extends string> = Record<Key, string>;
type CertificateState = SupplierResponse['certificates'][number]['state'];

interface PageTexts {
  product: string;
  home: { title: string; description: string };
  search: { title: string; description: string };
  kind: string;
  demo: string;
  facts: Words<'taxCode' | 'nameEn' | 'legalForm' | 'capitalOrigin' | 'founded' | 'employees' | 'province' | 'website' | 'address'>;
  sections: Words<'about' | 'capabilities' | 'certificates' | 'sites'>;
  none: Words<'capabilities' | 'certificates'>;
  statement: Words<'materials' | 'work' | 'inHouse' | 'subcontracted' | 'note' | 'evidence'>;
  certificate: Words<'number' | 'body' | 'scope' | 'validUntil' | 'state'>;
  verification: Words<VerificationLevel>;
  evidence: Words<EvidenceLevel>;
  certificateState: Words<CertificateState>;
  legalForm: Words<LegalForm>;
  origin: Words<CapitalOrigin>;
  contact: string;
  updated: string;
  scan: string;
  page: string;
}

/** Words of the pages and documents that the server writes itself: for search engines, shared links, paper. The SPA says the same in its own catalogues. */
export const pageTexts: Record<PageLanguage, PageTexts> = {
  vi: {
    product: 'Mắt Xích',
    home: { title: 'Mắt Xích · tìm nhà cung cấp công nghiệp hỗ trợ Việt Nam', description: 'Doanh nghiệp lắp ráp tìm xưởng làm được theo dung sai, vật liệu, chứng nhận; doanh nghiệp Việt Nam biết vì sao mình phù hợp. Sở Công Thương làm cầu nối.' },
    search: { title: 'Tìm nhà cung cấp theo năng lực · Mắt Xích', description: 'Tìm theo công nghệ, dung sai, vật liệu, chứng nhận và địa điểm trong danh bạ doanh nghiệp công nghiệp hỗ trợ.' },
    kind: 'Nhà cung cấp công nghiệp hỗ trợ',
    demo: 'Dữ liệu minh họa, không phải doanh nghiệp thật.',
    facts: { taxCode: 'Mã số thuế', nameEn: 'Tên tiếng Anh', legalForm: 'Loại hình', capitalOrigin: 'Nguồn vốn', founded: 'Thành lập', employees: 'Số lao động', province: 'Tỉnh, thành phố', website: 'Website', address: 'Địa chỉ đăng ký' },
    sections: { about: 'Giới thiệu', capabilities: 'Năng lực gia công', certificates: 'Chứng nhận', sites: 'Nhà máy' },
    none: { capabilities: 'Doanh nghiệp chưa khai năng lực nào.', certificates: 'Chưa khai chứng nhận nào.' },
    statement: { materials: 'Vật liệu', work: 'Thực hiện', inHouse: 'Làm tại xưởng', subcontracted: 'Thuê ngoài', note: 'Ghi chú', evidence: 'Bằng chứng' },
    certificate: { number: 'Số', body: 'Tổ chức cấp', scope: 'Phạm vi', validUntil: 'Hiệu lực đến', state: 'Tình trạng' },
    verification: { listed: 'Có tên trong danh sách', self_declared: 'Doanh nghiệp tự khai', document_checked: 'Đã kiểm tra hồ sơ', registry_checked: 'Đã đối chiếu đăng ký kinh doanh', site_visited: 'Cán bộ đã đến xưởng', buyer_confirmed: 'Bên mua đã xác nhận' },
    evidence: { declared: 'tự khai', documented: 'có tài liệu', verified_on_site: 'đã xem tại xưởng', proven_by_order: 'bên mua đã xác nhận' },
    certificateState: { valid: 'Còn hiệu lực', expiring: 'Sắp hết hạn', expired: 'Đã hết hạn', undated: 'Chưa rõ thời hạn', suspended: 'Bị đình chỉ', withdrawn: 'Bị thu hồi' },
    legalForm: { llc_single: 'Công ty TNHH một thành viên', llc: 'Công ty TNHH hai thành viên trở lên', joint_stock: 'Công ty cổ phần', partnership: 'Công ty hợp danh', private_enterprise: 'Doanh nghiệp tư nhân', cooperative: 'Hợp tác xã', household: 'Hộ kinh doanh', branch: 'Chi nhánh', rep_office: 'Văn phòng đại diện', other: 'Loại hình khác' },
    origin: { domestic: 'Vốn trong nước', fdi: 'Vốn nước ngoài (FDI)', joint_venture: 'Liên doanh' },
    contact: 'Liên hệ qua Sở Công Thương: đầu mối chỉ hiện khi cả hai bên đồng ý được giới thiệu.',
    updated: 'Cập nhật ngày',
    scan: 'Quét để mở hồ sơ mới nhất',
    page: 'Trang',
  },
  en: {
    product: 'Mắt Xích',
    home: { title: 'Mắt Xích · find Vietnamese supporting-industry suppliers', description: 'Assemblers find the shop that holds the tolerance, the material and the certificate; Vietnamese firms see why they match. The Department of Industry and Trade introduces the two.' },
    search: { title: 'Search suppliers by capability · Mắt Xích', description: 'Search the register of supporting-industry firms by process, tolerance, material, certificate and place.' },
    kind: 'Supporting-industry supplier',
    demo: 'Demonstration data, not a real firm.',
    facts: { taxCode: 'Tax code', nameEn: 'English name', legalForm: 'Legal form', capitalOrigin: 'Capital', founded: 'Founded', employees: 'Employees', province: 'Province or city', website: 'Website', address: 'Registered address' },
    sections: { about: 'About', capabilities: 'Capabilities', certificates: 'Certificates', sites: 'Factory sites' },
    none: { capabilities: 'No capability stated yet.', certificates: 'No certificate declared yet.' },
    statement: { materials: 'Materials', work: 'Carried out', inHouse: 'In-house', subcontracted: 'Subcontracted', note: 'Note', evidence: 'Evidence' },
    certificate: { number: 'Number', body: 'Issued by', scope: 'Scope', validUntil: 'Valid until', state: 'State' },
    verification: { listed: 'Listed', self_declared: 'Self-declared', document_checked: 'Documents checked', registry_checked: 'Checked in the business register', site_visited: 'Site visited by an officer', buyer_confirmed: 'Confirmed by a buyer' },
    evidence: { declared: 'self-declared', documented: 'documented', verified_on_site: 'seen on site', proven_by_order: 'confirmed by a buyer' },
    certificateState: { valid: 'Valid', expiring: 'Expiring soon', expired: 'Expired', undated: 'Validity unknown', suspended: 'Suspended', withdrawn: 'Withdrawn' },
    legalForm: { llc_single: 'Single-member limited liability company', llc: 'Limited liability company', joint_stock: 'Joint stock company', partnership: 'Partnership', private_enterprise: 'Private enterprise', cooperative: 'Cooperative', household: 'Household business', branch: 'Branch', rep_office: 'Representative office', other: 'Other form' },
    origin: { domestic: 'Domestic capital', fdi: 'Foreign capital (FDI)', joint_venture: 'Joint venture' },
    contact: 'Contact through the Department of Industry and Trade: contact persons become visible only when both sides agree to an introduction.',
    updated: 'Updated on',
    scan: 'Scan for the current profile',
    page: 'Page',
  },
};
