import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toast';
import { useFieldError } from '../../../lib/use-field-error';
import { usePropose } from '../api/office-rfqs';

/** The office proposes; both sides are asked, neither sees the other's contact yet. */
export function ProposeButton({ rfqId, supplierId, supplierName }: { rfqId: string; supplierId: string; supplierName: string }) {
  const { t } = useTranslation('office');
  const propose = usePropose();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const wrong = useFieldError({}, propose.error);
  return (
    <>
      <div><Button onClick={() => setAsking(true)} aria-label={t('propose.named', { name: supplierName })}>{t('propose.open')}</Button></div>
      <ConfirmDialog
        opened={isAsking} title={t('propose.named', { name: supplierName })} confirmLabel={t('propose.submit')} busy={propose.isPending} error={propose.error} onCancel={() => setAsking(false)}
        onConfirm={() => propose.mutate({ rfqId, supplierId, note }, { onSuccess: () => { setAsking(false); toast({ message: t('propose.done', { name: supplierName }) }); } })}
      >
        <div className="mx-stack">
          <p>{t('propose.text')}</p>
          <Textarea label={t('propose.note')} description={t('propose.noteHint')} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={wrong('note')} />
        </div>
      </ConfirmDialog>
    </>
  );
}
