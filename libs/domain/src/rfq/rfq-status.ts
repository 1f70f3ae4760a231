/** Stored states; `closed` is derived from the deadline by the database's clock, never stored by a job (product.md P11). */
export const rfqStatuses = ['draft', 'published', 'cancelled'] as const;
export type RfqStatus = (typeof rfqStatuses)[number];

/** What people see. */
export const rfqPhases = ['draft', 'open', 'closed', 'cancelled'] as const;
export type RfqPhase = (typeof rfqPhases)[number];

export const rfqActions = ['publish', 'cancel'] as const;
export type RfqAction = (typeof rfqActions)[number];

/** Incoterms 2020, any mode of transport first, then sea only (general knowledge of the trade; domain.md 6). */
export const incoterms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'] as const;
export type Incoterm = (typeof incoterms)[number];

export const currencies = ['VND', 'USD', 'JPY', 'EUR', 'KRW', 'CNY'] as const;
export type Currency = (typeof currencies)[number];
