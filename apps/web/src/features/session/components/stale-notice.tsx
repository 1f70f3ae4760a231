import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';

interface StaleNoticeProps {
  busy: boolean;
  onReload: () => void;
  onKeep: () => void;
}

/** Somebody else changed the record meanwhile: the person decides which version stays. */
export function StaleNotice({ busy, onReload, onKeep }: StaleNoticeProps) {
  const { t } = useTranslation('session');
  return (
    <div role="alert" className="mx-stack">
      <p>{t('account.stale')}</p>
      <div className="mx-row">
        <Button tone="default" loading={busy} onClick={onReload}>{t('account.seeNew')}</Button>
        <Button tone="default" loading={busy} onClick={onKeep}>{t('account.keepMine')}</Button>
      </div>
    </div>
  );
}
