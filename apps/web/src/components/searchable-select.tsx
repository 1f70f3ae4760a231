import { Autocomplete, MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { searchKey } from '@matxich/domain';
import { useMemo } from 'react';

/** A choice that is found by its label and by other words for it, with or without accents. */
export interface Choice {
  value: string;
  label: string;
  /** Further names: abbreviations, the other language, a former name. */
  also?: readonly string[];
}

interface Shared {
  choices: readonly Choice[];
  label: string;
  description?: string;
  error?: string;
  placeholder?: string;
  disabled?: boolean;
  inputWrapperOrder?: ('label' | 'input' | 'description' | 'error')[];
}

const most = 80;
const toData = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, label }));

/** @param key what the part knows a choice by: its value, or its label where the text itself is the value */
function useFilter(choices: readonly Choice[], key: 'value' | 'label'): OptionsFilter {
  return useMemo(() => {
    const keys = new Map(choices.map((choice) => [choice[key], searchKey([choice.label, ...(choice.also ?? [])].join(' '))]));
    return ({ options, search }) => {
      const words = searchKey(search).split(' ').filter(Boolean);
      return options.filter((option) => 'value' in option && words.every((word) => keys.get(String(option.value))?.includes(word))).slice(0, most);
    };
  }, [choices, key]);
}

export function SearchableSelect({ choices, ...rest }: Shared & { value: string | null; onChange: (value: string | null) => void }) {
  return <Select {...rest} data={toData(choices)} filter={useFilter(choices, 'value')} searchable clearable maxDropdownHeight={320} />;
}

export function SearchableMultiSelect({ choices, ...rest }: Shared & { value: string[]; onChange: (values: string[]) => void }) {
  return <MultiSelect {...rest} data={toData(choices)} filter={useFilter(choices, 'value')} searchable clearable maxDropdownHeight={320} />;
}

/** Offers the known ones and takes whatever is written. `onChange` gets the text and, when it is the label of a choice, its value. */
export function SuggestedText({ choices, text, onChange, ...rest }: Shared & { text: string; onChange: (text: string, value: string | null) => void }) {
  const labels = useMemo(() => [...new Set(choices.map(({ label }) => label))], [choices]);
  return <Autocomplete {...rest} data={labels} filter={useFilter(choices, 'label')} value={text} onChange={(written) => onChange(written, choices.find(({ label }) => label === written)?.value ?? null)} maxDropdownHeight={320} maxLength={200} />;
}
