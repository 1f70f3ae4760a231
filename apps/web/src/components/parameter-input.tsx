import { MultiSelect, Select, TextInput } from '@mantine/core';
import { type Parameter, type ParameterValue, formatParameterValue, parseParameterValue, typicalText } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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

/** The right input for a parameter: what people type (`±0,02`, `50–850`, `500 × 400`) is read as they leave the field. */
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
  return <Select label={parameter.label[language]} data={data} clearable value={value?.kind === 'ordinal' ? value.key : null} onChange={(key) => onChange(key ? { kind: 'ordinal', key } : null, null)} error={error} />;
}

function ChoicesInput({ parameter, value, onChange, error }: ParameterInputProps) {
  const language = useLanguage();
  const data = (parameter.choices ?? []).map((choice) => ({ value: choice.key, label: choice.label[language] }));
  return <MultiSelect label={parameter.label[language]} data={data} clearable value={value?.kind === 'codes' ? value.codes : []} onChange={(codes) => onChange(codes.length > 0 ? { kind: 'codes', codes } : null, null)} error={error} />;
}

function QuantityInput({ parameter, value, onChange, error }: ParameterInputProps) {
  const { t } = useTranslation('problems');
  const language = useLanguage();
  const [text, setText] = useState(() => (value ? formatParameterValue(value, parameter, language) : ''));
  const [problem, setProblem] = useState<string | null>(null);
  const read = () => {
    if (text.trim() === '') {
      setProblem(null);
      onChange(null, null);
      return;
    }
    const read = parseParameterValue(text, parameter, language);
    const refusal = 'problem' in read ? `${fieldText(t, read.problem)} (${read.example})` : null;
    setProblem(refusal);
    onChange('quantity' in read ? read.quantity : null, refusal);
  };
  const typical = typicalText(parameter, language);
  return (
    <TextInput
      label={parameter.unit ? `${parameter.label[language]} (${parameter.unit})` : parameter.label[language]}
      placeholder={typical}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={read}
      autoComplete="off"
      error={problem ?? error}
    />
  );
}
