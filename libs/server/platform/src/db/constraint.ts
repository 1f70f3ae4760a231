/** Name of the constraint that a statement violated, or null: repositories turn it into a domain error. */
export function violatedConstraint(error: unknown): string | null {
  const driver = (error as { driverError?: { code?: string; constraint?: string } }).driverError;
  return driver?.code?.startsWith('23') ? (driver.constraint ?? null) : null;
}
