import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { useCodeLabel } from '../../../lib/use-code-label';
import type { SearchAnswer } from '../api/use-supplier-search';
import { type SearchState, writeState } from '../lib/search-state';

/** What the words were taken for. Words without accents may name two things: then each reading is a way to say which is meant. */
export function Understood({ state, understood }: { state: SearchState; understood: SearchAnswer['understood'] }) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const labelOf = useCodeLabel();
  if (understood.length === 0) return null;
  const readings = new Map<string, string[]>();
  for (const { matched, code } of understood) readings.set(matched, [...(readings.get(matched) ?? []), code]);
  const said = (matched: string, code: string) => `${paths.suppliers(language)}?${writeState({ ...state, q: state.q.replace(matched, labelOf(code)), page: 1 }).toString()}`;
  return (
    <p className="mx-muted">
      {t('understood')}:{' '}
      {[...readings].map(([matched, codes], index) => (
        <Fragment key={matched}>
          {index > 0 && ' · '}
          {codes.map((code, at) => <Fragment key={code}>{at > 0 && ` ${t('or')} `}{codes.length > 1 ? <Link to={said(matched, code)}>{labelOf(code)}</Link> : labelOf(code)}</Fragment>)}
        </Fragment>
      ))}
    </p>
  );
}
