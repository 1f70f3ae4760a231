import type { ProcessFamily } from '../parameter';
import { allOf, anyOf, atLeast, atMost, between, box, flag, ladder, oneOf, plusMinus } from '../parameter-builders';
import { commonParameters as c, orderParameters, partParameters } from './common-parameters';

/** Sheet metal, stamping, dies and moulds: families D, E and F of domain.md 1.3. */
export const sheetPressToolingFamilies: ProcessFamily[] = [
  {
    key: 'sheet_metal',
    label: { vi: 'Gia công kim loại tấm', en: 'Sheet metal fabrication' },
    processes: ['proc.sheet_metal'],
    parameters: [
      between('sheet_thickness', 'Chiều dày tấm', 'Sheet thickness', 'mm', '0.5–20'),
      box('sheet_size', 'Khổ tấm lớn nhất', 'Largest sheet', '3000 × 1500'),
      atLeast('laser_power', 'Công suất laser', 'Laser power', 'kW', '1.5–12'),
      atLeast('punch_force', 'Lực đột', 'Punching force', 'tf', '20–30'),
      atLeast('bend_length', 'Chiều dài chấn lớn nhất', 'Longest bend', 'mm', '2400–4000'),
      atLeast('press_brake_force', 'Lực máy chấn', 'Press-brake force', 'tf', '60–250'),
      between('bend_thickness', 'Chiều dày chấn', 'Bending thickness', 'mm', '0.5–10'),
      between('tube_diameter', 'Đường kính ống uốn', 'Bent tube diameter', 'mm', '10–76'),
      plusMinus('tolerance', 'Dung sai cắt (±)', 'Cutting tolerance (±)', '0.1–0.3'),
      atMost('bend_angle_tolerance', 'Dung sai góc chấn (±)', 'Bend angle tolerance (±)', '°', '0.5–1'),
      atMost('min_flange', 'Cạnh chấn nhỏ nhất', 'Shortest flange', 'mm', '5–10'),
      flag('insert_pressing', 'Ép đinh, ép tán (PEM)', 'Insert pressing (PEM)'),
      allOf('weld_processes', 'Kiểu hàn có tại xưởng', 'Welding in-house', [
        ['mig_mag', 'MIG/MAG'], ['tig', 'TIG'], ['spot', 'Hàn điểm', 'Spot'], ['laser', 'Hàn laser', 'Laser'], ['stud', 'Hàn bu lông', 'Stud'], ['robot', 'Hàn robot', 'Robot'],
      ]),
      box('assembly_size', 'Cụm lắp lớn nhất', 'Largest assembly', '2000 × 1200 × 1000'),
      c.generalTolerance, ...partParameters,
    ],
  },
  {
    key: 'stamping',
    label: { vi: 'Dập kim loại', en: 'Metal stamping' },
    processes: ['proc.stamping'],
    parameters: [
      between('press_force', 'Lực dập', 'Press force', 'tf', '25–300'),
      anyOf('press_type', 'Loại máy dập', 'Press type', [
        ['c_frame', 'Khung chữ C', 'C-frame'], ['h_frame', 'Khung chữ H', 'H-frame'], ['servo', 'Servo'], ['hydraulic', 'Thủy lực', 'Hydraulic'], ['high_speed', 'Tốc độ cao', 'High-speed'],
      ]),
      oneOf('stage_type', 'Kiểu khuôn', 'Die arrangement', [
        ['single', 'Dập đơn', 'Single'], ['tandem', 'Nối tiếp nhiều máy', 'Tandem'], ['transfer', 'Transfer'], ['progressive', 'Liên hoàn', 'Progressive'],
      ]),
      box('bolster_size', 'Kích thước bàn máy', 'Bolster size', '1500 × 800'),
      between('shut_height', 'Chiều cao khép kín', 'Shut height', 'mm', '200–450'),
      atLeast('stroke_rate', 'Tốc độ dập', 'Strokes per minute', 'spm', '30–200'),
      atLeast('coil_width', 'Khổ cuộn lớn nhất', 'Widest coil', 'mm', '300'),
      between('sheet_thickness', 'Chiều dày vật liệu', 'Material thickness', 'mm', '0.1–3.2'),
      atLeast('draw_depth', 'Chiều sâu vuốt', 'Draw depth', 'mm', '50'),
      plusMinus('tolerance', 'Dung sai nhỏ nhất (±)', 'Tightest tolerance (±)', '0.02–0.1'),
      atMost('burr_height', 'Chiều cao ba via', 'Burr height', 'mm', '0.05'),
      atMost('flatness', 'Độ phẳng', 'Flatness', 'µm', '50–200'),
      allOf('in_die', 'Công đoạn trong khuôn', 'In-die operations', [['tapping', 'Taro', 'Tapping'], ['assembly', 'Lắp ráp', 'Assembly'], ['sensing', 'Cảm biến', 'Sensing']]),
      flag('die_making', 'Tự làm và bảo dưỡng khuôn', 'Die making and maintenance in-house'),
      c.toolingLeadTime, ...partParameters,
    ],
  },
  {
    key: 'tooling',
    label: { vi: 'Chế tạo khuôn mẫu', en: 'Die and mould making' },
    processes: ['proc.tooling'],
    parameters: [
      box('tool_size', 'Kích thước khuôn lớn nhất', 'Largest tool', '800 × 600 × 500'),
      atLeast('tool_mass', 'Khối lượng khuôn lớn nhất', 'Heaviest tool', 't', '3–10'),
      between('cavities', 'Số lòng khuôn', 'Cavities', 'cavity', '1–32'),
      plusMinus('tolerance', 'Dung sai nhỏ nhất (±)', 'Tightest tolerance (±)', '0.005–0.02'),
      between('tool_hardness', 'Độ cứng thép khuôn', 'Tool steel hardness', 'HRC', '28–60'),
      anyOf('runner', 'Kênh dẫn nhựa', 'Runner', [['cold', 'Kênh nguội', 'Cold'], ['hot', 'Kênh nóng', 'Hot']]),
      allOf('mechanisms', 'Cơ cấu khuôn', 'Mechanisms', [['slides', 'Slide'], ['lifters', 'Lifter'], ['unscrewing', 'Tháo ren', 'Unscrewing'], ['two_shot', 'Hai màu', 'Two-shot']]),
      atLeast('tool_life', 'Tuổi thọ khuôn cam kết', 'Guaranteed tool life', 'shots', '300000–1000000'),
      ladder('mould_class', 'Cấp khuôn SPI', 'SPI mould class', [['105', '105'], ['104', '104'], ['103', '103'], ['102', '102'], ['101', '101']]),
      atMost('tooling_lead_time', 'Thời gian đến T1', 'Lead time to T1', 'day', '25–60'),
      atLeast('tools_per_month', 'Số khuôn mỗi tháng', 'Tools per month', 'pcs/month', '5–20'),
      anyOf('design_software', 'Phần mềm thiết kế', 'Design software', [['nx', 'NX'], ['creo', 'Creo'], ['solidworks', 'SolidWorks'], ['cimatron', 'Cimatron'], ['autocad', 'AutoCAD']]),
      flag('flow_simulation', 'Mô phỏng dòng chảy', 'Flow simulation'),
      between('tryout_force', 'Lực máy thử khuôn', 'Try-out machine force', 'tf', '80–450'),
      c.inspection, c.cadFormats, ...orderParameters,
    ],
  },
];
