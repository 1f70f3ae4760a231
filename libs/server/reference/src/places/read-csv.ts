/** Fields of each line after the header, by column name; quotes as in RFC 4180, a byte order mark is dropped. */
export function readCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  // A field is quoted or plain; what ends it says whether the line goes on.
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') lines.push([]);
  }
  const [header = [], ...rows] = lines.filter((line) => line.some((field) => field !== ''));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name.trim(), row[at] ?? ''])));
}
