/** How a spreadsheet names its columns: 0 → A, 25 → Z, 26 → AA. */
export const columnLetters = (column: number): string => (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
