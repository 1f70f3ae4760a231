import { alertFrequencies, mostWatchedFirms, type AlertFrequency } from '@matxich/domain';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PlainDialog } from '../../../components/plain-dialog';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useSaveSearch } from '../api/use-save-search';
import { type SearchState, writeState } from '../lib/search-state';
import styles from './save.module.css';

interface SaveSearchDialogProps {
  state: SearchState;
  total: number;
  kind: 'buyer' | 'office';
  onClose: () => void;
}

/** A name and how often; says what happens next, and that a search of everything has nothing new to tell. */
export function SaveSearchDialog({ state, total, kind, onClose }: SaveSearchDialogProps) {
  const { t } = useTranslation(['suppliers', 'problems']);
  const language = useLanguage();
  const save = useSaveSearch();
  const [name, setName] = useState(state.q.slice(0, 120));
  const [frequency, setFrequency] = useState<AlertFrequency>(total > mostWatchedFirms ? 'off' : 'daily');
  const onSave = (event: FormEvent) => {
    event.preventDefault();
    const search = Object.fromEntries(writeState({ ...state, page: 1 }));
    if (name.trim()) save.mutate({ name: name.trim(), frequency, search });
  };
  if (save.data) {
    return (
      <PlainDialog title={t('save.searchDone')} onClose={onClose}>
        <p role="status">{t(`save.next.${save.data.frequency}`)}</p>
        <div className="mx-row"><Button tone="default" onClick={onClose}>{t('save.goOn')}</Button><ButtonLink to={paths.savedSearches[kind]}>{t('save.toSearches')}</ButtonLink></div>
      </PlainDialog>
    );
  }
  return (
    <PlainDialog title={t('save.search')} onClose={onClose}>
      <form className="mx-stack" onSubmit={onSave}>
        <FormError error={save.error} labels={{ name: t('save.name') }} />
        <label className={styles.field}>{t('save.name')}<input className="mx-input" required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} placeholder={t('save.nameHint')} /></label>
        <fieldset className={styles.choice}>
          <legend>{t('save.frequency')}</legend>
          {alertFrequencies.map((one) => <label key={one}><input type="radio" name="frequency" checked={frequency === one} disabled={total > mostWatchedFirms && one !== 'off'} onChange={() => setFrequency(one)} />{t(`save.frequencyOf.${one}`)}</label>)}
        </fieldset>
        <p className="mx-muted">{total > mostWatchedFirms ? t('save.tooBroad', { shown: formatNumber(mostWatchedFirms, language) }) : t('save.onlyNew')}</p>
        <div><Button type="submit" loading={save.isPending}>{t('save.submit')}</Button></div>
      </form>
    </PlainDialog>
  );
}
