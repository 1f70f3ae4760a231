import { parameterOf } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { EmptyState } from '../../../components/empty-state';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { EvidenceBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { useTaxonomy } from '../../../lib/reference';
import { type OwnStatement, type OwnSupplier, useRemoveStatement } from '../api/own-supplier';
import { StatementForm } from './statement-form';

/** What the firm can make: a plate per statement, one form open at a time. */
export function StatementsSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const toast = useToast();
  const [editing, setEditing] = useState<OwnStatement | 'new' | null>(null);
  const done = () => {
    setEditing(null);
  };
  return (
    <section className="mx-stack" aria-labelledby="capabilities">
      <div className="mx-row">
        <h2 id="capabilities">{t('statement.title')}</h2>
        {editing === null && <Button onClick={() => setEditing('new')}>{t('statement.add')}</Button>}
      </div>
      {editing === 'new' && <StatementForm supplier={supplier} statement={null} onDone={done} />}
      {supplier.statements.length === 0 && editing === null && <EmptyState title={t('statement.empty')} action={<Button onClick={() => setEditing('new')}>{t('statement.add')}</Button>}>{t('statement.emptyHint')}</EmptyState>}
      {supplier.statements.map((statement) =>
        editing !== 'new' && editing?.id === statement.id ? (
          <StatementForm key={statement.id} supplier={supplier} statement={statement} onDone={done} />
        ) : (
          <StatementPlate key={statement.id} statement={statement} onEdit={() => setEditing(statement)} onRemoved={() => toast({ message: t('statement.removed') })} />
        ),
      )}
    </section>
  );
}

function StatementPlate({ statement, onEdit, onRemoved }: { statement: OwnStatement; onEdit: () => void; onRemoved: () => void }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const remove = useRemoveStatement();
  const [isAsking, setAsking] = useState(false);
  const name = labelOf(statement.process);
  return (
    <div className="mx-stack">
      <div className="mx-row">
        <h3>{name}</h3>
        <EvidenceBadge level={statement.evidence} />
        <Button tone="default" small onClick={onEdit} aria-label={t('statement.editNamed', { name })}>{t('statement.edit')}</Button>
        <Button tone="quiet" small onClick={() => setAsking(true)} aria-label={t('statement.removeNamed', { name })}>{t('statement.remove')}</Button>
      </div>
      <TitleBlock
        label={name}
        items={[
          { label: t('statement.materials'), value: statement.materials.map(labelOf).join(', '), wide: true },
          ...Object.entries(statement.values).map(([key, value]) => {
            const parameter = parameterOf(statement.process, key);
            return { label: parameter?.label[language] ?? key, value: <ParameterValueView value={value} parameter={parameter} /> };
          }),
          { label: t('statement.capacity'), value: statement.freeCapacity === null ? null : `${formatNumber(statement.freeCapacity, language)} ${t(`unit.${statement.capacityUnit ?? 'pcs/month'}` as 'unit.pcs/month')}` },
        ]}
      />
      <ConfirmDialog opened={isAsking} title={t('statement.removeNamed', { name })} confirmLabel={t('statement.remove')} tone="danger" busy={remove.isPending} error={remove.error} onCancel={() => setAsking(false)} onConfirm={() => remove.mutate(statement.id, { onSuccess: onRemoved })}>
        {t('statement.removeText')}
      </ConfirmDialog>
    </div>
  );
}
