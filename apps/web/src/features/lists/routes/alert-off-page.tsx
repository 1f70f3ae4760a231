import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { LoadingState } from '../../../components/loading-state';
import { PageHeader } from '../../../components/page-header';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { useAlertOff, useAlertOn } from '../api/alert-switch';

/**
 * The link of a mail: one press stops the mails of that search. Opening it is the act itself, which a mail scanner that runs
 * pages might do, too; so it can be taken back here, and the list of saved searches shows it.
 */
export function Component() {
  const { t } = useTranslation(['lists', 'problems']);
  const { token = '' } = useParams();
  const language = useLanguage();
  const [off, on] = [useAlertOff(), useAlertOn()];
  const sent = useRef('');
  const { mutate } = off;
  useEffect(() => {
    if (sent.current === token) return;
    sent.current = token;
    mutate(token);
  }, [mutate, token]);
  const isOn = on.isSuccess && on.data.frequency !== 'off';
  const said = isOn ? t('alert.onAgain', { name: on.data.name }) : off.data && t('alert.done', { name: off.data.name });
  return (
    <div className="mx-stack mx-narrow">
      <PageHeader title={t(isOn ? 'alert.onTitle' : off.isSuccess ? 'alert.title' : 'alert.stopping')} lead={said && <span role="status">{said}</span>} />
      {off.isPending && <LoadingState rows={2} />}
      <FormError error={off.error ?? on.error} />
      <div className="mx-row">
        {off.isSuccess && !isOn && <Button tone="default" loading={on.isPending} onClick={() => on.mutate(token)}>{t('alert.undo')}</Button>}
        <ButtonLink to={paths.suppliers(language)}>{t('toSearch')}</ButtonLink>
      </div>
    </div>
  );
}
