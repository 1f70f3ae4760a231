import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { useToast } from '../../../components/toast';
import { useConfirmOfficeFacts } from '../api/office-changes';
import type { OwnSupplier } from '../api/own-supplier';

/** What the office filled in before somebody of the firm came: right with one tap, or to be corrected. */
export function OfficeFactsNotice({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('firm');
  const confirm = useConfirmOfficeFacts();
  const toast = useToast();
  const sites = supplier.sites.filter((site) => site.enteredByOffice);
  const count = supplier.officeFacts.length + sites.length;
  if (count === 0) return null;
  const names = [...supplier.officeFacts.map((field) => t(`field.${field}` as 'field.phone')), ...sites.map((site) => site.name)];
  return (
    <section className="mx-card mx-stack" aria-labelledby="office-facts">
      <h2 id="office-facts">{t('byOfficeNotice.title', { count })}</h2>
      <p>{t('byOfficeNotice.text', { fields: names.join(', ') })}</p>
      <FormError error={confirm.error} />
      <div className="mx-row"><Button loading={confirm.isPending} onClick={() => confirm.mutate(undefined, { onSuccess: () => toast({ message: t('byOfficeNotice.confirmed') }) })}>{t('byOfficeNotice.confirm')}</Button></div>
    </section>
  );
}
