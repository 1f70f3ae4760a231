import { formatSizeRange, formatValue, parametersFor } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { StatusBadge } from '../../../components/status-badge';
import { EvidenceBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatDate, formatMonth } from '../../../lib/format';
import { useTaxonomy } from '../../../lib/reference';
import { type OwnStatement, type OwnSupplier, useRemoveStatement } from '../api/own-supplier';
import { useMachineName } from '../lib/use-machine-name';

interface StatementPlateProps {
  supplier: OwnSupplier;
  statement: OwnStatement;
  isConfirming: boolean;
  onConfirm: () => void;
  onEdit: () => void;
  onCopy: () => void;
  onRemoved: () => void;
}

/** One statement with everything that may be done to it; what is stale says so first. */
export function StatementPlate({ supplier, statement, isConfirming, onConfirm, onEdit, onCopy, onRemoved }: StatementPlateProps) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const machineName = useMachineName();
  const remove = useRemoveStatement();
  const [isAsking, setAsking] = useState(false);
  const name = labelOf(statement.process);
  const amount = (figure: number) => formatValue({ kind: 'number', value: figure }, statement.capacityUnit ?? '', language);
  const machines = supplier.machines.filter((machine) => statement.machineIds.includes(machine.id));
  const optional = (label: string, value: string) => (value ? [{ label, value }] : []);
  return (
    <div className="mx-stack">
      <div className="mx-row">
        <h3>{name}</h3>
        <EvidenceBadge level={statement.evidence} on={statement.evidenceOn} />
        {statement.stale && <StatusBadge tone="warn">{t('stale.statement', { month: formatMonth(statement.confirmedAt, language) })}</StatusBadge>}
        {statement.capacityStale && <StatusBadge tone="warn">{t('stale.capacity')}</StatusBadge>}
        {(statement.stale || statement.capacityStale) && <Button small loading={isConfirming} onClick={onConfirm} aria-label={t('stale.confirmNamed', { name })}>{t('stale.confirm')}</Button>}
        <Button tone="default" small onClick={onEdit} aria-label={t('statement.editNamed', { name })}>{t('statement.edit')}</Button>
        <Button tone="default" small onClick={onCopy} aria-label={t('statement.copyNamed', { name })}>{t('statement.copy')}</Button>
        <Button tone="quiet" small onClick={() => setAsking(true)} aria-label={t('statement.removeNamed', { name })}>{t('statement.remove')}</Button>
      </div>
      <TitleBlock
        label={name}
        items={[
          { label: t('statement.materials'), value: statement.materials.map(labelOf).join(', '), wide: true },
          ...optional(t('statement.size'), formatSizeRange(statement.sizeRange, language)),
          ...optional(t('statement.machines'), machines.map(machineName).join(', ')),
          ...parametersFor(statement.process).flatMap((parameter) => {
            const value = statement.values[parameter.key];
            return value ? [{ label: parameter.label[language], value: <ParameterValueView value={value} parameter={parameter} /> }] : [];
          }),
          { label: t('statement.capacity'), value: statement.freeCapacity === null ? null : t('statement.capacityAt', { amount: amount(statement.freeCapacity), date: statement.capacityAsOf ? formatDate(statement.capacityAsOf, language) : '—' }) },
          ...(statement.installedCapacity === null ? [] : optional(t('statement.installed'), amount(statement.installedCapacity))),
          ...(statement.committedCapacity === null ? [] : optional(t('statement.committed'), amount(statement.committedCapacity))),
          { label: t('statement.where'), value: t(statement.inHouse ? 'statement.ours' : 'statement.subcontracted') },
          ...(statement.note ? [{ label: t('statement.note'), value: statement.note, wide: true }] : []),
        ]}
      />
      <ConfirmDialog opened={isAsking} title={t('statement.removeNamed', { name })} confirmLabel={t('statement.remove')} tone="danger" busy={remove.isPending} error={remove.error} onCancel={() => setAsking(false)} onConfirm={() => remove.mutate(statement.id, { onSuccess: onRemoved })}>
        {t('statement.removeText')}
      </ConfirmDialog>
    </div>
  );
}
