import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { useLanguage } from '../../../i18n/use-language';
import { useProvinces } from '../../../lib/reference';
import { type FoundWard, useFindOldAddress } from '../api/old-address';
import styles from '../../../components/form-grid.module.css';

interface OldAddressFinderProps {
  provinceCode: string | null;
  onFound: (ward: FoundWard, district: string) => void;
}

/** Districts ended in July 2025 and most communes changed their name: who knows the old address finds today's ward, or chooses where it was divided. */
export function OldAddressFinder({ provinceCode, onFound }: OldAddressFinderProps) {
  const { t } = useTranslation('firm');
  const language = useLanguage();
  const { provinces } = useProvinces();
  const [ward, setWard] = useState('');
  const [district, setDistrict] = useState('');
  const find = useFindOldAddress();
  const answer = find.data;
  const ask = () => ward.trim() && find.mutate({ ward, district, province: provinces.find(({ code }) => code === provinceCode)?.vi ?? null });
  return (
    <details>
      <summary>{t('old.open')}</summary>
      <div className="mx-stack" style={{ paddingTop: 12 }}>
        <div className={styles.grid}>
          <TextInput label={t('old.ward')} value={ward} onChange={(event) => setWard(event.currentTarget.value)} />
          <TextInput label={t('old.district')} value={district} onChange={(event) => setDistrict(event.currentTarget.value)} />
        </div>
        <div className="mx-row"><Button tone="default" loading={find.isPending} disabled={ward.trim() === ''} onClick={ask}>{t('old.find')}</Button></div>
        <FormError error={find.error} />
        {answer && (
          <div role="status" className="mx-stack">
            {answer.outcome === 'resolved' && <p>{t('old.resolved', { ward: answer.wards[0]?.[language] })}</p>}
            {answer.outcome === 'review' && <p>{t(`reviewReason.${answer.reason ?? 'divided'}`)}</p>}
            {answer.outcome === 'unknown' && <p>{t(`old.unknown.${answer.part ?? 'ward'}`)}</p>}
            {answer.outcome === 'not_loaded' && <p>{t('old.not_loaded')}</p>}
            {answer.wards.length > 0 && <div className="mx-row">{answer.wards.map((found) => <Button key={found.code} tone="default" small onClick={() => onFound(found, district.trim())}>{t('old.take', { ward: found[language] })}</Button>)}</div>}
          </div>
        )}
      </div>
    </details>
  );
}
