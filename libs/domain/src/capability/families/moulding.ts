import type { ProcessFamily } from '../parameter';
import { allOf, anyOf, atLeast, atMost, between, box, flag, ladder, oneOf, plusMinus } from '../parameter-builders';
import { commonParameters as c, partParameters } from './common-parameters';

/** Plastics and rubber: families G and H of domain.md 1.3. */
export const mouldingFamilies: ProcessFamily[] = [
  {
    key: 'plastics',
    label: { vi: 'Gia công nhựa', en: 'Plastics processing' },
    processes: ['proc.plastics', 'proc.converting.die_cutting'],
    parameters: [
      between('wall_thickness', 'Chiều dày thành', 'Wall thickness', 'mm', '0.3–10'),
      atLeast('sheet_width', 'Khổ rộng lớn nhất', 'Greatest width', 'mm', '1200'),
      between('container_volume', 'Dung tích chai, can', 'Container volume', 'ml', '50–20000'),
      c.tolerance,
      flag('food_contact', 'Đạt tiếp xúc thực phẩm', 'Food contact grade'),
      flag('mould_making', 'Tự làm khuôn', 'Mould making in-house'),
      c.toolingLeadTime, ...partParameters,
    ],
  },
  {
    key: 'injection_moulding',
    label: { vi: 'Ép nhựa', en: 'Injection moulding' },
    processes: ['proc.plastics.injection', 'proc.plastics.insert_moulding', 'proc.plastics.two_shot'],
    parameters: [
      between('clamping_force', 'Lực kẹp khuôn', 'Clamping force', 'tf', '50–850'),
      between('shot_weight', 'Khối lượng nhựa một lần phun', 'Shot weight', 'g', '1–3000'),
      box('tie_bar_spacing', 'Khoảng cách trục (tie-bar)', 'Tie-bar spacing', '560 × 560'),
      atLeast('machine_count', 'Số máy ép', 'Machines', 'machine', '10–40'),
      anyOf('machine_type', 'Loại máy', 'Machine type', [
        ['hydraulic', 'Thủy lực', 'Hydraulic'], ['electric', 'Máy điện', 'All-electric'], ['vertical', 'Máy đứng', 'Vertical'], ['two_shot', 'Hai màu (2K)', 'Two-shot (2K)'],
      ]),
      flag('glass_fibre', 'Ép nhựa sợi thủy tinh', 'Glass-fibre resins'),
      atMost('min_wall', 'Thành mỏng nhất', 'Thinnest wall', 'mm', '0.6–0.8'),
      plusMinus('tolerance', 'Dung sai nhỏ nhất (±)', 'Tightest tolerance (±)', '0.05–0.1'),
      ladder('surface_class', 'Cấp ngoại quan', 'Appearance class', [['c', 'C (mặt khuất)', 'C (hidden)'], ['b', 'B (mặt phụ)', 'B (secondary)'], ['a', 'A (mặt chính)', 'A (visible)']]),
      allOf('special_moulding', 'Công nghệ đặc biệt', 'Special techniques', [['insert', 'Ép insert', 'Insert'], ['overmould', 'Ép phủ', 'Over-mould'], ['gas_assist', 'Trợ khí', 'Gas-assist'], ['imd', 'In trong khuôn (IMD)', 'In-mould decoration']]),
      ladder('cleanroom', 'Phòng sạch ISO 14644', 'Cleanroom ISO 14644', [['iso8', 'ISO 8'], ['iso7', 'ISO 7'], ['iso6', 'ISO 6'], ['iso5', 'ISO 5']]),
      allOf('post_operations', 'Công đoạn sau ép', 'Post-moulding operations', [
        ['pad_print', 'In tampon', 'Pad printing'], ['silk_print', 'In lụa', 'Screen printing'], ['ultrasonic', 'Hàn siêu âm', 'Ultrasonic welding'],
        ['hot_stamp', 'Ép nhũ nóng', 'Hot stamping foil'], ['plating', 'Mạ nhựa', 'Plating'], ['painting', 'Sơn', 'Painting'], ['assembly', 'Lắp ráp', 'Assembly'],
      ]),
      atMost('regrind', 'Tỷ lệ nhựa tái sinh', 'Regrind share', '%', '0–20'),
      between('part_weight', 'Khối lượng chi tiết', 'Part weight', 'kg', '0.001–2'),
      c.toolingLeadTime, ...partParameters.filter((parameter) => parameter.key !== 'part_weight'),
    ],
  },
  {
    key: 'rubber',
    label: { vi: 'Gia công cao su', en: 'Rubber moulding' },
    processes: ['proc.rubber'],
    parameters: [
      oneOf('rubber_process', 'Phương pháp', 'Method', [
        ['compression', 'Ép nén', 'Compression'], ['transfer', 'Ép chuyển', 'Transfer'], ['injection', 'Ép phun', 'Injection'], ['lsr', 'Silicone lỏng (LSR)', 'Liquid silicone (LSR)'], ['extrusion', 'Đùn', 'Extrusion'],
      ]),
      between('press_force', 'Lực ép', 'Press force', 'tf', '50–300'),
      box('platen_size', 'Kích thước bàn ép', 'Platen size', '500 × 500'),
      between('shore_a', 'Độ cứng', 'Hardness', 'Shore A', '30–90'),
      ladder('iso3302', 'Cấp dung sai ISO 3302-1', 'Tolerance class ISO 3302-1', [['m4', 'M4'], ['m3', 'M3'], ['m2', 'M2'], ['m1', 'M1']]),
      between('temperature_range', 'Dải nhiệt độ làm việc', 'Service temperature', '°C', '-40–120'),
      flag('compounding', 'Tự luyện cao su', 'Compounding in-house'),
      flag('metal_bonding', 'Dán cao su với kim loại', 'Rubber-to-metal bonding'),
      allOf('rubber_tests', 'Thử nghiệm', 'Tests', [['compression_set', 'Biến dạng nén dư', 'Compression set'], ['ageing', 'Lão hóa', 'Ageing'], ['ozone', 'Ozon', 'Ozone'], ['swell', 'Trương nở', 'Swell']]),
      c.tolerance, c.toolingLeadTime, ...partParameters,
    ],
  },
];
