import type { ProcessFamily } from '../parameter';
import { allOf, anyOf, atLeast, atMost, between, box, flag, ladder, oneOf } from '../parameter-builders';
import { commonParameters as c, orderParameters } from './common-parameters';

const ipcClass = (key: string, standard: string) =>
  ladder(key, `Cấp ${standard}`, `${standard} class`, [['1', 'Class 1'], ['2', 'Class 2'], ['3', 'Class 3']]);

/** Harness, boards and board assembly: families O, P and Q of domain.md 1.3. */
export const electronicsFamilies: ProcessFamily[] = [
  {
    key: 'wire_harness',
    label: { vi: 'Bộ dây điện, cáp', en: 'Wire harness and cable' },
    processes: ['proc.electronics.wire_harness', 'proc.electronics.crimping', 'proc.electronics.cable_assembly', 'proc.electronics.coil_winding'],
    parameters: [
      between('wire_size', 'Tiết diện dây', 'Wire size', 'mm²', '0.05–6'),
      atLeast('max_circuits', 'Số mạch lớn nhất', 'Most circuits', 'circuit', '20–200'),
      atLeast('harness_length', 'Chiều dài bộ dây lớn nhất', 'Longest harness', 'mm', '5000'),
      atMost('length_tolerance', 'Dung sai chiều dài (±)', 'Length tolerance (±)', 'mm', '2–5'),
      atMost('crimp_height_tolerance', 'Dung sai chiều cao bấm cos (±)', 'Crimp height tolerance (±)', 'mm', '0.05'),
      anyOf('connector_families', 'Hãng đầu nối', 'Connector makes', [['jst', 'JST'], ['molex', 'Molex'], ['te', 'TE'], ['yazaki', 'Yazaki'], ['sumitomo', 'Sumitomo'], ['hirose', 'Hirose']]),
      allOf('crimp_control', 'Kiểm soát bấm cos', 'Crimp control', [['cross_section', 'Cắt mặt cắt', 'Cross-section'], ['force_monitor', 'Giám sát lực bấm', 'Force monitor'], ['pull_test', 'Thử kéo', 'Pull test']]),
      ipcClass('ipc620_class', 'IPC/WHMA-A-620'),
      allOf('harness_tests', 'Kiểm tra điện', 'Electrical tests', [['continuity', 'Thông mạch 100 %', '100 % continuity'], ['hipot', 'Cao áp', 'Hipot'], ['insulation', 'Điện trở cách điện', 'Insulation resistance']]),
      allOf('harness_operations', 'Công đoạn', 'Operations', [['overmould', 'Ép phủ', 'Over-mould'], ['solder', 'Hàn thiếc', 'Soldering'], ['ultrasonic_splice', 'Nối siêu âm', 'Ultrasonic splice'], ['idc', 'IDC'], ['heat_shrink', 'Co nhiệt', 'Heat shrink']]),
      atLeast('crimps_per_hour', 'Năng lực bấm cos', 'Crimping rate', 'pcs/h', '3000'),
      c.defectRate, ...orderParameters,
    ],
  },
  {
    key: 'pcb_fabrication',
    label: { vi: 'Sản xuất mạch in', en: 'PCB fabrication' },
    processes: ['proc.electronics.pcb_fabrication', 'proc.electronics.fpc_fabrication'],
    parameters: [
      between('layers', 'Số lớp', 'Layers', 'layer', '1–8'),
      anyOf('board_type', 'Loại mạch', 'Board type', [['rigid', 'Cứng', 'Rigid'], ['hdi', 'HDI'], ['flex', 'Dẻo', 'Flex'], ['rigid_flex', 'Cứng dẻo', 'Rigid-flex'], ['metal_core', 'Lõi kim loại', 'Metal core']]),
      between('board_thickness', 'Chiều dày mạch', 'Board thickness', 'mm', '0.2–3.2'),
      box('board_size', 'Kích thước mạch lớn nhất', 'Largest board', '500 × 400'),
      atMost('min_trace', 'Đường mạch/khoảng cách nhỏ nhất', 'Smallest trace and space', 'mm', '0.1'),
      atMost('min_hole', 'Lỗ khoan nhỏ nhất', 'Smallest hole', 'mm', '0.2'),
      atLeast('aspect_ratio', 'Tỷ lệ sâu/đường kính lỗ', 'Hole aspect ratio', '', '8'),
      between('copper_weight', 'Chiều dày đồng', 'Copper weight', 'oz', '0.5–3'),
      oneOf('pcb_finish', 'Phủ bề mặt', 'Surface finish', [['hasl_lf', 'HASL không chì', 'HASL lead-free'], ['enig', 'ENIG'], ['osp', 'OSP'], ['imag', 'Bạc nhúng', 'Immersion silver'], ['imsn', 'Thiếc nhúng', 'Immersion tin'], ['hard_gold', 'Vàng cứng', 'Hard gold'], ['enepig', 'ENEPIG']]),
      atMost('impedance_tolerance', 'Dung sai trở kháng (±)', 'Impedance tolerance (±)', '%', '10'),
      ipcClass('ipc6012_class', 'IPC-6012'),
      flag('electrical_test', 'Kiểm tra điện 100 %', '100 % electrical test'),
      atLeast('area_per_month', 'Diện tích mỗi tháng', 'Area per month', 'm²/month', '1000–10000'),
      ...orderParameters,
    ],
  },
  {
    key: 'electronics_assembly',
    label: { vi: 'Lắp ráp điện tử, SMT', en: 'Electronics assembly, SMT' },
    processes: ['proc.electronics'],
    parameters: [
      atLeast('smt_lines', 'Số dây chuyền SMT', 'SMT lines', 'line', '1–6'),
      atLeast('placement_rate', 'Tốc độ dán', 'Placement rate', 'cph', '20000–80000'),
      // Imperial codes only: metric 0402 is imperial 01005 (domain.md 1.4).
      ladder('smallest_package', 'Linh kiện nhỏ nhất (mã inch)', 'Smallest package (imperial code)', [['0805', '0805'], ['0603', '0603'], ['0402', '0402'], ['0201', '0201'], ['01005', '01005']]),
      atMost('min_pitch', 'Bước chân IC/BGA nhỏ nhất', 'Smallest IC/BGA pitch', 'mm', '0.3–0.5'),
      box('board_size', 'Kích thước mạch lớn nhất', 'Largest board', '410 × 360'),
      between('board_thickness', 'Chiều dày mạch', 'Board thickness', 'mm', '0.4–4'),
      allOf('assembly_operations', 'Công đoạn', 'Operations', [
        ['double_sided', 'Hai mặt', 'Double-sided'], ['dip', 'Cắm tay DIP', 'Through-hole'], ['wave', 'Hàn sóng', 'Wave'], ['selective', 'Hàn chọn lọc', 'Selective'],
        ['press_fit', 'Ép chân', 'Press-fit'], ['coating', 'Phủ bảo vệ', 'Conformal coating'], ['potting', 'Đổ keo', 'Potting'], ['programming', 'Nạp chương trình', 'Programming'], ['box_build', 'Lắp thành phẩm', 'Box build'],
      ]),
      anyOf('solder', 'Loại thiếc', 'Solder', [['lead_free', 'Không chì', 'Lead-free'], ['leaded', 'Có chì', 'Leaded']]),
      allOf('board_inspection', 'Kiểm tra', 'Inspection', [['spi', 'SPI'], ['aoi', 'AOI'], ['axi', 'X-quang AXI', 'AXI'], ['ict', 'ICT'], ['fct', 'Chức năng FCT', 'FCT']]),
      ipcClass('ipc610_class', 'IPC-A-610'),
      flag('esd_s2020', 'Kiểm soát tĩnh điện S20.20', 'ESD control S20.20'),
      flag('traceability', 'Truy xuất nguồn gốc (MES)', 'Traceability (MES)'),
      oneOf('supply_mode', 'Hình thức', 'Supply mode', [['consignment', 'Gia công, khách cấp linh kiện', 'Consignment'], ['turnkey', 'Trọn gói', 'Turnkey']]),
      c.defectRate, ...orderParameters,
    ],
  },
];
