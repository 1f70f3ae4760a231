/** First signs that make a spreadsheet program compute instead of show; the full-width forms are typed in East Asian input. */
const computes = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const marked = /^'+[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * A cell of a text table that no spreadsheet program takes for a formula (OWASP CSV injection): an apostrophe stands
 * before it, the sign of these programs for "as text". One more where there is one already, so that `plainCell` is exact.
 */
export const neutralCell = (text: string): string => (computes.test(text) ? `'${text}` : text);

/** What `neutralCell` was given. */
export const plainCell = (text: string): string => (text.charCodeAt(0) === 0x27 && marked.test(text) ? text.slice(1) : text);
