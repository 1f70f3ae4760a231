import { MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { searchKey } from '@matxich/domain';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language';

export interface ConceptChoice {
  code: string;
  vi: string;
  en: string;
  ja: string;
  ko: string;
  zh: string;
}

interface Choices {
  concepts: ConceptChoice[];
  label: string;
  description?: string;
  error?: string;
  placeholder?: string;
}

const most = 60;

/** Finds a concept by its name in any of the five languages, with or without accents. */
function useConceptOptions(concepts: ConceptChoice[]) {
  const language = useLanguage();
  return useMemo(() => {
    const keys = new Map(concepts.map((concept) => [concept.code, searchKey([concept.vi, concept.en, concept.ja, concept.ko, concept.zh, concept.code].join(' '))]));
    const filter: OptionsFilter = ({ options, search }) => {
      const words = searchKey(search).split(' ').filter(Boolean);
      return options.filter((option) => 'value' in option && words.every((word) => keys.get(String(option.value))?.includes(word))).slice(0, most);
    };
    return { data: concepts.map((concept) => ({ value: concept.code, label: concept[language] })), filter };
  }, [concepts, language]);
}

export function ConceptSelect({ concepts, value, onChange, ...rest }: Choices & { value: string | null; onChange: (code: string | null) => void }) {
  const { data, filter } = useConceptOptions(concepts);
  return <Select {...rest} data={data} filter={filter} searchable clearable value={value} onChange={onChange} maxDropdownHeight={320} />;
}

export function ConceptMultiSelect({ concepts, value, onChange, ...rest }: Choices & { value: string[]; onChange: (codes: string[]) => void }) {
  const { data, filter } = useConceptOptions(concepts);
  return <MultiSelect {...rest} data={data} filter={filter} searchable clearable value={value} onChange={onChange} maxDropdownHeight={320} />;
}
