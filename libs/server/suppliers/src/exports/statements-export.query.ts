import type { ExportQuery, OwnSupplierResponse } from '@matxich/contracts';
import type { Actor, EvidenceLevel } from '@matxich/domain';
import { type ExportColumn, type ExportLanguage, type FileAnswer, type Words, exportTable } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { ReadSupplier } from '../profile/use-cases/read-supplier';

type Row = OwnSupplierResponse['statements'][number];
type Value = Row['values'][string];

const evidenceWords: Record<EvidenceLevel, Words> = {
  declared: { vi: 'tự khai', en: 'self-declared' },
  documented: { vi: 'có tài liệu', en: 'documented' },
  verified_on_site: { vi: 'đã xem tại xưởng', en: 'seen on site' },
  proven_by_order: { vi: 'đã qua đơn hàng', en: 'proven by an order' },
};

/** As the person wrote it, else the figure. */
function valueText(value: Value): string {
  if ('typed' in value && value.typed) return value.typed;
  if (value.kind === 'number') return String(value.value);
  if (value.kind === 'range') return `${value.min}–${value.max}`;
  if (value.kind === 'box') return value.sides.join(' × ');
  if (value.kind === 'codes') return value.codes.join(', ');
  return value.kind === 'ordinal' ? value.key : value.value ? '✓' : '✗';
}

const columns = (name: (code: string, language: ExportLanguage) => string, siteName: (id: string) => string | null): ExportColumn<Row>[] => [
  { id: 'process', label: { vi: 'Công nghệ', en: 'Process' }, width: 36, value: (row) => row.process, shown: (row, language) => name(row.process, language) },
  { id: 'site', label: { vi: 'Nhà máy', en: 'Site' }, width: 28, value: (row) => siteName(row.siteId) },
  { id: 'materials', label: { vi: 'Vật liệu', en: 'Materials' }, width: 36, value: (row) => row.materials.join(', '), shown: (row, language) => row.materials.map((code) => name(code, language)).join(', ') },
  { id: 'values', label: { vi: 'Thông số', en: 'Parameters' }, width: 48, value: (row) => Object.entries(row.values).map(([parameter, value]) => `${parameter}: ${valueText(value)}`).join('\n') },
  { id: 'inHouse', label: { vi: 'Làm tại xưởng', en: 'In-house' }, kind: 'yes_no', width: 12, value: (row) => row.inHouse },
  { id: 'evidence', label: { vi: 'Bằng chứng', en: 'Evidence' }, width: 20, value: (row) => row.evidence, shown: (row, language) => evidenceWords[row.evidence][language] },
  { id: 'installedCapacity', label: { vi: 'Công suất lắp đặt mỗi tháng', en: 'Installed capacity per month' }, kind: 'number', width: 14, value: (row) => row.installedCapacity },
  { id: 'committedCapacity', label: { vi: 'Đã nhận mỗi tháng', en: 'Committed per month' }, kind: 'number', width: 14, value: (row) => row.committedCapacity },
  { id: 'freeCapacity', label: { vi: 'Còn trống mỗi tháng', en: 'Free per month' }, kind: 'number', width: 14, value: (row) => row.freeCapacity },
  { id: 'capacityUnit', label: { vi: 'Đơn vị công suất', en: 'Unit of capacity' }, width: 14, value: (row) => row.capacityUnit },
  { id: 'capacityAsOf', label: { vi: 'Tính đến ngày', en: 'As of' }, kind: 'date', width: 14, value: (row) => row.capacityAsOf },
  { id: 'note', label: { vi: 'Ghi chú', en: 'Note' }, width: 40, value: (row) => row.note },
  { id: 'confirmedAt', label: { vi: 'Xác nhận lúc', en: 'Confirmed at' }, kind: 'instant', width: 18, value: (row) => row.confirmedAt },
];

/** The firm's own statements as a file. */
@Injectable()
export class StatementsExportQuery {
  constructor(
    private readonly suppliers: ReadSupplier,
    private readonly taxonomy: TaxonomyReader,
  ) {}

  /** @throws DomainError request.not_found until a firm is listed or claimed */
  async execute(actor: Actor, query: ExportQuery): Promise<FileAnswer> {
    const firm = await this.suppliers.own(actor);
    const concepts = new Map((await this.taxonomy.concepts()).map((concept) => [concept.code, concept]));
    const sites = new Map(firm.sites.map((site) => [site.id, site.name]));
    const table = { name: { vi: 'nang-luc', en: 'statements' }, columns: columns((code, language) => concepts.get(code)?.[language] ?? code, (id) => sites.get(id) ?? null) };
    return exportTable(table, firm.statements, query);
  }
}
