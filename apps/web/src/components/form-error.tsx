import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api-error';
import { fieldText, isTelling, problemText, servedText } from './problem-text';
import styles from './form-error.module.css';

interface FormErrorProps<T extends FieldValues> {
  /** `mutation.error`; an ApiError's fields are listed below its sentence. */
  error: unknown;
  /** `form.formState.errors`: refusals of the client's own check. */
  errors?: FieldErrors<T>;
  /** Dotted path → the label the person sees. A path without one is shown without a name. */
  labels?: Record<string, string>;
  /** Takes the person to the field: `(path) => form.setFocus(path)`. */
  onPick?: (path: string) => void;
}

/** The summary above a form: what was refused, then each field as a link. Takes the focus when it appears. */
export function FormError<T extends FieldValues>({ error, errors, labels = {}, onPick }: FormErrorProps<T>) {
  const { t } = useTranslation('problems');
  const box = useRef<HTMLDivElement>(null);
  const own = flatten(errors ?? {});
  // A field with nothing of its own to say is named; without a name it would add nothing to the sentence above it.
  const served = error instanceof ApiError ? error.fields.filter((field) => (isTelling(field) || labels[field.path]) && !own.some(({ path }) => path === field.path)) : [];
  const fields = [...own.map(({ path, message }) => ({ path, text: fieldText(t, message) })), ...served.map((field) => ({ path: field.path, text: isTelling(field) ? servedText(t, field) : '' }))];
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error && fields.length === 0) return null;
  return (
    <div className={styles.box} role="alert" tabIndex={-1} ref={box}>
      <p className={styles.sentence}>{error ? problemText(t, error) : t('fieldsToMend', { count: fields.length })}</p>
      {fields.length > 0 && (
        <ul className={styles.fields}>
          {fields.map(({ path, text }) => (
            <li key={path + text}>
              {labels[path] && onPick ? <button type="button" onClick={() => onPick(path)}>{labels[path]}</button> : labels[path]}
              {labels[path] && text && ': '}
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** react-hook-form's tree of errors as dotted paths. */
function flatten(errors: object, prefix = ''): { path: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || key === 'ref') return [];
    if ('message' in value && typeof value.message === 'string') return [{ path: prefix + key, message: value.message }];
    return flatten(value, `${prefix}${key}.`);
  });
}
