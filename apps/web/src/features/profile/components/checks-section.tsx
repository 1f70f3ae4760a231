import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CheckList } from '../../../components/check-list';
import { ExportLinks } from '../../../components/export-links';
import { FormError } from '../../../components/form-error';
import { QueryView } from '../../../components/query-view';
import { useToast } from '../../../components/toast';
import { useTaxonomy } from '../../../lib/reference';
import { useAskForCheck, useOwnChecks } from '../api/checks';
import type { OwnSupplier } from '../api/own-supplier';

/** What the office has looked at, and the way to ask for a look. */
export function ChecksSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const query = useOwnChecks();
  const { labelOf } = useTaxonomy();
  const [ask, toast] = [useAskForCheck(), useToast()];
  return (
    <section className="mx-stack" aria-labelledby="checks">
      <div className="mx-row">
        <h2 id="checks">{t('checks.title')}</h2>
        <Button tone="default" loading={ask.isPending} onClick={() => ask.mutate({ subject: 'firm', subjectId: supplier.id, fileId: null, note: null }, { onSuccess: () => toast({ message: t('checks.asked') }) })}>{t('checks.ask')}</Button>
      </div>
      <p className="mx-muted">{t('checks.lead')}</p>
      <FormError error={ask.error} />
      <QueryView query={query} rows={2}>{({ items }) => (items.length === 0 ? <p className="mx-muted">{t('checks.none')}</p> : <><ExportLinks name="exports.ownChecks" /><CheckList checks={items} labelOf={labelOf} /></>)}</QueryView>
    </section>
  );
}
