import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DateText } from '../../../components/date-text';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { type Import, useUndoImport } from '../api/imports';

/** Takes the whole import back, after saying what that does and until when it can be done. */
export function UndoButton({ data, until }: { data: Import; until: string }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const undo = useUndoImport(data.id);
  const [isAsking, setAsking] = useState(false);
  const number = (count: number | undefined) => formatNumber(count ?? 0, language);
  return (
    <>
      <Button tone="default" onClick={() => setAsking(true)}>{t('undo.action')}</Button>
      <ConfirmDialog opened={isAsking} title={t('undo.title')} confirmLabel={t('undo.action')} tone="danger" busy={undo.isPending} error={undo.error} onCancel={() => setAsking(false)} onConfirm={() => undo.mutate(undefined, { onSuccess: () => setAsking(false) })}>
        <div className="mx-stack">
          <p>{t('undo.text', { added: number(data.counts.accepted), updated: number(data.counts.updated) })}</p>
          <p>{t('undo.kept')}</p>
          <p className="mx-muted">{t('undo.until')} <DateText iso={until} time /></p>
        </div>
      </ConfirmDialog>
    </>
  );
}
