import type { ImportColumn } from '../api/imports';

/** In the order in which people look for them. */
export const offeredColumns: ImportColumn[] = ['nameVi', 'taxCode', 'nameEn', 'shortName', 'legalForm', 'capitalOrigin', 'foundedYear', 'employees', 'address', 'province', 'phone', 'website', 'intro', 'externalId'];

type Columns = (ImportColumn | null)[];

/** A meaning goes from the column that had it to the one that gets it; only the introduction may be gathered from several. */
export const withColumn = (columns: Columns, at: number, meaning: ImportColumn | null): Columns =>
  columns.map((column, index) => (index === at ? meaning : meaning !== 'intro' && column === meaning ? null : column));

/** Why the choice cannot be sent, or null. */
export const mappingProblem = (columns: Columns): 'noName' | null => (columns.includes('nameVi') || columns.includes('nameEn') ? null : 'noName');
