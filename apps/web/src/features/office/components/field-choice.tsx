import { type ReactNode, useId } from 'react';
import styles from './field-choice.module.css';

/** Which of the two entries of a pair. */
export type Entry = 'one' | 'other';

interface FieldChoiceProps {
  legend: string;
  value: Entry;
  options: Record<Entry, ReactNode>;
  disabled?: boolean;
  onChange: (value: Entry) => void;
}

/** Two values beside each other, below each other on a phone; arrow keys move between them. */
export function FieldChoice({ legend, value, options, disabled = false, onChange }: FieldChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {(['one', 'other'] as const).map((entry) => (
          <label key={entry} className={styles.option}>
            <input type="radio" name={name} checked={value === entry} disabled={disabled} onChange={() => onChange(entry)} />
            <span className={styles.content}>{options[entry]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
