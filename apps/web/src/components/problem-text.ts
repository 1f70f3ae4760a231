import type { TFunction } from 'i18next';
import { ApiError } from '../lib/api-error';

/** The sentence for an error: what happened and how to mend it. @param t of the `problems` namespace */
export function problemText(t: TFunction<'problems'>, error: unknown): string {
  const { code, params }: { code: string; params: Record<string, string | number> } = error instanceof ApiError ? error : { code: 'server.error', params: {} };
  return t(`problems:${code}` as never, { ...params, ...(params['parts'] ? { parts: partNames(t, String(params['parts'])) } : {}), defaultValue: t('server.error') }) as string;
}

/** The parts of a profile, by the codes that the server names them with. */
const partNames = (t: TFunction<'problems'>, codes: string): string => codes.split(', ').map((code) => t(`terms:supplierPart.${code}` as never, { defaultValue: code }) as string).join(', ');

/** The sentence for one field: a word of ours when the server gave its code, its own words otherwise. */
export function fieldText(t: TFunction<'problems'>, message: string): string {
  return /^[a-z][a-z_]*(\.[a-z_]+)?$/.test(message) ? (t(`problems:field.${message}` as never, { defaultValue: t('field.refused') }) as string) : message;
}
