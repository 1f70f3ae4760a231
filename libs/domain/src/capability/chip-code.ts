/** Imperial → metric size code of chip parts; `0402` and `0603` exist in both and mean different parts (domain.md 1.4). */
const metricOf: Record<string, string> = { '01005': '0402', '0201': '0603', '0402': '1005', '0603': '1608', '0805': '2012', '1206': '3216' };
const imperialOf = Object.fromEntries(Object.entries(metricOf).map(([imperial, metric]) => [metric, imperial]));

export type ChipCode = { imperial: string } | { problem: 'chip.ambiguous' | 'chip.unknown'; example: string };

const saysMetric = /m[eé]tric|hệ mét|hệ met|(?<=\d)\s*m$|\bmm\b/iu;
const saysImperial = /imperial|inch|hệ inch|\bin\b|\beia\b/iu;

/**
 * A chip size as an imperial code. A code that both systems have is refused unless the system is named: guessing would
 * take a part four times too large.
 */
export function readChipCode(text: string): ChipCode {
  const code = /\b0?\d{4}(?=\D|$)/.exec(text.trim())?.[0] ?? '';
  const unknown: ChipCode = { problem: 'chip.unknown', example: '0402 inch' };
  if (saysImperial.test(text)) return metricOf[code] ? { imperial: code } : unknown;
  if (saysMetric.test(text)) return imperialOf[code] ? { imperial: imperialOf[code]! } : unknown;
  if (metricOf[code] && imperialOf[code]) return { problem: 'chip.ambiguous', example: `${code} inch · ${code} metric` };
  if (metricOf[code]) return { imperial: code };
  return imperialOf[code] ? { imperial: imperialOf[code]! } : unknown;
}
