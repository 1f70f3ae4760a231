import { z } from 'zod';

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1');

/** The whole configuration, read once at boot. `.env.example` explains each. */
const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, { error: 'must be a postgres:// address' }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  MEILI_URL: z.url(),
  MEILI_MASTER_KEY: z.string().min(16, { error: 'must have at least 16 characters' }),
  /** Lets tests and several installations share one search server. */
  MEILI_PREFIX: z.string().regex(/^[a-z0-9_]*$/i).default(''),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address that people type; links in mails and the Origin check use it. Empty = http://localhost:PORT. */
  PUBLIC_URL: z.union([z.literal(''), z.url()]).default(''),
  TRUST_PROXY: flag.default(false),
  WEB_DIST: z.string().default(''),
  /** Files that people upload lie below it, unless a bucket is configured. */
  DATA_DIR: z.string().default('.data'),
  /** Any server that speaks S3; empty = DATA_DIR. */
  S3_BUCKET: z.string().regex(/^[a-z0-9.-]*$/).default(''),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z.union([z.literal(''), z.url()]).default(''),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  /** clamd: the path of its socket, or tcp://host:port. Empty = files are not scanned. */
  CLAMAV_SOCKET: z.string().default(''),
  SMTP_URL: z.union([z.literal(''), z.string().regex(/^smtps?:\/\//)]).default(''),
  MAIL_FROM: z.string().default('Mắt Xích <no-reply@localhost>'),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('warn'),
});

export type Config = z.output<typeof Environment> & { readonly publicUrl: string };

/** Nest token of the configuration. */
export const CONFIG = Symbol('config');

/**
 * Parses the environment.
 * @throws Error that lists every missing or malformed variable by name; values are never printed.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration is incomplete:\n${lines.join('\n')}`);
  }
  const config = parsed.data;
  return { ...config, publicUrl: (config.PUBLIC_URL || `http://localhost:${config.PORT}`).replace(/\/$/, '') };
}
