import type { Parameter } from '../parameter';
import { allOf, anyOf, atLeast, atMost, between, box, ladder, plusMinus } from '../parameter-builders';

/** Parameters that mean the same in every process (domain.md 1.2); a family lists those that make sense for it. */
export const commonParameters = {
  tolerance: plusMinus('tolerance', 'Dung sai nhỏ nhất (±)', 'Tightest tolerance (±)', '0.01–0.05'),
  generalTolerance: ladder('general_tolerance', 'Cấp dung sai chung ISO 2768-1', 'General tolerance ISO 2768-1', [
    ['v', 'v (rất thô)', 'v (very coarse)'], ['c', 'c (thô)', 'c (coarse)'], ['m', 'm (trung bình)', 'm (medium)'], ['f', 'f (tinh)', 'f (fine)'],
  ]),
  itGrade: atMost('it_grade', 'Cấp chính xác IT tốt nhất', 'Best IT grade', 'IT', '7–9'),
  roughness: atMost('roughness_ra', 'Độ nhám bề mặt Ra', 'Surface roughness Ra', 'µm', '0.8–3.2'),
  envelope: box('part_envelope', 'Kích thước chi tiết lớn nhất', 'Largest part (L × W × H)', '500 × 400 × 300'),
  weight: between('part_weight', 'Khối lượng chi tiết', 'Part weight', 'kg', '0.01–50'),
  cpk: atLeast('cpk', 'Chỉ số năng lực quá trình Cpk', 'Process capability Cpk', '', '1.33'),
  defectRate: atMost('defect_ppm', 'Tỷ lệ lỗi', 'Defect rate', 'ppm', '50–500'),
  batch: between('batch_size', 'Cỡ lô sản xuất', 'Batch size', 'pcs', '100–50000'),
  moq: atMost('moq', 'Số lượng đặt tối thiểu (MOQ)', 'Minimum order (MOQ)', 'pcs', '100–1000'),
  sampleLeadTime: atMost('sample_lead_time', 'Thời gian làm mẫu', 'Sample lead time', 'day', '7–15'),
  seriesLeadTime: atMost('series_lead_time', 'Thời gian giao hàng loạt', 'Series lead time', 'day', '15–30'),
  toolingLeadTime: atMost('tooling_lead_time', 'Thời gian làm khuôn', 'Tooling lead time', 'day', '25–60'),
  inspection: allOf('inspection', 'Phương pháp kiểm tra', 'Inspection methods', [
    ['cmm', 'Máy đo 3D CMM', 'CMM'], ['vision', 'Máy đo quang học 2D', 'Vision measuring'], ['projector', 'Máy chiếu biên dạng', 'Profile projector'],
    ['roughness', 'Đo độ nhám', 'Roughness tester'], ['hardness', 'Đo độ cứng', 'Hardness tester'], ['gauges', 'Dưỡng kiểm', 'Gauges'],
    ['spectrometer', 'Phân tích thành phần', 'Spectrometer'], ['xrf', 'XRF (RoHS)', 'XRF (RoHS)'], ['xray', 'X-quang', 'X-ray'],
  ]),
  documents: allOf('documents', 'Hồ sơ cung cấp được', 'Documents supplied', [
    ['fai', 'Báo cáo kiểm tra mẫu đầu (FAI/ISIR)', 'First article report (FAI/ISIR)'], ['ppap', 'Bộ hồ sơ PPAP', 'PPAP file'],
    ['mill_cert', 'Chứng chỉ vật liệu EN 10204 3.1', 'Mill certificate EN 10204 3.1'], ['rohs_reach', 'Báo cáo RoHS/REACH', 'RoHS/REACH report'],
    ['spc', 'Dữ liệu SPC', 'SPC data'], ['coc', 'Giấy xác nhận hợp chuẩn (CoC)', 'Certificate of conformity'], ['co', 'Chứng nhận xuất xứ (C/O)', 'Certificate of origin'],
  ]),
  cadFormats: anyOf('cad_formats', 'Định dạng bản vẽ đọc được', 'Drawing formats read', [
    ['step', 'STEP'], ['iges', 'IGES'], ['parasolid', 'Parasolid (X_T)'], ['dxf', 'DXF'], ['dwg', 'DWG'], ['pdf', 'PDF'],
  ]),
} satisfies Record<string, Parameter>;

const c = commonParameters;

/** What every order has: quantities, times, papers. */
export const orderParameters: Parameter[] = [c.batch, c.moq, c.sampleLeadTime, c.seriesLeadTime, c.documents];

/** What every shaped part has besides. */
export const partParameters: Parameter[] = [c.envelope, c.weight, c.inspection, c.cadFormats, c.defectRate, ...orderParameters];
