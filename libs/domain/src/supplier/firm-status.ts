/** What business registers say of a firm (domain.md 4.1), in the order in which a firm can come to it. */
export const firmStatuses = ['operating', 'suspended', 'left_address', 'closing', 'dissolved', 'revoked'] as const;
export type FirmStatus = (typeof firmStatuses)[number];

/** Can be given an order; a firm whose status nobody has stated is taken at its word. */
export const canTrade = (status: FirmStatus | null): boolean => status === null || status === 'operating';

export const firmFactProblems = ['year_in_future', 'date_in_future', 'status_date_missing', 'coordinates_incomplete', 'coordinates_outside', 'permit_dates_reversed', 'one_main_industry', 'industry_shape', 'ward_unknown', 'ward_elsewhere', 'park_unknown', 'personal_code_needs_household'] as const;
export type FirmFactProblem = (typeof firmFactProblems)[number];

/** A status is a statement about a day: without one it says nothing a year later. `today` is the date in Vietnam. */
export function statusProblem(status: FirmStatus | null, statusOn: string | null, today: string): FirmFactProblem | null {
  if (statusOn !== null && statusOn > today) return 'date_in_future';
  return status !== null && status !== 'operating' && statusOn === null ? 'status_date_missing' : null;
}

export const foundedProblem = (year: number | null, today: string): FirmFactProblem | null => (year !== null && year > Number(today.slice(0, 4)) ? 'year_in_future' : null);
