const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003', '53300']);
const said = /Connection terminated|encountered a connection error|timeout exceeded when trying to connect|DataSource is not|Driver not Connected/i;

/**
 * The database went away or takes nobody in: not the fault of whatever was asked of it, which may have been done or not.
 * Codes of PostgreSQL (appendix A) and of sockets; pg itself gives some only as text.
 */
export function isDatabaseLost(error: unknown): boolean {
  const { code, driverError, message } = (error ?? {}) as { code?: string; driverError?: { code?: string; message?: string }; message?: string };
  return lost.has(driverError?.code ?? code ?? '') || said.test(driverError?.message ?? message ?? '');
}
