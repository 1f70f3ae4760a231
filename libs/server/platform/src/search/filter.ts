/** One condition; values are data, never syntax (`IN` and `TO` are reserved words of the filter language, search.md and reliability.md 0.10). */
export type Condition = { field: string; anyOf: readonly string[] };

const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** OR inside a condition, AND across them. The one place where a Meilisearch filter is written. */
export const buildFilter = (conditions: readonly Condition[]): string[] =>
  conditions.filter((condition) => condition.anyOf.length > 0).map((condition) => `${condition.field} IN [${condition.anyOf.map(quote).join(', ')}]`);
