import type { Requirement } from '@matxich/domain';

export interface DemoRfq {
  buyer: number;
  title: string;
  state: 'draft' | 'open' | 'closed' | 'cancelled';
  /** Days from the day of loading. */
  deadlineInDays: number | null;
  lines: { title: string; annualQuantity: number; requirements: Omit<Requirement, 'id'>[] }[];
}

const process = (code: string): Omit<Requirement, 'id'> => ({ kind: 'process', weight: 'must', codes: [code] });
const material = (...codes: string[]): Omit<Requirement, 'id'> => ({ kind: 'material', weight: 'must', codes });
const certificate = (weight: 'must' | 'prefer', code: string): Omit<Requirement, 'id'> => ({ kind: 'certificate', weight, codes: [code] });
const tolerance = (at: string, value: number): Omit<Requirement, 'id'> => ({ kind: 'parameter', weight: 'must', process: at, parameter: 'tolerance', operator: 'LE', unit: 'mm', value: { kind: 'number', value } });
const hanoi: Omit<Requirement, 'id'> = { kind: 'province', weight: 'prefer', codes: ['01'] };

/** Ten requests in every state, over eight processes. */
export const demoRfqs: DemoRfq[] = [
  { buyer: 0, title: 'Vỏ nhựa máy in / Printer housing', state: 'open', deadlineInDays: 21, lines: [{ title: 'Front cover, ABS', annualQuantity: 120_000, requirements: [process('proc.plastics.injection'), material('mat.plastic.abs'), tolerance('proc.plastics.injection', 0.1), certificate('prefer', 'cert.iso14001'), hanoi] }] },
  { buyer: 1, title: 'Khung nhôm CNC / CNC aluminium frame', state: 'open', deadlineInDays: 14, lines: [{ title: 'Frame A6061', annualQuantity: 40_000, requirements: [process('proc.machining.cnc_milling'), material('mat.aluminium.a6061'), tolerance('proc.machining.cnc_milling', 0.02), certificate('must', 'cert.iso9001')] }] },
  { buyer: 2, title: 'Tủ điện kim loại tấm / Control cabinet', state: 'open', deadlineInDays: 30, lines: [{ title: 'Cabinet body', annualQuantity: 1_200, requirements: [process('proc.sheet_metal.laser_cutting'), process('proc.sheet_metal.bending'), material('mat.steel.spcc')] }, { title: 'Powder coating', annualQuantity: 1_200, requirements: [process('proc.surface.powder_coating')] }] },
  { buyer: 3, title: 'Chi tiết dập liên hoàn / Progressive stamped bracket', state: 'open', deadlineInDays: 10, lines: [{ title: 'Bracket SPCC t1.2', annualQuantity: 600_000, requirements: [process('proc.stamping.progressive'), material('mat.steel.spcc'), certificate('must', 'cert.iatf16949')] }] },
  { buyer: 3, title: 'Thân bơm đúc áp lực / Die-cast pump body', state: 'open', deadlineInDays: 18, lines: [{ title: 'Pump body ADC12', annualQuantity: 80_000, requirements: [process('proc.casting.die_casting'), material('mat.aluminium.adc12'), certificate('prefer', 'cert.iatf16949')] }] },
  { buyer: 4, title: 'Trục inox tiện tự động / Swiss-turned shafts', state: 'open', deadlineInDays: 25, lines: [{ title: 'Shaft Ø3 SUS303', annualQuantity: 300_000, requirements: [process('proc.machining.swiss_turning'), material('mat.stainless.sus303'), tolerance('proc.machining.swiss_turning', 0.01)] }] },
  { buyer: 6, title: 'Bộ dây điện xe máy / Motorcycle harness', state: 'closed', deadlineInDays: -3, lines: [{ title: 'Main harness', annualQuantity: 50_000, requirements: [process('proc.electronics.wire_harness'), certificate('prefer', 'cert.iatf16949'), hanoi] }] },
  { buyer: 5, title: 'Gioăng cao su / Rubber gaskets', state: 'cancelled', deadlineInDays: 12, lines: [{ title: 'EPDM gasket', annualQuantity: 200_000, requirements: [process('proc.rubber'), material('mat.rubber.epdm')] }] },
  { buyer: 7, title: 'Khuôn ép nhựa / Injection mould', state: 'draft', deadlineInDays: null, lines: [{ title: 'Mould, 2 cavities', annualQuantity: 1, requirements: [process('proc.tooling.injection_mould')] }] },
  { buyer: 0, title: 'Thùng carton / Corrugated boxes', state: 'draft', deadlineInDays: 40, lines: [] },
];
