/** HTML that is already safe; only `html` makes it. */
class Html {
  constructor(readonly text: string) {}
}
export type { Html };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

type Piece = string | number | Html | Piece[] | null | false;
const draw = (piece: Piece): string => (Array.isArray(piece) ? piece.map(draw).join('') : piece instanceof Html ? piece.text : piece === null || piece === false ? '' : escape(String(piece)));

/** Template whose inserted values are escaped for text and quoted attributes; values made by `html` itself pass. */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html => new Html(parts.reduce((text, part, at) => text + part + (at < pieces.length ? draw(pieces[at]!) : ''), ''));

/** A JSON-LD block: `<` is written as an escape, so that no text can end the element. */
export const jsonLd = (value: unknown): Html => new Html(`<script type="application/ld+json">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`);
