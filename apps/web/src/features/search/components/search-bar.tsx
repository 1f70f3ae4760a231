import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './search-bar.module.css';

const debounce = 180;

interface SearchBarProps {
  value: string;
  onSearch: (words: string) => void;
}

/** Searches while one types; an input method that is still composing (Vietnamese, Japanese) is left in peace. `/` goes to the box. */
export function SearchBar({ value, onSearch }: SearchBarProps) {
  const { t } = useTranslation('suppliers');
  const [words, setWords] = useState(value);
  const [shown, setShown] = useState(value);
  const box = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  if (shown !== value) {
    setShown(value);
    if (words.trim() !== value.trim()) setWords(value);
  }
  useEffect(() => {
    if (words.trim() === value.trim() || composing.current) return undefined;
    const timer = setTimeout(() => onSearch(words.trim()), debounce);
    return () => clearTimeout(timer);
  }, [words, value, onSearch]);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
  return (
    <form role="search" className={styles.bar} onSubmit={(event) => { event.preventDefault(); onSearch(words.trim()); }}>
      <label htmlFor="supplier-search" className="mx-visually-hidden">{t('box.label')}</label>
      <IconSearch size={20} aria-hidden="true" />
      <input
        id="supplier-search" ref={box} type="search" className="mx-input" value={words} placeholder={t('box.placeholder')} maxLength={300} autoComplete="off" enterKeyHint="search"
        onChange={(event) => setWords(event.target.value)}
        onCompositionStart={() => { composing.current = true; }}
        onCompositionEnd={(event) => { composing.current = false; setWords(event.currentTarget.value); }}
      />
    </form>
  );
}
