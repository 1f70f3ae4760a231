import { IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { useCodeLabel } from '../../../lib/use-code-label';
import { useParks } from '../../../lib/reference';
import type { SearchAnswer } from '../api/use-supplier-search';
import { type SearchState, withoutPart, writeState } from '../lib/search-state';
import { FigureChipText } from './figure-chip-text';
import styles from './chips.module.css';

type Part = SearchAnswer['understood'][number];

interface UnderstoodProps {
  state: SearchState;
  understood: Part[];
  onSearch: (words: string) => void;
}

/**
 * What the words were taken for, each with its way out: taking a chip away takes its words out of the box. Words without
 * accents may name two things; then each reading is a way to say which is meant.
 */
export function Understood({ state, understood, onSearch }: UnderstoodProps) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const textOf = usePartText();
  if (understood.length === 0) return null;
  const readings = new Map<number, Part[]>();
  for (const part of understood) readings.set(part.start, [...(readings.get(part.start) ?? []), part]);
  const said = (part: Part, word: string) => `${paths.suppliers(language)}?${writeState({ ...state, q: `${state.q.normalize('NFC').slice(0, part.start)}${word}${state.q.normalize('NFC').slice(part.end)}`, page: 1 }).toString()}`;
  return (
    <div className={styles.understood}>
      <span className="mx-muted">{t('understood')}:</span>
      <ul className={styles.chips} aria-label={t('understood')}>
        {[...readings.values()].map((parts) => {
          const [first] = parts as [Part, ...Part[]];
          return (
            <li key={first.start} className={styles.part}>
              {parts.map((part, at) => <Fragment key={part.code}>{at > 0 && ` ${t('or')} `}{parts.length > 1 ? <Link to={said(part, String(textOf(part)))}>{textOf(part)}</Link> : textOf(part)}</Fragment>)}
              {first.language && first.language !== language && <span className="mx-muted">{t(`wordIn.${first.language}` as 'wordIn.ja', { words: first.matched })}</span>}
              <button type="button" onClick={() => onSearch(withoutPart(state.q, first))} aria-label={t('understoodRemove', { words: first.matched })}><IconX size={16} aria-hidden="true" /></button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Word for whatever was understood. */
function usePartText() {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const labelOf = useCodeLabel();
  const parks = useParks();
  return ({ code, kind }: Part) => {
    if (kind === 'figure') return <FigureChipText condition={code} />;
    if (kind === 'district') return t('formerDistrict', { name: code.slice('district.'.length) });
    if (kind === 'park') return parks.find((park) => park.code === code.slice('park.'.length))?.[language] ?? code;
    return labelOf(code);
  };
}
