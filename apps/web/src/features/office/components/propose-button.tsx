import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useToast } from '../../../components/toast';
import { usePropose } from '../api/office-rfqs';

/** The office proposes; both sides are asked, neither sees the other's contact yet. */
export function ProposeButton({ rfqId, supplierId, supplierName }: { rfqId: string; supplierId: string; supplierName: string }) {
  const { t } = useTranslation('office');
  const propose = usePropose();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div><Button onClick={() => setAsking(true)} aria-label={t('propose.named', { name: supplierName })}>{t('propose.open')}</Button></div>
      <ReasonDialog
        opened={isAsking} title={t('propose.named', { name: supplierName })} label={t('propose.note')} hint={t('propose.noteHint')} least={5} confirmLabel={t('propose.submit')} busy={propose.isPending} error={propose.error} onCancel={() => setAsking(false)}
        onConfirm={(note) => propose.mutate({ rfqId, supplierId, note }, { onSuccess: () => { setAsking(false); toast({ message: t('propose.done', { name: supplierName }) }); } })}
      >
        <p>{t('propose.text')}</p>
      </ReasonDialog>
    </>
  );
}
