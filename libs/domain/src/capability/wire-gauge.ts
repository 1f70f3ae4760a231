/** `AWG 22`, `22 AWG`, `AWG 30-10`, on text that `unifyText` has been over. */
const written = /^(?:awg\s*#?\s*(\d{1,2})(?:\s*(?:-|~|đến|to)\s*(?:awg\s*)?#?\s*(\d{1,2}))?|(\d{1,2})(?:\s*(?:-|~|đến|to)\s*(\d{1,2}))?\s*awg)$/iu;

/**
 * Cross-section in mm² of an American wire gauge 0–40: diameter 0.127 mm × 92^((36 − n) / 39). Rounded to hundredths as the
 * trade's tables are (22 → 0.33, 10 → 5.26; domain.md 1.4), finer wires to two figures.
 */
export function wireGaugeArea(gauge: number): number {
  const diameter = 0.127 * 92 ** ((36 - gauge) / 39);
  const area = (Math.PI / 4) * diameter ** 2;
  return gauge > 30 ? Number(area.toPrecision(2)) : Math.round(area * 100) / 100;
}

/** One or two cross-sections in mm², smallest first: a gauge grows as its wire shrinks. Null when the text is no gauge. */
export function readWireGauge(text: string): number[] | null {
  const match = written.exec(text);
  if (!match) return null;
  const gauges = match.slice(1).filter((gauge) => gauge !== undefined).map(Number);
  return gauges.every((gauge) => gauge <= 40) ? gauges.map(wireGaugeArea).sort((a, b) => a - b) : null;
}
