/**
 * Where each province stands on the schematic map: columns from west to east, rows from north to south, so that neighbours
 * stay neighbours as far as equal tiles allow. Positions follow the administrative centres of the 34 provincial units of
 * 2025-07-01; nothing is to scale. Abbreviations are for phones.
 */
export const provinceTiles: Record<string, { column: number; row: number; short: string }> = {
  '12': { column: 1, row: 0, short: 'LCh' }, '15': { column: 2, row: 0, short: 'LC' }, '08': { column: 3, row: 0, short: 'TQ' }, '04': { column: 4, row: 0, short: 'CB' },
  '11': { column: 0, row: 1, short: 'ĐB' }, '14': { column: 1, row: 1, short: 'SL' }, '25': { column: 2, row: 1, short: 'PT' }, '19': { column: 3, row: 1, short: 'TNg' }, '20': { column: 4, row: 1, short: 'LS' },
  '01': { column: 2, row: 2, short: 'HN' }, '24': { column: 3, row: 2, short: 'BN' }, '31': { column: 4, row: 2, short: 'HP' }, '22': { column: 5, row: 2, short: 'QN' },
  '37': { column: 2, row: 3, short: 'NB' }, '33': { column: 3, row: 3, short: 'HY' },
  '38': { column: 2, row: 4, short: 'TH' },
  '40': { column: 2, row: 5, short: 'NA' },
  '42': { column: 3, row: 6, short: 'HT' },
  '44': { column: 3, row: 7, short: 'QT' },
  '46': { column: 4, row: 8, short: 'Huế' }, '48': { column: 5, row: 8, short: 'ĐN' },
  '51': { column: 5, row: 9, short: 'QNg' },
  '52': { column: 5, row: 10, short: 'GL' },
  '66': { column: 5, row: 11, short: 'ĐL' },
  '68': { column: 4, row: 12, short: 'LĐ' }, '56': { column: 5, row: 12, short: 'KH' },
  '80': { column: 2, row: 13, short: 'TN' }, '75': { column: 3, row: 13, short: 'ĐNa' },
  '91': { column: 0, row: 14, short: 'AG' }, '82': { column: 1, row: 14, short: 'ĐT' }, '79': { column: 3, row: 14, short: 'HCM' },
  '92': { column: 1, row: 15, short: 'CT' }, '86': { column: 2, row: 15, short: 'VL' },
  '96': { column: 1, row: 16, short: 'CM' },
};

/** Archipelagos of Vietnam, each with the province or city that they belong to. */
export const archipelagos = [
  { key: 'hoangSa', of: '48', column: 7, row: 7.6 },
  { key: 'truongSa', of: '56', column: 7, row: 13 },
] as const;
