/** Unicode NFC: the only form that is stored and compared (domain.md 4.5; macOS sends NFD, Windows-1258 base + tone). */
export function nfc(text: string): string {
  return text.normalize('NFC');
}
