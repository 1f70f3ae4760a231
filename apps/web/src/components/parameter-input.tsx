import { MultiSelect, Select, TextInput } from '@mantine/core';
import { type Parameter, type ParameterValue, type Quantity, formatParameterValue, parseParameterValue, typicalText, unitLabel } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/languages';
import { useLanguage } from '../i18n/use-language';
import { fieldText } from './problem-text';

interface ParameterInputProps {
  parameter: Parameter;
  value: ParameterValue | null;
  /** The value, or null when nothing (readable) is there; `problem` tells which of the two. */
  onChange: (value: ParameterValue | null, problem: string | null) => void;
  /** A refusal of the server. */
  error?: string;
}

/** The right input for a parameter: what people type (`±0,02`, `50–850`, `500 × 400`) is read while they type. */
export function ParameterInput(props: ParameterInputProps) {
  const { parameter } = props;
  if (parameter.operator === 'BOOL') return <FlagInput {...props} />;
  if (parameter.scale) return <LadderInput {...props} />;
  if (parameter.choices) return <ChoicesInput {...props} />;
  return <QuantityInput {...props} />;
}

function FlagInput({ parameter, value, onChange, error }: ParameterInputProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  return (
    <Select
      label={parameter.label[language]}
      data={[{ value: 'yes', label: t('flag.yes') }, { value: 'no', label: t('flag.no') }]}
      clearable
      value={value?.kind === 'flag' ? (value.value ? 'yes' : 'no') : null}
      onChange={(choice) => onChange(choice ? { kind: 'flag', value: choice === 'yes' } : null, null)}
      error={error}
    />
  );
}

function LadderInput({ parameter, value, onChange, error }: ParameterInputProps) {
  const language = useLanguage();
  const data = (parameter.scale ?? []).map((step) => ({ value: step.key, label: step.label[language] }));
  return <Select searchable={parameter.reads === 'chip_code'} label={parameter.label[language]} data={data} clearable value={value?.kind === 'ordinal' ? value.key : null} onChange={(key) => onChange(key ? { kind: 'ordinal', key } : null, null)} error={error} />;
}

function ChoicesInput({ parameter, value, onChange, error }: ParameterInputProps) {
  const language = useLanguage();
  const data = (parameter.choices ?? []).map((choice) => ({ value: choice.key, label: choice.label[language] }));
  return <MultiSelect label={parameter.label[language]} data={data} clearable value={value?.kind === 'codes' ? value.codes : []} onChange={(codes) => onChange(codes.length > 0 ? { kind: 'codes', codes } : null, null)} error={error} />;
}

/** The value with the person's own words beside it, unless they are what the product would write anyway. */
function withTyped(quantity: Quantity, text: string, parameter: Parameter): ParameterValue {
  const typed = text.trim();
  const isOurs = (['vi', 'en'] as const).some((locale) => formatParameterValue(quantity, parameter, locale) === typed);
  return isOurs || typed.length > 80 ? quantity : { ...quantity, typed };
}

const textOf = (value: ParameterValue | null, parameter: Parameter, language: Language): string => (value && 'typed' in value ? value.typed : undefined) ?? (value ? formatParameterValue(value, parameter, language) : '');

/** Says under the field how it was understood while one types (`20 µm` → ±0,02 mm); a refusal waits until the field is left. */
function QuantityInput({ parameter, value, onChange, error }: ParameterInputProps) {
  const { t } = useTranslation('problems');
  const language = useLanguage();
  const [text, setText] = useState(() => textOf(value, parameter, language));
  const [isLeft, setLeft] = useState(true);
  const read = text.trim() === '' ? null : parseParameterValue(text, parameter, language);
  const refusal = read && 'problem' in read ? `${fieldText(t, read.problem)} (${read.example})` : null;
  const echo = read && 'quantity' in read ? formatParameterValue(read.quantity, parameter, language) : null;
  const type = (typed: string) => {
    setText(typed);
    setLeft(false);
    const now = typed.trim() === '' ? null : parseParameterValue(typed, parameter, language);
    if (now === null) onChange(null, null);
    else if ('quantity' in now) onChange(withTyped(now.quantity, typed, parameter), null);
    else onChange(null, `${fieldText(t, now.problem)} (${now.example})`);
  };
  const unit = unitLabel(parameter.unit, language);
  return (
    <TextInput
      label={unit ? `${parameter.label[language]} (${unit})` : parameter.label[language]}
      placeholder={typicalText(parameter, language)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={echo && echo !== text.trim() ? <span aria-live="polite">{`= ${echo}`}</span> : undefined}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      autoComplete="off"
      error={(isLeft ? refusal : null) ?? error}
    />
  );
}
