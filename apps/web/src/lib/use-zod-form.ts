import type { TFunction } from 'i18next';
import { type DefaultValues, type FieldErrors, type FieldValues, type Resolver, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

type Schema = z.ZodType<FieldValues, FieldValues>;

/**
 * A form checked by a schema of the contracts, which is fetched when it is first needed:
 * `useZodForm(async () => (await import('@matxich/contracts')).SignInRequest, { email: '', password: '' })`.
 * Empty inputs are sent as null. Messages are sentences of the `problems` catalogue.
 */
export function useZodForm<S extends Schema>(load: () => Promise<S>, defaultValues: DefaultValues<z.input<S>>) {
  const { t } = useTranslation('problems');
  const resolver: Resolver<z.input<S>, unknown, z.output<S>> = async (values) => {
    const parsed = (await load()).safeParse(emptyToNull(values));
    if (parsed.success) return { values: parsed.data, errors: {} };
    return { values: {}, errors: toFieldErrors<z.input<S>>(parsed.error.issues, t) };
  };
  return useForm<z.input<S>, unknown, z.output<S>>({ resolver, defaultValues, mode: 'onSubmit', reValidateMode: 'onChange' });
}

/** Inputs know no null: an empty one means "not stated". */
export function emptyToNull(value: unknown): unknown {
  if (value === '') return null;
  if (Array.isArray(value)) return value.map(emptyToNull);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, emptyToNull(part)]));
  return value;
}

function toFieldErrors<T extends FieldValues>(issues: z.core.$ZodIssue[], t: TFunction<'problems'>): FieldErrors<T> {
  const errors: Record<string, unknown> = {};
  for (const issue of issues) {
    let node = errors;
    const path = issue.path.length > 0 ? issue.path.map(String) : ['root'];
    for (const part of path.slice(0, -1)) node = (node[part] ??= {}) as Record<string, unknown>;
    node[path.at(-1) ?? 'root'] ??= { type: issue.code, message: issueText(issue, t) };
  }
  return errors as FieldErrors<T>;
}

const formats: Record<string, string> = { email: 'email', regex: 'pattern', date: 'date', datetime: 'date', uuid: 'choice' };

function issueText(issue: z.core.$ZodIssue, t: TFunction<'problems'>): string {
  switch (issue.code) {
    case 'invalid_type': return t(issue.input === null || issue.input === undefined ? 'field.required' : 'field.refused');
    case 'too_small': return issue.origin === 'string' && issue.minimum === 1 ? t('field.required') : t(issue.origin === 'string' ? 'field.tooShort' : 'field.tooSmall', { least: issue.minimum });
    case 'too_big': return t(issue.origin === 'string' ? 'field.tooLong' : 'field.tooBig', { most: issue.maximum });
    case 'invalid_format': return t(`field.${formats[issue.format] ?? 'pattern'}` as 'field.pattern');
    case 'invalid_value': return t('field.choice');
    default: return t('field.refused');
  }
}
