import type { ProcessFamily } from '../parameter';
import { allOf, anyOf, atLeast, atMost, between, box, flag, ladder, oneOf } from '../parameter-builders';
import { commonParameters as c, orderParameters, partParameters } from './common-parameters';

/** Welding, heat treatment and surface finishing: families L, M and N of domain.md 1.3. */
export const joiningHeatSurfaceFamilies: ProcessFamily[] = [
  {
    key: 'welding',
    label: { vi: 'Hàn và kết cấu', en: 'Welding and fabrication' },
    processes: ['proc.joining'],
    parameters: [
      allOf('weld_processes', 'Phương pháp hàn', 'Welding processes', [
        ['smaw', 'Hàn que', 'Stick (SMAW)'], ['mig_mag', 'MIG/MAG'], ['tig', 'TIG'], ['saw', 'Hồ quang chìm (SAW)', 'Submerged arc (SAW)'], ['spot', 'Hàn điểm', 'Spot'],
        ['projection', 'Hàn lồi', 'Projection'], ['stud', 'Hàn bu lông', 'Stud'], ['laser', 'Hàn laser', 'Laser'], ['robot', 'Hàn robot', 'Robot'], ['brazing', 'Hàn vảy', 'Brazing'],
      ]),
      between('weld_thickness', 'Chiều dày hàn', 'Welded thickness', 'mm', '1–40'),
      box('assembly_size', 'Kết cấu lớn nhất', 'Largest assembly', '12000 × 3000 × 3000'),
      atLeast('crane_capacity', 'Sức nâng cầu trục', 'Crane capacity', 't', '5–20'),
      ladder('iso5817', 'Cấp chất lượng mối hàn ISO 5817', 'Weld quality ISO 5817', [['d', 'D'], ['c', 'C'], ['b', 'B']]),
      ladder('iso13920', 'Cấp dung sai ISO 13920', 'Tolerance ISO 13920', [['d', 'D'], ['c', 'C'], ['b', 'B'], ['a', 'A']]),
      allOf('welder_qualification', 'Chứng chỉ thợ hàn', 'Welder qualification', [['iso9606', 'ISO 9606-1'], ['aws_d11', 'AWS D1.1'], ['asme_ix', 'ASME IX']]),
      flag('wps_pqr', 'Có WPS/PQR', 'WPS/PQR available'),
      ladder('en1090_class', 'Cấp thực hiện EN 1090', 'Execution class EN 1090', [['exc1', 'EXC1'], ['exc2', 'EXC2'], ['exc3', 'EXC3'], ['exc4', 'EXC4']]),
      allOf('ndt', 'Kiểm tra không phá hủy (NDT)', 'Non-destructive tests', [
        ['ut', 'Siêu âm (UT)', 'Ultrasonic (UT)'], ['rt', 'Chụp phim (RT)', 'Radiographic (RT)'], ['pt', 'Thẩm thấu (PT)', 'Penetrant (PT)'], ['mt', 'Từ tính (MT)', 'Magnetic (MT)'],
      ]),
      atLeast('robot_cells', 'Số robot hàn', 'Robot cells', 'machine', '1–6'),
      atLeast('tonnes_per_month', 'Sản lượng', 'Output', 't/month', '30–300'),
      ...partParameters,
    ],
  },
  {
    key: 'heat_treatment',
    label: { vi: 'Nhiệt luyện', en: 'Heat treatment' },
    processes: ['proc.heat_treatment'],
    parameters: [
      anyOf('furnace_type', 'Loại lò', 'Furnace type', [
        ['vacuum', 'Chân không', 'Vacuum'], ['pit', 'Lò giếng', 'Pit'], ['mesh_belt', 'Lò băng tải', 'Mesh-belt'], ['salt_bath', 'Muối nóng chảy', 'Salt bath'], ['induction', 'Cao tần', 'Induction'], ['box', 'Lò buồng', 'Box'],
      ]),
      box('chamber_size', 'Kích thước buồng lò', 'Chamber size', '900 × 600 × 600'),
      atLeast('load_mass', 'Khối lượng mỗi mẻ', 'Load per batch', 'kg', '300–1000'),
      atLeast('max_temperature', 'Nhiệt độ cao nhất', 'Highest temperature', '°C', '1100–1300'),
      atMost('temperature_uniformity', 'Độ đồng đều nhiệt (±)', 'Temperature uniformity (±)', '°C', '5–10'),
      between('hardness_hrc', 'Độ cứng đạt được', 'Hardness reached', 'HRC', '20–64'),
      between('case_depth', 'Chiều sâu lớp thấm/tôi', 'Case depth', 'mm', '0.1–2'),
      atMost('distortion', 'Biến dạng cho phép', 'Distortion', 'mm', '0.05–0.2'),
      atLeast('tonnes_per_month', 'Sản lượng', 'Output', 't/month', '30–200'),
      allOf('heat_lab', 'Kiểm tra sau nhiệt luyện', 'Laboratory', [['hardness', 'Độ cứng', 'Hardness'], ['metallography', 'Tổ chức tế vi', 'Metallography'], ['case_depth', 'Chiều sâu thấm', 'Case depth']]),
      flag('cqi9', 'Tự đánh giá CQI-9', 'CQI-9 self-assessment'),
      c.weight, ...orderParameters,
    ],
  },
  {
    key: 'surface',
    label: { vi: 'Xử lý bề mặt, mạ, sơn', en: 'Surface finishing, plating, coating' },
    processes: ['proc.surface'],
    parameters: [
      anyOf('substrate', 'Vật liệu nền', 'Substrate', [
        ['steel', 'Thép', 'Steel'], ['zinc_cast', 'Kẽm đúc', 'Zinc die-cast'], ['aluminium', 'Nhôm', 'Aluminium'], ['copper', 'Đồng', 'Copper'], ['stainless', 'Inox', 'Stainless'], ['abs', 'ABS'], ['pc_abs', 'PC/ABS'],
      ]),
      anyOf('line_type', 'Kiểu dây chuyền', 'Line type', [['rack', 'Treo', 'Rack'], ['barrel', 'Quay', 'Barrel'], ['reel', 'Cuộn', 'Reel-to-reel'], ['manual', 'Thủ công', 'Manual']]),
      box('tank_size', 'Kích thước bể, buồng sơn', 'Tank or booth size', '2000 × 600 × 1000'),
      between('coating_thickness', 'Chiều dày lớp phủ', 'Coating thickness', 'µm', '5–25'),
      atLeast('salt_spray', 'Phun muối trung tính ISO 9227', 'Neutral salt spray ISO 9227', 'h', '72–500'),
      flag('chromium6_free', 'Không dùng Cr6+', 'Free of Cr(VI)'),
      oneOf('colour_system', 'Hệ màu', 'Colour system', [['ral', 'RAL'], ['pantone', 'Pantone'], ['munsell', 'Munsell'], ['sample', 'Theo mẫu', 'To sample']]),
      atMost('adhesion', 'Cấp bám dính ISO 2409', 'Adhesion class ISO 2409', '', '0–1'),
      flag('hydrogen_bake', 'Ủ khử giòn hydro', 'Hydrogen-embrittlement bake'),
      flag('thickness_gauge', 'Đo chiều dày lớp phủ XRF', 'XRF thickness gauge'),
      flag('wastewater_permit', 'Có giấy phép môi trường, xử lý nước thải', 'Environmental and wastewater permit'),
      atLeast('area_per_month', 'Diện tích mỗi tháng', 'Area per month', 'm²/month', '2000–20000'),
      c.envelope, c.weight, c.defectRate, ...orderParameters,
    ],
  },
];
