import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** RFC 4180, written apart from the product's own reader. */
export function csvLines(bytes: Buffer): string[][] {
  const lines: string[][] = [];
  for (const record of bytes.toString('utf8').replace(/^\ufeff/, '').matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)) {
    lines.push([...record[1]!.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? ''));
  }
  return lines;
}

export interface SheetCell {
  text: string | null;
  number: number | null;
  /** Excel shows it as text whatever it begins with. */
  isQuoted: boolean;
}

async function parts(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const found = new Map<string, string>();
  for await (const entry of zip.eachEntry()) found.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return found;
}

const plain = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** The cells of the first sheet, and the whole of its XML. */
export async function sheet(bytes: Buffer): Promise<{ lines: SheetCell[][]; xml: string }> {
  const all = await parts(bytes);
  const quoted = [...all.get('xl/styles.xml')!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes('quotePrefix="1"'));
  const xml = all.get('xl/worksheets/sheet1.xml')!;
  const lines = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c r="\w+"(?: s="(\d+)")?[^>]*>(.*?)<\/c>/gs)].map(([, style, inside]) => {
      const said = /<t[^>]*>(.*)<\/t>/s.exec(inside!)?.[1];
      return { text: said === undefined ? null : plain(said), number: said === undefined ? Number(/<v>(.*)<\/v>/.exec(inside!)![1]) : null, isQuoted: quoted[Number(style ?? 0)]! };
    }),
  );
  return { lines, xml };
}
