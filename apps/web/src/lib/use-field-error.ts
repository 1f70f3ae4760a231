import { type FieldErrors, type FieldValues, get } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldText, isTelling, problemText, servedText } from '../components/problem-text';
import { ApiError } from './api-error';

/**
 * `const wrong = useFieldError(form.formState.errors, mutation.error)`, then `error={wrong('email')}`:
 * the client's refusal of a field, else the server's.
 */
export function useFieldError<T extends FieldValues>(errors: FieldErrors<T>, error: unknown): (path: string) => string | undefined {
  const { t } = useTranslation('problems');
  return (path) => {
    const own = (get(errors, path) as { message?: string } | undefined)?.message;
    if (own !== undefined) return fieldText(t, own);
    const served = error instanceof ApiError ? error.fields.find((field) => field.path === path) : undefined;
    if (!served) return undefined;
    // A rule has one sentence for the whole refusal, which is better than "not accepted"; a schema has none.
    return isTelling(served) || (error as ApiError).code === 'request.invalid' ? servedText(t, served) : problemText(t, error);
  };
}
