import { dottedTaxonomy, type Taxonomy } from '../matching/taxonomy';

/**
 * A code as one word that no tokeniser splits and no ordinary text contains: `proc.machining.cnc_turning` →
 * `pxmachiningcncturning` (search.md 7).
 */
export function indexToken(code: string): string {
  const [root = '', ...rest] = code.split('.');
  return `${root.charAt(0)}x${rest.join('').replace(/[^a-z0-9]/gi, '')}`.toLowerCase();
}

/** The token of a code and of everything above it: what a supplier's document carries. A query carries `indexToken` of the code alone. */
export function indexTokens(code: string, taxonomy: Taxonomy = dottedTaxonomy): string[] {
  const codes = [code];
  for (let above = taxonomy.parentOf(code); above && above.includes('.') && !codes.includes(above); above = taxonomy.parentOf(above)) codes.push(above);
  return codes.map(indexToken);
}
