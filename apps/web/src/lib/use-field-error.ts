import { type FieldErrors, type FieldValues, get } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldText } from '../components/problem-text';
import { ApiError } from './api-error';

/**
 * `const wrong = useFieldError(form.formState.errors, mutation.error)`, then `error={wrong('email')}`:
 * the client's refusal of a field, else the server's.
 */
export function useFieldError<T extends FieldValues>(errors: FieldErrors<T>, error: unknown): (path: string) => string | undefined {
  const { t } = useTranslation('problems');
  return (path) => {
    const own = (get(errors, path) as { message?: string } | undefined)?.message;
    const served = error instanceof ApiError ? error.fields.find((field) => field.path === path)?.message : undefined;
    const message = own ?? served;
    return message === undefined ? undefined : fieldText(t, message);
  };
}
