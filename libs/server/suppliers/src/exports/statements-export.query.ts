import type { ExportQuery, OwnSupplierResponse } from '@matxich/contracts';
import { type Actor, formatParameterValue, formatSizeRange, parametersFor } from '@matxich/domain';
import { type ExportLanguage, type FileAnswer, type TableExport, exportTable, listWords } from '@matxich/platform';
import { type CodeName, CodeNames } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { ReadSupplier } from '../profile/use-cases/read-supplier';

type Row = OwnSupplierResponse['statements'][number];

/** The parameters in the order of the form, with their names and units. */
const valuesText = ({ process, values }: Row, language: ExportLanguage): string[] =>
  parametersFor(process).flatMap((parameter) => {
    const value = values[parameter.key];
    return value ? [`${parameter.label[language]}: ${formatParameterValue(value, parameter, language)}`] : [];
  });

/** Values and sizes are typed in JSON and written out elsewhere. */
const statementTable = (name: CodeName, siteName: (id: string) => string | null): TableExport<Row> => ({
  name: { vi: 'nang-luc', en: 'statements' },
  columns: [
    { id: 'process', label: { vi: 'Công nghệ', en: 'Process' }, width: 36, value: (row) => row.process, shown: (row, language) => name(row.process, language) },
    { id: 'site', label: { vi: 'Nhà máy', en: 'Site' }, width: 28, value: (row) => siteName(row.siteId) },
    { id: 'materials', label: { vi: 'Vật liệu', en: 'Materials' }, width: 36, value: (row) => row.materials, shown: (row, language) => row.materials.map((code) => name(code, language)).join(', ') },
    { id: 'values', label: { vi: 'Thông số', en: 'Parameters' }, width: 48, value: (row) => row.values, shown: (row, language) => valuesText(row, language).join('\n') },
    { id: 'size', label: { vi: 'Cỡ chi tiết', en: 'Part size' }, width: 20, value: (row) => row.sizeRange, shown: (row, language) => formatSizeRange(row.sizeRange, language) },
    { id: 'inHouse', label: { vi: 'Làm tại xưởng', en: 'In-house' }, kind: 'yes_no', width: 12, value: (row) => row.inHouse },
    { id: 'evidence', label: { vi: 'Bằng chứng', en: 'Evidence' }, width: 20, words: listWords.evidence, value: (row) => row.evidence },
    { id: 'evidenceOn', label: { vi: 'Ngày có bằng chứng', en: 'Evidence of' }, kind: 'date', width: 14, value: (row) => row.evidenceOn },
    { id: 'installedCapacity', label: { vi: 'Công suất lắp đặt mỗi tháng', en: 'Installed capacity per month' }, kind: 'number', width: 14, value: (row) => row.installedCapacity },
    { id: 'committedCapacity', label: { vi: 'Đã nhận mỗi tháng', en: 'Committed per month' }, kind: 'number', width: 14, value: (row) => row.committedCapacity },
    { id: 'freeCapacity', label: { vi: 'Còn trống mỗi tháng', en: 'Free per month' }, kind: 'number', width: 14, value: (row) => row.freeCapacity },
    { id: 'capacityUnit', label: { vi: 'Đơn vị công suất', en: 'Unit of capacity' }, width: 14, value: (row) => row.capacityUnit },
    { id: 'capacityAsOf', label: { vi: 'Tính đến ngày', en: 'As of' }, kind: 'date', width: 14, value: (row) => row.capacityAsOf },
    { id: 'note', label: { vi: 'Ghi chú', en: 'Note' }, width: 40, value: (row) => row.note },
    { id: 'confirmedAt', label: { vi: 'Xác nhận lúc', en: 'Confirmed at' }, kind: 'instant', width: 18, value: (row) => row.confirmedAt },
  ],
});

/** The firm's own statements as a file. */
@Injectable()
export class StatementsExportQuery {
  constructor(
    private readonly suppliers: ReadSupplier,
    private readonly names: CodeNames,
  ) {}

  /** @throws DomainError request.not_found until a firm is listed or claimed */
  async execute(actor: Actor, query: ExportQuery): Promise<FileAnswer> {
    const firm = await this.suppliers.own(actor);
    const sites = new Map(firm.sites.map((site) => [site.id, site.name]));
    return exportTable(statementTable(await this.names.all(), (id) => sites.get(id) ?? null), firm.statements, query);
  }
}
