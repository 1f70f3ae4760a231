/** Finish triangles of old JIS drawings, as Ra in µm (domain.md 1.4); still on drawings from Japanese buyers. */
const triangles = [25, 6.3, 1.6, 0.2];

/** The Ra of one to four triangles, or null when the text is something else. */
export function readFinishTriangles(text: string): number | null {
  const signs = text.replace(/\s/g, '');
  return /^[▽∇▼]{1,4}$/u.test(signs) ? triangles[[...signs].length - 1]! : null;
}

/**
 * The text without its `Ra` or `Rz`, or null when it names the other one: the two measure different things and are never
 * converted silently.
 */
export function withoutRoughnessName(text: string, reads: 'ra' | 'rz'): string | null {
  const named = /^(ra|rz|rmax|ry)\s*[:=]?\s*/i.exec(text);
  if (!named) return text;
  return named[1]!.toLowerCase() === reads ? text.slice(named[0].length) : null;
}
