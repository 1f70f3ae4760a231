import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { pageTexts } from './page-texts';
import type { SupplierSheet } from './supplier-sheet';

const ink = '#0B463E';
const muted = '#56635f';

/** Label and value pairs side by side, as on a rating plate. */
function plate(rows: [string, string][]): Content {
  const cells = rows.map(([label, value]): Content => ({ stack: [{ text: label, style: 'label' }, { text: value }] }));
  const pairs = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => [cells[at * 2]!, cells[at * 2 + 1] ?? '']);
  return pairs.length === 0 ? '' : { table: { widths: ['50%', '50%'], body: pairs, dontBreakRows: true }, layout: 'lightHorizontalLines', margin: [0, 2, 0, 6] };
}

const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

const capabilityTable = (sheet: SupplierSheet): Content => {
  const texts = pageTexts[sheet.language];
  if (sheet.statements.length === 0) return { text: texts.none.capabilities, color: muted };
  const lines = sheet.statements.map((one): Content[] => [
    { stack: [{ text: one.title, bold: true }, { text: one.evidence, style: 'label' }] },
    { text: one.rows.flatMap(([label, value], at) => [at > 0 ? ' · ' : '', { text: `${label}: `, color: muted }, short(value, 160)]) },
  ]);
  return { table: { widths: ['28%', '*'], body: lines, dontBreakRows: true }, layout: 'lightHorizontalLines' };
};

const certificateTable = (sheet: SupplierSheet): Content => {
  const texts = pageTexts[sheet.language];
  if (sheet.certificates.length === 0) return { text: texts.none.certificates, color: muted };
  const lines = sheet.certificates.map((one): Content[] => [
    { text: one.title, bold: true },
    { text: one.state, ...(one.isVoid ? { bold: true, decoration: 'lineThrough' as const } : {}) },
    { text: one.rows.map(([label, value]) => `${label}: ${short(value, 100)}`).join(' · ') },
  ]);
  return { table: { widths: ['28%', '18%', '*'], body: lines, dontBreakRows: true }, layout: 'lightHorizontalLines' };
};

/** The profile on paper, A4: one page for an ordinary firm, readable in black and white, with a code that opens the current page. */
export function supplierPdf(sheet: SupplierSheet, url: string, printedOn: string): TDocumentDefinitions {
  const texts = pageTexts[sheet.language];
  return {
    info: { title: sheet.title, author: texts.product },
    pageSize: 'A4',
    pageMargins: [36, 32, 36, 44],
    defaultStyle: { font: 'Be Vietnam Pro', fontSize: 8.5, lineHeight: 1.15 },
    styles: { label: { fontSize: 7, color: muted }, heading: { fontSize: 10.5, bold: true, color: ink, margin: [0, 8, 0, 3] } },
    content: [
      {
        columns: [
          { width: '*', stack: [{ text: texts.product, color: ink, bold: true }, { text: sheet.title, fontSize: 16, bold: true, lineHeight: 1.05 }, { text: `${texts.kind} · ${sheet.verification}`, margin: [0, 2, 0, 0] }, ...(sheet.isDemo ? [{ text: texts.demo, bold: true, margin: [0, 2, 0, 0] as [number, number, number, number] }] : [])] },
          { width: 84, stack: [{ qr: `${url}?src=qr`, fit: 76, alignment: 'right' }, { text: texts.scan, style: 'label', alignment: 'right' }] },
        ],
        columnGap: 12,
      },
      plate(sheet.facts),
      ...(sheet.intro ? [{ text: texts.sections.about, style: 'heading' }, { text: short(sheet.intro, 700) }] : []),
      { text: texts.sections.capabilities, style: 'heading' },
      capabilityTable(sheet),
      { text: texts.sections.certificates, style: 'heading' },
      certificateTable(sheet),
      ...(sheet.sites.length > 0 ? [{ text: texts.sections.sites, style: 'heading' }, plate(sheet.sites)] : []),
      { text: texts.contact, color: muted, margin: [0, 8, 0, 0] },
    ],
    footer: { columns: [{ text: url, color: muted }, { text: `${texts.updated} ${sheet.updatedOn} · ${printedOn}`, alignment: 'right', color: muted }], margin: [36, 12], fontSize: 7 },
  };
}
