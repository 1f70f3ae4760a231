import type { ProcessFamily } from '../parameter';
import { allOf, anyOf, atLeast, atMost, between, box, flag, ladder, oneOf } from '../parameter-builders';
import { commonParameters as c, partParameters } from './common-parameters';

const nonDestructiveTests = allOf('ndt', 'Kiểm tra không phá hủy (NDT)', 'Non-destructive tests', [
  ['ut', 'Siêu âm (UT)', 'Ultrasonic (UT)'], ['rt', 'Chụp phim (RT)', 'Radiographic (RT)'], ['pt', 'Thẩm thấu (PT)', 'Penetrant (PT)'], ['mt', 'Từ tính (MT)', 'Magnetic (MT)'],
]);

/** Die casting, other casting, forging, extrusion and powder metal: families I, J and K of domain.md 1.3. */
export const castingForgingFamilies: ProcessFamily[] = [
  {
    key: 'die_casting',
    label: { vi: 'Đúc áp lực', en: 'Die casting' },
    processes: ['proc.casting.die_casting', 'proc.casting.low_pressure', 'proc.casting.gravity'],
    parameters: [
      oneOf('casting_machine', 'Loại máy đúc', 'Casting machine', [
        ['cold_chamber', 'Buồng lạnh', 'Cold chamber'], ['hot_chamber', 'Buồng nóng', 'Hot chamber'], ['low_pressure', 'Áp lực thấp', 'Low pressure'], ['gravity', 'Trọng lực', 'Gravity'],
      ]),
      between('clamping_force', 'Lực khóa khuôn', 'Locking force', 'tf', '125–850'),
      atLeast('shot_weight_max', 'Khối lượng một lần rót lớn nhất', 'Largest shot', 'kg', '0.5–10'),
      atMost('min_wall', 'Thành mỏng nhất', 'Thinnest wall', 'mm', '1.5–2'),
      atMost('casting_grade', 'Cấp dung sai đúc DCTG (ISO 8062-3)', 'Casting tolerance grade DCTG', 'DCTG', '6–8'),
      atMost('leak_rate', 'Độ rò rỉ cho phép', 'Leak rate', 'cc/min', '1–5'),
      flag('vacuum_assist', 'Hút chân không', 'Vacuum assist'),
      allOf('after_casting', 'Công đoạn sau đúc', 'After casting', [
        ['trimming', 'Dập ba via', 'Trimming'], ['shot_blast', 'Phun bi', 'Shot blasting'], ['cnc', 'Gia công CNC', 'CNC machining'], ['impregnation', 'Thấm kín', 'Impregnation'], ['t6', 'Nhiệt luyện T6', 'T6 treatment'],
      ]),
      flag('spectrometer', 'Máy quang phổ phân tích hợp kim', 'Melt spectrometer'),
      atLeast('tool_life', 'Tuổi thọ khuôn cam kết', 'Guaranteed die life', 'shots', '80000–120000'),
      c.tolerance, c.toolingLeadTime, ...partParameters,
    ],
  },
  {
    key: 'casting',
    label: { vi: 'Đúc kim loại', en: 'Casting' },
    processes: ['proc.casting'],
    parameters: [
      oneOf('moulding_process', 'Công nghệ khuôn', 'Moulding process', [
        ['green_sand', 'Cát tươi', 'Green sand'], ['furan', 'Cát furan', 'Furan'], ['shell', 'Khuôn vỏ mỏng', 'Shell'], ['lost_foam', 'Mẫu cháy', 'Lost foam'],
        ['water_glass', 'Mẫu chảy, thủy tinh lỏng', 'Investment, water glass'], ['silica_sol', 'Mẫu chảy, silica sol', 'Investment, silica sol'], ['centrifugal', 'Ly tâm', 'Centrifugal'],
      ]),
      between('part_weight', 'Khối lượng vật đúc', 'Casting weight', 'kg', '0.5–500'),
      box('mould_box', 'Kích thước hòm khuôn', 'Mould box', '1200 × 900 × 600'),
      atLeast('melt_capacity', 'Mẻ nấu lớn nhất', 'Largest heat', 'kg', '500–2000'),
      atLeast('tonnes_per_month', 'Sản lượng', 'Output', 't/month', '50–200'),
      atMost('casting_grade', 'Cấp dung sai đúc DCTG (ISO 8062-3)', 'Casting tolerance grade DCTG', 'DCTG', '8–12'),
      atMost('min_wall', 'Thành mỏng nhất', 'Thinnest wall', 'mm', '2–5'),
      atMost('roughness_ra', 'Độ nhám bề mặt Ra', 'Surface roughness Ra', 'µm', '6.3–25'),
      nonDestructiveTests,
      flag('metallography', 'Kiểm tra tổ chức tế vi, độ cầu hóa', 'Metallography, nodularity'),
      flag('pattern_making', 'Tự làm mẫu', 'Pattern making in-house'),
      flag('heat_treatment', 'Nhiệt luyện tại xưởng', 'Heat treatment in-house'),
      c.toolingLeadTime, ...partParameters.filter((parameter) => parameter.key !== 'part_weight'),
    ],
  },
  {
    key: 'forging',
    label: { vi: 'Rèn', en: 'Forging' },
    processes: ['proc.forging', 'proc.powder_metallurgy'],
    parameters: [
      oneOf('forging_type', 'Kiểu rèn', 'Forging type', [
        ['hot_closed', 'Rèn nóng khuôn kín', 'Hot closed-die'], ['open', 'Rèn tự do', 'Open-die'], ['cold', 'Rèn nguội', 'Cold'], ['heading', 'Chồn đầu nguội', 'Cold heading'],
      ]),
      between('press_force', 'Lực ép', 'Press force', 'tf', '160–1600'),
      between('part_weight', 'Khối lượng chi tiết', 'Part weight', 'kg', '0.05–20'),
      ladder('en10243', 'Cấp dung sai EN 10243-1', 'Tolerance EN 10243-1', [['f', 'F (thường)', 'F (normal)'], ['e', 'E (chính xác)', 'E (close)']]),
      between('hardness_hrc', 'Độ cứng sau nhiệt luyện', 'Hardness after treatment', 'HRC', '20–45'),
      between('bolt_diameter', 'Đường kính bu lông (M)', 'Bolt diameter (M)', 'mm', '2–24'),
      flag('heat_treatment', 'Nhiệt luyện tại xưởng', 'Heat treatment in-house'),
      flag('shot_blast', 'Phun bi', 'Shot blasting'),
      nonDestructiveTests,
      atLeast('tonnes_per_month', 'Sản lượng', 'Output', 't/month', '50–300'),
      c.tolerance, c.toolingLeadTime, ...partParameters.filter((parameter) => parameter.key !== 'part_weight'),
    ],
  },
  {
    key: 'aluminium_extrusion',
    label: { vi: 'Đùn ép nhôm', en: 'Aluminium extrusion' },
    processes: ['proc.aluminium_extrusion'],
    parameters: [
      between('press_force', 'Lực đùn', 'Extrusion force', 'tf', '600–2000'),
      atLeast('profile_circle', 'Đường kính bao thanh nhôm', 'Circumscribed circle', 'mm', '150–250'),
      atMost('min_wall', 'Thành mỏng nhất', 'Thinnest wall', 'mm', '0.8–1.2'),
      atLeast('profile_length', 'Chiều dài thanh', 'Profile length', 'mm', '6000'),
      anyOf('profile_finish', 'Hoàn thiện', 'Finish', [['mill', 'Thô', 'Mill'], ['anodised', 'Anot hóa', 'Anodised'], ['powder', 'Sơn tĩnh điện', 'Powder coated']]),
      atLeast('tonnes_per_month', 'Sản lượng', 'Output', 't/month', '100–500'),
      c.tolerance, c.toolingLeadTime, ...partParameters,
    ],
  },
];
