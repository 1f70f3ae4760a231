/** A kind of demo firm: what it makes, on what, and how many of them there are. */
export interface DemoProfile {
  trade: { vi: string; en: string };
  processes: string[];
  materials: string[];
  certificates: string[];
  count: number;
}

const quality = ['cert.iso9001', 'cert.iso14001', 'cert.5s'];

/** 16 kinds over 15 process families, 66 firms. Invented; no real firm is meant. */
export const demoProfiles: DemoProfile[] = [
  { trade: { vi: 'Cơ khí chính xác', en: 'Precision Machining' }, processes: ['proc.machining.milling_3axis', 'proc.machining.cnc_turning', 'proc.grinding.surface'], materials: ['mat.aluminium.a6061', 'mat.steel.s45c', 'mat.stainless.sus304'], certificates: quality, count: 8 },
  { trade: { vi: 'Gia công CNC 5 trục', en: '5-axis Machining' }, processes: ['proc.machining.milling_5axis', 'proc.machining.mill_turn', 'proc.inspection.cmm'], materials: ['mat.aluminium.a7075', 'mat.titanium', 'mat.stainless.sus316'], certificates: [...quality, 'cert.as9100'], count: 4 },
  { trade: { vi: 'Tiện tự động', en: 'Swiss Turning' }, processes: ['proc.machining.swiss_turning', 'proc.machining.cnc_turning'], materials: ['mat.copper.c3604', 'mat.stainless.sus303'], certificates: quality, count: 3 },
  { trade: { vi: 'Cắt dây và xung điện', en: 'EDM' }, processes: ['proc.edm.wire', 'proc.edm.sinker'], materials: ['mat.steel.skd11', 'mat.steel.dc53', 'mat.carbide'], certificates: quality, count: 3 },
  { trade: { vi: 'Kim loại tấm', en: 'Sheet Metal' }, processes: ['proc.sheet_metal.laser_cutting', 'proc.sheet_metal.bending', 'proc.joining.tig'], materials: ['mat.steel.spcc', 'mat.stainless.sus304', 'mat.aluminium.a5052'], certificates: [...quality, 'cert.iso3834'], count: 6 },
  { trade: { vi: 'Dập liên hoàn', en: 'Progressive Stamping' }, processes: ['proc.stamping.progressive', 'proc.stamping.deep_drawing', 'proc.tooling.stamping_die'], materials: ['mat.steel.spcc', 'mat.steel.secc', 'mat.copper.c5191'], certificates: [...quality, 'cert.iatf16949'], count: 6 },
  { trade: { vi: 'Khuôn mẫu', en: 'Mould and Die' }, processes: ['proc.tooling.injection_mould', 'proc.tooling.die_casting_die', 'proc.edm.wire'], materials: ['mat.steel.nak80', 'mat.steel.p20', 'mat.steel.skd61'], certificates: quality, count: 5 },
  { trade: { vi: 'Ép nhựa', en: 'Injection Moulding' }, processes: ['proc.plastics.injection', 'proc.plastics.two_shot', 'proc.surface.pad_printing'], materials: ['mat.plastic.abs', 'mat.plastic.pc_abs', 'mat.plastic.pp', 'mat.plastic.pom'], certificates: [...quality, 'cert.iatf16949', 'cert.ul'], count: 7 },
  { trade: { vi: 'Cao su kỹ thuật', en: 'Technical Rubber' }, processes: ['proc.rubber.compression', 'proc.rubber.lsr'], materials: ['mat.rubber.nbr', 'mat.rubber.epdm', 'mat.rubber.silicone'], certificates: quality, count: 3 },
  { trade: { vi: 'Đúc áp lực', en: 'Die Casting' }, processes: ['proc.casting.die_casting', 'proc.machining.milling_3axis'], materials: ['mat.aluminium.adc12', 'mat.zinc.zdc2'], certificates: [...quality, 'cert.iatf16949'], count: 4 },
  { trade: { vi: 'Đúc mẫu chảy', en: 'Investment Casting' }, processes: ['proc.casting.investment', 'proc.casting.sand'], materials: ['mat.cast_iron.fc250', 'mat.cast_iron.fcd450', 'mat.stainless.sus304'], certificates: quality, count: 2 },
  { trade: { vi: 'Rèn dập nóng', en: 'Hot Forging' }, processes: ['proc.forging.hot', 'proc.heat_treatment.quench_temper'], materials: ['mat.steel.s45c', 'mat.steel.scm440'], certificates: [...quality, 'cert.cqi9'], count: 2 },
  { trade: { vi: 'Xử lý bề mặt', en: 'Surface Finishing' }, processes: ['proc.surface.anodizing', 'proc.surface.zinc_plating', 'proc.surface.powder_coating'], materials: ['mat.aluminium', 'mat.steel'], certificates: [...quality, 'cert.rohs'], count: 4 },
  { trade: { vi: 'Bộ dây điện', en: 'Wire Harness' }, processes: ['proc.electronics.wire_harness', 'proc.electronics.crimping'], materials: ['mat.copper'], certificates: [...quality, 'cert.ipc_whma_a_620'], count: 4 },
  { trade: { vi: 'Lắp ráp điện tử', en: 'Electronics Assembly' }, processes: ['proc.electronics.smt', 'proc.electronics.box_build'], materials: ['mat.fr4'], certificates: [...quality, 'cert.ipc_a_610', 'cert.esd_s2020'], count: 3 },
  { trade: { vi: 'Bao bì carton', en: 'Corrugated Packaging' }, processes: ['proc.packaging.corrugated', 'proc.packaging.tray'], materials: ['mat.paperboard'], certificates: [...quality, 'cert.fsc'], count: 2 },
];

