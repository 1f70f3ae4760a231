// What people ask a search of capabilities, as the address of the public endpoint.

const query = (name, fields) => ({ name, path: `/api/v1/suppliers?${new URLSearchParams(fields)}`, words: fields.q ?? '' });

/** The first page with all facets; the last three are filtered. */
export const typical = [
  query('process and material, accents', { q: 'phay cnc nhôm' }),
  query('without accents', { q: 'ep nhua abs' }),
  query('English and a grade', { q: 'CNC turning SUS304' }),
  query('Japanese', { q: 'プレス加工' }),
  query('a firm by name', { q: 'Hòa Bình 777' }),
  query('a typing error', { q: 'khoun mau' }),
  query('words and a filter', { q: 'đúc áp lực', province: '01' }),
  query('process, material, certificate', { process: 'proc.machining', material: 'mat.steel', certificate: 'cert.iso9001' }),
  query('everything', {}),
];

/** Figures are PostgreSQL's part of the work: measured apart. */
export const figures = [
  query('words with a figure', { q: 'phay cnc inox ±0.01' }),
  query('figure, process and material', { spec: 'tolerance:0.01', process: 'proc.machining.cnc_milling', material: 'mat.aluminium' }),
  query('two figures and a process', { spec: 'tolerance:0.02,size:800x400x200', process: 'proc.machining' }),
];
