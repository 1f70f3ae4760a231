import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { FormError } from '../../../components/form-error';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { type OwnStatement, type OwnSupplier } from '../api/own-supplier';
import { useConfirmStatements } from '../api/statements';
import { draftOf, emptyDraft, type StatementDraft } from '../lib/statement-draft';
import { StatementForm } from './statement-form';
import { StatementPlate } from './statement-plate';

interface Editing {
  start: StatementDraft;
  changed: OwnStatement | null;
}

/** What the firm can make: a plate per statement, one form open at a time, and one tap for what is still true. */
export function StatementsSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const toast = useToast();
  const confirm = useConfirmStatements();
  const [editing, setEditing] = useState<Editing | null>(null);
  const siteId = supplier.sites[0]?.id ?? '';
  const stale = supplier.statements.filter((statement) => statement.stale || statement.capacityStale);
  const add = () => setEditing({ start: emptyDraft(siteId), changed: null });
  const confirmed = (statements: OwnStatement[]) => confirm.mutate(statements, { onSuccess: () => toast({ message: t('stale.confirmed', { count: statements.length }) }) });
  const form = editing && <StatementForm supplier={supplier} start={editing.start} changed={editing.changed} onDone={() => setEditing(null)} />;
  return (
    <section className="mx-stack" aria-labelledby="capabilities">
      <div className="mx-row">
        <h2 id="capabilities">{t('statement.title')}</h2>
        {!editing && <Button onClick={add}>{t('statement.add')}</Button>}
      </div>
      {supplier.statements.length > 0 && <ExportLinks name="exports.statements" />}
      <FormError error={confirm.error} />
      {stale.length > 1 && (
        <div className="mx-card mx-row">
          <p>{t('stale.some', { count: stale.length })}</p>
          <Button loading={confirm.isPending} onClick={() => confirmed(stale)}>{t('stale.confirmAll')}</Button>
        </div>
      )}
      {editing && !editing.changed && form}
      {supplier.statements.length === 0 && !editing && <EmptyState title={t('statement.empty')} action={<Button onClick={add}>{t('statement.add')}</Button>}>{t('statement.emptyHint')}</EmptyState>}
      {supplier.statements.map((statement) =>
        editing?.changed?.id === statement.id ? (
          <div key={statement.id}>{form}</div>
        ) : (
          <StatementPlate
            key={statement.id}
            supplier={supplier}
            statement={statement}
            isConfirming={confirm.isPending}
            onConfirm={() => confirmed([statement])}
            onEdit={() => setEditing({ start: draftOf(statement, language), changed: statement })}
            onCopy={() => setEditing({ start: draftOf(statement, language), changed: null })}
            onRemoved={() => toast({ message: t('statement.removed') })}
          />
        ),
      )}
    </section>
  );
}
