/** What matching needs to know of the capability taxonomy. */
export interface Taxonomy {
  /** True when `code` stands somewhere under `ancestor`; a code is not below itself. */
  isBelow(code: string, ancestor: string): boolean;
  /** The code directly above, or null at the top. */
  parentOf(code: string): string | null;
}

/** Below by the dots of the code alone: `proc.edm.wire` is below `proc.edm`. */
export function codeIsBelow(code: string, ancestor: string): boolean {
  return code.startsWith(`${ancestor}.`);
}

/** A taxonomy read from the dots alone, for codes whose parent is their beginning. */
export const dottedTaxonomy: Taxonomy = {
  isBelow: codeIsBelow,
  parentOf: (code) => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null),
};

/**
 * The taxonomy of rows with a parent column. It is the one to use with the thesaurus: there `proc.machining.swiss_turning`
 * stands under `proc.machining.cnc_turning` and `mat.stainless` under `mat.steel`, which the dots do not show.
 */
export function taxonomyOf(rows: Iterable<{ code: string; parent: string | null }>): Taxonomy {
  const parents = new Map<string, string | null>();
  for (const row of rows) parents.set(row.code, row.parent || null);
  const ancestors = new Map<string, Set<string>>();
  for (const code of parents.keys()) {
    const above = new Set<string>();
    for (let at = parents.get(code) ?? null; at && !above.has(at); at = parents.get(at) ?? null) above.add(at);
    ancestors.set(code, above);
  }
  return {
    isBelow: (code, ancestor) => ancestors.get(code)?.has(ancestor) ?? false,
    parentOf: (code) => parents.get(code) ?? null,
  };
}

/** The code itself or one below it. */
export function isWithin(taxonomy: Taxonomy, code: string, wanted: string): boolean {
  return code === wanted || taxonomy.isBelow(code, wanted);
}
