/**
 * The accent-free form used to find, never to show: `Đúc  áp lực` → `duc ap luc`.
 * Only Latin combining marks go (U+0300–036F): Japanese voicing marks and Hangul jamo carry the word itself, so they are
 * recomposed. Old and new tone placement fall together because every tone falls. đ has no decomposition (domain.md 4.5).
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
