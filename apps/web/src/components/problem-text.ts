import type { TFunction } from 'i18next';
import type { FieldRule } from '@matxich/domain';
import { ApiError, type FieldError } from '../lib/api-error';

/** The sentence for an error: what happened and how to mend it; one of its own for a `reason` that has one. @param t of the `problems` namespace */
export function problemText(t: TFunction<'problems'>, error: unknown): string {
  const { code, params }: Pick<ApiError, 'code' | 'params'> = error instanceof ApiError ? error : { code: 'server.error', params: {} };
  const parts = params['parts'] ? { parts: partNames(t, String(params['parts'])) } : {};
  return t(`problems:${code}` as never, { ...params, ...parts, context: params['reason'], defaultValue: t('server.error') }) as string;
}

/** The parts of a profile, by the codes that the server names them with. */
const partNames = (t: TFunction<'problems'>, codes: string): string => codes.split(', ').map((code) => t(`terms:supplierPart.${code}` as never, { defaultValue: code }) as string).join(', ');

/** A code of the domain or of a schema, not a sentence. */
const isCode = (message: string): boolean => /^[a-z][a-z_]*(\.[a-z_]+)?$/.test(message);

/** The sentence for one field: a code of the domain in words; a sentence of a form's own check as it is. */
export function fieldText(t: TFunction<'problems'>, message: string): string {
  return isCode(message) ? (t(`problems:field.${message}` as never, { defaultValue: t('field.refused') }) as string) : message;
}

const ruleKeys = {
  required: 'required', too_short: 'tooShort', too_long: 'tooLong', too_small: 'tooSmall', too_big: 'tooBig', email: 'email', date: 'date', pattern: 'pattern', choice: 'choice', refused: 'refused',
} as const satisfies Record<FieldRule, string>;

/** The same for a field that the server refused: its sentences are English, its codes and rules have words in both languages. */
export function servedText(t: TFunction<'problems'>, { message, rule = 'refused', limit = 0 }: FieldError): string {
  return isCode(message) ? fieldText(t, message) : t(`field.${ruleKeys[rule]}`, { least: limit, most: limit });
}

/** Whether the server says of the field itself what is wrong; else only the sentence of the whole refusal does. */
export const isTelling = ({ message, rule = 'refused' }: FieldError): boolean => isCode(message) || rule !== 'refused';
