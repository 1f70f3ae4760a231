import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldText } from '../../../components/problem-text';

interface ReadTextInputProps extends Omit<TextInputProps, 'onChange' | 'value' | 'error'> {
  value: string;
  onType: (text: string) => void;
  /** How it was understood; shown below unless it is what was typed. */
  echo: string | null;
  refusal: { problem: string; example: string } | null;
  /** A refusal of the server. */
  error?: string | undefined;
  hint?: string;
}

/** Free text that is read as it is typed: the reading below at once, a refusal with its example when the field is left. */
export function ReadTextInput({ value, onType, echo, refusal, error, hint, ...rest }: ReadTextInputProps) {
  const { t } = useTranslation('problems');
  const [isLeft, setLeft] = useState(true);
  const wrong = isLeft && refusal ? `${fieldText(t, refusal.problem)} (${refusal.example})` : undefined;
  const said = echo && echo !== value.trim() ? `= ${echo}` : hint;
  return (
    <TextInput
      {...rest}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={said && <span aria-live="polite">{said}</span>}
      value={value}
      onChange={(event) => { setLeft(false); onType(event.currentTarget.value); }}
      onBlur={() => setLeft(true)}
      autoComplete="off"
      error={wrong ?? error}
    />
  );
}
