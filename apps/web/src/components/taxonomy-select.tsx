import { MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { searchKey } from '@matxich/domain';
import { useContext, useMemo, useState } from 'react';
import { useLanguage } from '../i18n/use-language';
import { ConceptSuggestions } from './concept-suggestions';

export interface ConceptChoice {
  code: string;
  kind: string;
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

/**
 * Finds a concept by its name in any of the five languages, with or without accents, and by what workshops call it: synonyms
 * and whole phrases are the server's business, best first, while names on the page answer at once.
 */
function useConceptOptions(concepts: ConceptChoice[]) {
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const useSuggestedCodes = useContext(ConceptSuggestions);
  const suggested = useSuggestedCodes(concepts[0]?.kind ?? 'process', search);
  const options = useMemo(() => {
    const keys = new Map(concepts.map((concept) => [concept.code, searchKey([concept.vi, concept.en, concept.ja, concept.ko, concept.zh, concept.code].join(' '))]));
    const rank = new Map(suggested.map((code, at) => [code, at]));
    const filter: OptionsFilter = ({ options: all, search: typed }) => {
      const words = searchKey(typed).split(' ').filter(Boolean);
      const rankOf = (option: { value?: unknown }) => rank.get(String(option.value)) ?? most;
      return all
        .filter((option) => 'value' in option && (rank.has(String(option.value)) || words.every((word) => keys.get(String(option.value))?.includes(word))))
        .sort((a, b) => (words.length > 0 ? rankOf(a as { value: string }) - rankOf(b as { value: string }) : 0))
        .slice(0, most);
    };
    return { data: concepts.map((concept) => ({ value: concept.code, label: concept[language] })), filter };
  }, [concepts, language, suggested]);
  return { ...options, onSearchChange: setSearch };
}

export function ConceptSelect({ concepts, value, onChange, ...rest }: Choices & { value: string | null; onChange: (code: string | null) => void }) {
  return <Select {...rest} {...useConceptOptions(concepts)} searchable clearable value={value} onChange={onChange} maxDropdownHeight={320} />;
}

export function ConceptMultiSelect({ concepts, value, onChange, ...rest }: Choices & { value: string[]; onChange: (codes: string[]) => void }) {
  return <MultiSelect {...rest} {...useConceptOptions(concepts)} searchable clearable value={value} onChange={onChange} maxDropdownHeight={320} />;
}
