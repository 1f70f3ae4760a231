import type { ProcessFamily } from '../parameter';
import { anyOf, atLeast, atMost, between, box, flag, ladder, oneOf, plusMinus } from '../parameter-builders';
import { commonParameters as c, orderParameters, partParameters } from './common-parameters';

const precision = [c.tolerance, c.generalTolerance, c.itGrade, c.roughness, c.cpk];

/** Cutting, grinding and spark erosion: families A, B and C of domain.md 1.3. */
export const machiningFamilies: ProcessFamily[] = [
  {
    key: 'machining',
    label: { vi: 'Gia công cắt gọt', en: 'Machining' },
    processes: ['proc.machining'],
    parameters: [...precision, ...partParameters],
  },
  {
    key: 'cnc_milling',
    label: { vi: 'Phay CNC', en: 'CNC milling' },
    processes: ['proc.machining.cnc_milling', 'proc.machining.milling_3axis', 'proc.machining.milling_4axis', 'proc.machining.milling_5axis', 'proc.machining.manual_milling'],
    parameters: [
      ladder('axes', 'Số trục điều khiển', 'Controlled axes', [
        ['3', '3 trục', '3-axis'], ['4', '4 trục', '4-axis'], ['3+2', '3+2 trục', '3+2-axis'], ['5', '5 trục đồng thời', '5-axis simultaneous'],
      ]),
      box('work_envelope', 'Hành trình máy X × Y × Z', 'Machine travel X × Y × Z', '800 × 500 × 400'),
      atLeast('max_part_mass', 'Khối lượng phôi lớn nhất', 'Heaviest workpiece', 'kg', '300'),
      ...precision,
      atLeast('spindle_speed', 'Tốc độ trục chính', 'Spindle speed', 'rpm', '12000'),
      atMost('min_corner_radius', 'Bán kính góc trong nhỏ nhất', 'Smallest inside radius', 'mm', '0.5'),
      atMost('min_hole_diameter', 'Đường kính lỗ nhỏ nhất', 'Smallest hole', 'mm', '0.5'),
      between('thread_size', 'Cỡ ren (M)', 'Thread sizes (M)', 'mm', '2–30'),
      atMost('geometric_tolerance', 'Dung sai hình học (phẳng, vị trí)', 'Geometric tolerance (flatness, position)', 'mm', '0.01–0.05'),
      flag('temperature_controlled', 'Phòng điều hòa nhiệt độ 20 ±1 °C', 'Temperature-controlled room (20 ±1 °C)'),
      ...partParameters,
    ],
  },
  {
    key: 'cnc_turning',
    label: { vi: 'Tiện CNC', en: 'CNC turning' },
    processes: ['proc.machining.cnc_turning', 'proc.machining.swiss_turning', 'proc.machining.mill_turn', 'proc.machining.manual_turning'],
    parameters: [
      atLeast('max_swing_diameter', 'Đường kính tiện lớn nhất', 'Largest turning diameter', 'mm', '300'),
      atLeast('max_turning_length', 'Chiều dài tiện lớn nhất', 'Longest turning length', 'mm', '500'),
      between('bar_diameter', 'Đường kính phôi thanh', 'Bar diameter', 'mm', '3–42'),
      ...precision,
      atMost('roundness', 'Độ tròn', 'Roundness', 'µm', '5–20'),
      atMost('concentricity', 'Độ đồng tâm', 'Concentricity', 'µm', '10–20'),
      atLeast('length_diameter_ratio', 'Tỷ lệ dài/đường kính (L/D)', 'Length to diameter ratio', '', '10'),
      flag('live_tooling', 'Dao quay, trục C/Y', 'Live tooling, C/Y axis'),
      flag('sub_spindle', 'Trục chính phụ', 'Sub-spindle'),
      flag('bar_feeder', 'Cấp phôi tự động', 'Bar feeder'),
      ...partParameters,
    ],
  },
  {
    key: 'grinding',
    label: { vi: 'Mài, đánh bóng', en: 'Grinding and superfinishing' },
    processes: ['proc.grinding'],
    parameters: [
      box('table_size', 'Kích thước bàn máy', 'Table size', '600 × 300'),
      between('ground_diameter', 'Đường kính mài', 'Ground diameter', 'mm', '3–200'),
      atLeast('ground_length', 'Chiều dài mài lớn nhất', 'Longest ground length', 'mm', '300'),
      plusMinus('tolerance', 'Dung sai nhỏ nhất (±)', 'Tightest tolerance (±)', '0.002–0.005'),
      atMost('roughness_ra', 'Độ nhám bề mặt Ra', 'Surface roughness Ra', 'µm', '0.2–0.4'),
      c.itGrade,
      atMost('flatness', 'Độ phẳng', 'Flatness', 'µm', '2–5'),
      atMost('roundness', 'Độ tròn', 'Roundness', 'µm', '1–3'),
      atMost('min_profile_radius', 'Bán kính định hình nhỏ nhất', 'Smallest profile radius', 'mm', '0.05'),
      ladder('mirror_grade', 'Cấp bóng gương SPI', 'SPI mirror grade', [
        ['d3', 'D3'], ['d2', 'D2'], ['d1', 'D1'], ['c3', 'C3'], ['c2', 'C2'], ['c1', 'C1'], ['b3', 'B3'], ['b2', 'B2'], ['b1', 'B1'], ['a3', 'A3'], ['a2', 'A2'], ['a1', 'A1'],
      ]),
      ...partParameters,
    ],
  },
  {
    key: 'edm',
    label: { vi: 'Cắt dây, xung điện (EDM)', en: 'Wire and sinker EDM' },
    processes: ['proc.edm'],
    parameters: [
      box('work_envelope', 'Hành trình máy X × Y × Z', 'Machine travel X × Y × Z', '350 × 250 × 200'),
      atLeast('max_cut_thickness', 'Chiều dày cắt lớn nhất', 'Thickest cut', 'mm', '200'),
      atLeast('taper_angle', 'Góc côn lớn nhất', 'Largest taper angle', '°', '15–30'),
      atMost('wire_diameter', 'Đường kính dây nhỏ nhất', 'Thinnest wire', 'mm', '0.1–0.25'),
      oneOf('wire_type', 'Loại máy cắt dây', 'Wire machine', [['slow', 'Dây chậm (dây đồng)', 'Slow wire (brass)'], ['fast', 'Dây nhanh (molipđen)', 'Fast wire (molybdenum)']]),
      anyOf('electrode', 'Điện cực', 'Electrodes', [['graphite', 'Graphit', 'Graphite'], ['copper', 'Đồng', 'Copper']]),
      plusMinus('tolerance', 'Dung sai nhỏ nhất (±)', 'Tightest tolerance (±)', '0.002–0.01'),
      atMost('roughness_ra', 'Độ nhám bề mặt Ra', 'Surface roughness Ra', 'µm', '0.2–0.8'),
      atMost('min_corner_radius', 'Bán kính góc trong nhỏ nhất', 'Smallest inside radius', 'mm', '0.05–0.1'),
      between('hole_diameter', 'Đường kính lỗ bắn', 'EDM hole diameter', 'mm', '0.3–3'),
      c.envelope, c.inspection, c.cadFormats, ...orderParameters,
    ],
  },
];