/** Invented proper names; with the mark "(minh họa)" nobody can take one for a firm. */
export const demoNames = ['Lam Điền', 'Thanh Khê Đông', 'Vạn Sơn Hải', 'Hưng Mộc', 'Tân Lạc Hồng', 'Bình Sa', 'Đại Nghĩa Lâm', 'Kim Tuyến Hà', 'Phúc Cảnh', 'Trường Lĩnh', 'Minh Xuyên', 'An Khoa Việt', 'Nam Cẩm', 'Quang Thới', 'Gia Lộc Sơn', 'Thịnh Uyên', 'Hải Miên', 'Đông Tiệp', 'Sao Khuê Bắc', 'Tùng Ngạn', 'Việt Thiên Ân', 'Hoàng Kỳ Nam'];

export const demoPlaces = [
  { province: '01', district: 'Đông Anh', ward: 'Xã Đông Anh', park: 'Cụm công nghiệp mẫu Liên Hà' },
  { province: '01', district: 'Thạch Thất', ward: 'Xã Thạch Thất', park: 'Cụm công nghiệp mẫu Phùng Xá' },
  { province: '01', district: 'Mê Linh', ward: 'Xã Quang Minh', park: 'Khu công nghiệp mẫu Quang Minh' },
  { province: '01', district: 'Thường Tín', ward: 'Xã Thường Tín', park: 'Cụm công nghiệp mẫu Quất Động' },
  { province: '24', district: 'Quế Võ', ward: 'Phường Quế Võ', park: 'Khu công nghiệp mẫu Quế Võ' },
  { province: '33', district: 'Yên Mỹ', ward: 'Xã Yên Mỹ', park: 'Khu công nghiệp mẫu Phố Nối' },
] as const;

export const demoBuyers = [
  { name: 'Aoba Office Machines Vietnam (demo)', country: 'JP', origin: 'fdi' },
  { name: 'Hanbit Mobile Components (demo)', country: 'KR', origin: 'fdi' },
  { name: 'Nordlicht Automation (demo)', country: 'DE', origin: 'multinational' },
  { name: 'Kitayama Motor Parts (demo)', country: 'JP', origin: 'fdi' },
  { name: 'Blue Mesa Medical (demo)', country: 'US', origin: 'multinational' },
  { name: 'Tiansheng Appliances Vietnam (demo)', country: 'CN', origin: 'fdi' },
  { name: 'Công ty Lắp ráp Xe máy Hà Thành (minh họa)', country: 'VN', origin: 'domestic' },
  { name: 'Công ty Thiết bị điện Sông Nhuệ (minh họa)', country: 'VN', origin: 'domestic' },
] as const;
