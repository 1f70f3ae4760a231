import type { ProcessFamily } from '../parameter';
import { allOf, anyOf, atLeast, atMost, between, box, flag, oneOf } from '../parameter-builders';
import { commonParameters as c, orderParameters, partParameters } from './common-parameters';

/** Springs, fasteners, measuring, packaging, assembly: families R, S and T of domain.md 1.3 and what is left. */
export const smallPartsServicesFamilies: ProcessFamily[] = [
  {
    key: 'springs',
    label: { vi: 'Lò xo, dây uốn', en: 'Springs and wire forms' },
    processes: ['proc.springs', 'proc.wire_forming'],
    parameters: [
      anyOf('spring_type', 'Loại lò xo', 'Spring type', [['compression', 'Nén', 'Compression'], ['extension', 'Kéo', 'Extension'], ['torsion', 'Xoắn', 'Torsion'], ['flat', 'Lá', 'Flat'], ['wave', 'Sóng', 'Wave'], ['wire_form', 'Dây uốn', 'Wire form']]),
      between('wire_diameter_range', 'Đường kính dây', 'Wire diameter', 'mm', '0.1–16'),
      atMost('load_tolerance', 'Dung sai lực (±)', 'Load tolerance (±)', '%', '5–10'),
      atLeast('spring_cycles', 'Tuổi thọ mỏi', 'Fatigue life', 'cycles', '100000–1000000'),
      flag('shot_peening', 'Phun bi tăng bền', 'Shot peening'),
      flag('end_grinding', 'Mài mặt đầu', 'End grinding'),
      c.tolerance, c.defectRate, c.inspection, ...orderParameters,
    ],
  },
  {
    key: 'fasteners',
    label: { vi: 'Bu lông, ốc vít', en: 'Fasteners' },
    processes: ['proc.fasteners'],
    parameters: [
      between('bolt_diameter', 'Đường kính ren (M)', 'Thread diameter (M)', 'mm', '2–24'),
      between('bolt_length', 'Chiều dài', 'Length', 'mm', '5–200'),
      oneOf('strength_class', 'Cấp bền ISO 898-1', 'Strength class ISO 898-1', [['4.8', '4.8'], ['8.8', '8.8'], ['10.9', '10.9'], ['12.9', '12.9']]),
      anyOf('thread_standard', 'Tiêu chuẩn ren', 'Thread standard', [['iso', 'ISO'], ['jis', 'JIS'], ['un', 'UN (inch)'], ['din', 'DIN']]),
      allOf('fastener_tests', 'Thử nghiệm', 'Tests', [['torque', 'Mô-men xoắn', 'Torque'], ['tensile', 'Kéo', 'Tensile'], ['wedge', 'Kéo chêm', 'Wedge']]),
      flag('optical_sorting', 'Phân loại quang học', 'Optical sorting'),
      c.tolerance, c.defectRate, c.inspection, ...orderParameters,
    ],
  },
  {
    key: 'inspection_services',
    label: { vi: 'Đo lường, thử nghiệm', en: 'Metrology and testing' },
    processes: ['proc.inspection'],
    parameters: [
      box('measuring_range', 'Phạm vi đo', 'Measuring range', '700 × 1000 × 600'),
      atMost('measuring_error', 'Sai số đo cho phép (MPE)', 'Permissible error (MPE)', 'µm', '1.5–5'),
      atMost('uncertainty', 'Độ không đảm bảo đo', 'Expanded uncertainty', 'µm', '2–5'),
      flag('iso17025_scope', 'Phép đo thuộc phạm vi VILAS/ISO 17025', 'Within an ISO/IEC 17025 scope'),
      atMost('turnaround', 'Thời gian trả kết quả', 'Turnaround', 'day', '3–7'),
      allOf('report_languages', 'Ngôn ngữ báo cáo', 'Report languages', [['vi', 'Tiếng Việt', 'Vietnamese'], ['en', 'Tiếng Anh', 'English'], ['ja', 'Tiếng Nhật', 'Japanese'], ['ko', 'Tiếng Hàn', 'Korean']]),
      c.weight, c.documents,
    ],
  },
  {
    key: 'packaging',
    label: { vi: 'Bao bì', en: 'Packaging' },
    processes: ['proc.packaging'],
    parameters: [
      anyOf('flute', 'Sóng carton', 'Flute', [['a', 'A'], ['b', 'B'], ['c', 'C'], ['e', 'E'], ['f', 'F'], ['bc', 'BC']]),
      anyOf('plies', 'Số lớp carton', 'Plies', [['3', '3 lớp', '3'], ['5', '5 lớp', '5'], ['7', '7 lớp', '7']]),
      box('blank_size', 'Khổ phôi lớn nhất', 'Largest blank', '2500 × 1400'),
      atLeast('print_colours', 'Số màu in', 'Printed colours', 'colour', '2–6'),
      between('film_thickness', 'Chiều dày màng', 'Film thickness', 'µm', '20–200'),
      between('sheet_thickness', 'Chiều dày tấm định hình', 'Tray sheet thickness', 'mm', '0.3–1.5'),
      flag('antistatic', 'Chống tĩnh điện', 'Antistatic'),
      flag('ispm15', 'Gỗ hun trùng ISPM 15', 'ISPM 15 wood'),
      atLeast('pallet_load', 'Tải trọng pallet', 'Pallet load', 'kg', '1000'),
      atLeast('delivery_radius', 'Bán kính giao hàng', 'Delivery radius', 'km', '50–100'),
      ...orderParameters,
    ],
  },
  {
    key: 'assembly',
    label: { vi: 'Lắp ráp, chế tạo máy', en: 'Assembly and machine building' },
    processes: ['proc.assembly', 'proc.automation_build'],
    parameters: [
      box('assembly_size', 'Cụm lắp lớn nhất', 'Largest assembly', '2000 × 1200 × 1000'),
      atLeast('assembly_workers', 'Số công nhân lắp ráp', 'Assembly workers', 'person', '20–200'),
      allOf('assembly_tests', 'Kiểm tra sau lắp', 'Tests after assembly', [['leak', 'Thử kín', 'Leak'], ['function', 'Chức năng', 'Function'], ['torque', 'Lực siết', 'Torque'], ['electrical', 'An toàn điện', 'Electrical safety']]),
      flag('control_design', 'Thiết kế điện, lập trình PLC', 'Control design, PLC programming'),
      flag('clean_area', 'Khu lắp ráp sạch', 'Clean assembly area'),
      ...partParameters,
    ],
  },
  {
    key: 'additive',
    label: { vi: 'In 3D, làm mẫu', en: 'Additive and prototyping' },
    processes: ['proc.additive', 'proc.prototyping', 'proc.reverse_engineering'],
    parameters: [
      anyOf('additive_technology', 'Công nghệ', 'Technology', [['fdm', 'FDM'], ['sla', 'SLA'], ['sls', 'SLS'], ['mjf', 'MJF'], ['slm', 'SLM (kim loại)', 'SLM (metal)'], ['vacuum_casting', 'Đúc silicone chân không', 'Vacuum casting']]),
      box('build_size', 'Kích thước in lớn nhất', 'Largest build', '300 × 300 × 400'),
      atMost('layer_thickness', 'Chiều dày lớp in', 'Layer thickness', 'mm', '0.05–0.2'),
      flag('scanning', 'Quét 3D', '3D scanning'),
      c.tolerance, c.moq, c.sampleLeadTime, c.cadFormats, c.inspection,
    ],
  },
];
