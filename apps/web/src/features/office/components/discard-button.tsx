import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toast';
import { paths } from '../../../lib/paths';
import { type Import, useDiscardImport } from '../api/imports';

/** Throws the dry run and the decisions on it away. */
export function DiscardButton({ data }: { data: Import }) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const toast = useToast();
  const discard = useDiscardImport(data.id);
  const [isAsking, setAsking] = useState(false);
  const leave = () => {
    toast({ message: t('import.discarded', { name: data.fileName }) });
    void navigate(paths.imports);
  };
  return (
    <>
      <Button tone="default" onClick={() => setAsking(true)}>{t('import.discard')}</Button>
      <ConfirmDialog opened={isAsking} title={t('import.discardTitle')} confirmLabel={t('import.discard')} tone="danger" busy={discard.isPending} error={discard.error} onCancel={() => setAsking(false)} onConfirm={() => discard.mutate(undefined, { onSuccess: leave })}>
        {t('import.discardText')}
      </ConfirmDialog>
    </>
  );
}
