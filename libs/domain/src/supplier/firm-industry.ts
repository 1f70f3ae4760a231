/** Classifications of economic activity a firm may name its lines in; a code means nothing without its version (domain.md 3.1). */
export const industrySystems = { vsic: ['2025', '2018', '2007'], isic: ['4', '5'], hs: ['2022'], cpv: ['2008'] } as const;
export type IndustrySystem = keyof typeof industrySystems;
export const industrySystemNames = Object.keys(industrySystems) as IndustrySystem[];

export interface IndustryLine {
  system: IndustrySystem;
  version: string;
  code: string;
  /** The registered main line: it decides the sector of the SME class. */
  main: boolean;
}

const shapes: Record<IndustrySystem, RegExp> = { vsic: /^(?:[A-V]|\d{2,5})$/, isic: /^(?:[A-V]|\d{2,4})$/, hs: /^\d{4}(?:\d{2}){0,2}$/, cpv: /^\d{8}(?:-\d)?$/ };

export const industryKey = ({ system, version, code }: Pick<IndustryLine, 'system' | 'version' | 'code'>): string => `${system}:${version}:${code}`;

/** Whether the three can belong together; whether the code exists is a question for the reference data. */
export const isIndustryShaped = ({ system, version, code }: Pick<IndustryLine, 'system' | 'version' | 'code'>): boolean =>
  (industrySystems[system] as readonly string[]).includes(version) && shapes[system].test(code);

/** Without doubles, the main one first, else in the given order. */
export function tidyIndustries(lines: readonly IndustryLine[]): IndustryLine[] {
  const byKey = new Map<string, IndustryLine>();
  for (const line of lines) byKey.set(industryKey(line), { ...line, main: line.main || (byKey.get(industryKey(line))?.main ?? false) });
  return [...byKey.values()].sort((one, other) => Number(other.main) - Number(one.main));
}
