const pieceChars = 1 << 16;

/** Many short texts as few long ones: a stream that is handed every line by itself spends its time on handing over. */
export function* textPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceChars) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
