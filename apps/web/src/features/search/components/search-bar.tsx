import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { type SearchSuggestion, useSuggestions } from '../api/use-suggestions';
import { SuggestionList } from './suggestion-list';
import styles from './search-bar.module.css';

const debounce = 180;

interface SearchBarProps {
  value: string;
  onSearch: (words: string) => void;
}

/** Searches while one types and offers what the words may become; an input method that is still composing (Vietnamese, Japanese) is left in peace. `/` goes to the box. */
export function SearchBar({ value, onSearch }: SearchBarProps) {
  const { t } = useTranslation('suppliers');
  const [words, setWords] = useState(value);
  const [shown, setShown] = useState(value);
  const box = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const language = useLanguage();
  const navigate = useNavigate();
  const items = useSuggestions(words, language, isOpen);
  const isShown = isOpen && items.length > 0;
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
    const go = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (item: SearchSuggestion) => {
    close();
    if (item.kind === 'supplier') {
      void navigate(paths.supplier(language, item.code));
      return;
    }
    setWords(item.label);
    onSearch(item.label);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (!isShown || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    setActive((at) => ((at + step + 1 + items.length + 1) % (items.length + 1)) - 1);
  };
  const onSubmit = () => {
    const chosen = isShown ? items[active] : undefined;
    if (chosen) choose(chosen);
    else {
      close();
      onSearch(words.trim());
    }
  };
  return (
    <form role="search" className={styles.bar} onSubmit={(event) => { event.preventDefault(); onSubmit(); }}>
      <label htmlFor="supplier-search" className="mx-visually-hidden">{t('box.label')}</label>
      <IconSearch size={20} aria-hidden="true" />
      <input
        id="supplier-search" ref={box} type="search" className="mx-input" value={words} placeholder={t('box.placeholder')} maxLength={300} autoComplete="off" enterKeyHint="search"
        role="combobox" aria-expanded={isShown} aria-controls="supplier-suggestions" aria-autocomplete="list" aria-activedescendant={isShown && active >= 0 ? `supplier-suggestions-${active}` : undefined}
        onKeyDown={onKey}
        onBlur={close}
        onChange={(event) => { setWords(event.target.value); setOpen(true); setActive(-1); }}
        onCompositionStart={() => { composing.current = true; }}
        onCompositionEnd={(event) => { composing.current = false; setWords(event.currentTarget.value); }}
      />
      {isShown && <SuggestionList id="supplier-suggestions" items={items} active={active} onChoose={choose} />}
    </form>
  );
}
