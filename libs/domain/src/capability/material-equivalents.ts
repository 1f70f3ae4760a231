/**
 * Grades of other standards that are taken for one another (domain.md 1.5): JIS first, then KS, GB, AISI/ASTM, EN, TCVN. `~`
 * marks one that is only near. Approximate, always the buyer's to approve. Where standards share a name (SPCC, A5052, inox 304)
 * the taxonomy has one code for all.
 */
const rows: string[][] = [
  ['mat.steel.ss400', 'mat.steel.ks_ss275', 'mat.steel.gb_q235b', 'mat.steel.astm_a36', 'mat.steel.en_s235jr', '~mat.steel.tcvn_ct3'],
  ['mat.steel.s45c', 'mat.steel.ks_sm45c', 'mat.steel.gb_45', 'mat.steel.aisi_1045', 'mat.steel.en_c45'],
  ['mat.steel.scm440', 'mat.steel.gb_42crmo', 'mat.steel.aisi_4140', 'mat.steel.en_42crmo4'],
  ['mat.steel.skd11', 'mat.steel.ks_std11', 'mat.steel.gb_cr12mov', 'mat.steel.aisi_d2', 'mat.steel.en_1_2379'],
  ['mat.steel.skd61', 'mat.steel.ks_std61', 'mat.steel.gb_4cr5mosiv1', 'mat.steel.aisi_h13', 'mat.steel.en_1_2344'],
  ['mat.steel.suj2', 'mat.steel.ks_stb2', 'mat.steel.gb_gcr15', 'mat.steel.aisi_52100', 'mat.steel.en_100cr6'],
  ['mat.stainless.sus304', 'mat.stainless.ks_sts304', 'mat.stainless.gb_06cr19ni10', 'mat.stainless.en_1_4301'],
  ['mat.stainless.sus316l', 'mat.stainless.ks_sts316l', 'mat.stainless.gb_022cr17ni12mo2', 'mat.stainless.en_1_4404'],
  ['mat.stainless.sus430', 'mat.stainless.ks_sts430', 'mat.stainless.gb_10cr17', 'mat.stainless.en_1_4016'],
  ['mat.steel.spcc', 'mat.steel.en_dc01'],
  ['mat.steel.sphc', 'mat.steel.en_dd11'],
  ['mat.steel.secc', 'mat.steel.en_dc01_ze'],
  ['mat.steel.sgcc', 'mat.steel.en_dx51d_z'],
  ['mat.aluminium.adc12', 'mat.aluminium.ks_aldc12', '~mat.aluminium.gb_yl113', '~mat.aluminium.astm_a383', 'mat.aluminium.en_ac46100'],
  ['mat.zinc.zdc2', 'mat.zinc.zamak3', 'mat.zinc.en_zp0400'],
  ['mat.cast_iron.fc250', 'mat.cast_iron.ks_gc250', 'mat.cast_iron.gb_ht250', '~mat.cast_iron.astm_class35', 'mat.cast_iron.en_gjl250'],
  ['mat.cast_iron.fcd450', 'mat.cast_iron.ks_gcd450', 'mat.cast_iron.gb_qt450', 'mat.cast_iron.astm_654512', 'mat.cast_iron.en_gjs450'],
  ['mat.copper.c3604', '~mat.copper.astm_c36000', 'mat.copper.en_cw614n'],
  ['mat.copper.c1100', 'mat.copper.gb_t2', 'mat.copper.astm_c11000', 'mat.copper.en_cw004a'],
];

export interface MaterialEquivalent {
  code: string;
  /** Not the same composition; closer than a neighbour of the family. */
  near: boolean;
}

const codeOf = (cell: string): string => cell.replace(/^~/, '');
const byCode = new Map<string, MaterialEquivalent[]>(
  rows.flatMap((row) =>
    row.map((cell): [string, MaterialEquivalent[]] => [
      codeOf(cell),
      row.filter((other) => other !== cell).map((other) => ({ code: codeOf(other), near: cell.startsWith('~') || other.startsWith('~') })),
    ]),
  ),
);

/** Grades that a buyer may accept in its place; empty for a code that the table does not have. */
export const equivalentsOf = (code: string): readonly MaterialEquivalent[] => byCode.get(code) ?? [];

/** Every code of the table, for whoever checks that the taxonomy has them. */
export const equivalentCodes = (): string[] => [...byCode.keys()];
