import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { machineParametersFor } from '@matxich/domain';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { type Machine, useRemoveMachine, useSaveMachine } from '../api/machines';
import type { OwnSupplier } from '../api/own-supplier';
import { useMachineName } from '../lib/use-machine-name';
import { MachineForm } from './machine-form';

/** Machines of the sites. Statements may cite them; taking one away offers to put it back. */
export function MachinesSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const toast = useToast();
  const nameOf = useMachineName();
  const remove = useRemoveMachine();
  const restore = useSaveMachine();
  const [editing, setEditing] = useState<Machine | 'new' | null>(null);
  const done = () => setEditing(null);
  const takeAway = ({ id, version: _version, ...body }: Machine) =>
    remove.mutate(id, { onSuccess: () => toast({ message: t('machine.removed', { name: nameOf(body) }), onUndo: () => restore.mutate({ machineId: null, version: 0, body }) }) });
  return (
    <section className="mx-stack" aria-labelledby="machines">
      <div className="mx-row">
        <h2 id="machines">{t('machine.title')}</h2>
        {editing === null && supplier.sites.length > 0 && <Button tone="default" onClick={() => setEditing('new')}>{t('machine.add')}</Button>}
      </div>
      <FormError error={remove.error ?? restore.error} />
      {editing === 'new' && <MachineForm supplier={supplier} machine={null} onDone={done} />}
      {supplier.machines.length === 0 && editing === null && <p className="mx-muted">{t('machine.empty')}</p>}
      {supplier.machines.map((machine) =>
        editing !== 'new' && editing?.id === machine.id ? (
          <MachineForm key={machine.id} supplier={supplier} machine={machine} onDone={done} />
        ) : (
          <MachinePlate key={machine.id} supplier={supplier} machine={machine} onEdit={() => setEditing(machine)} onRemove={() => takeAway(machine)} />
        ),
      )}
    </section>
  );
}

function MachinePlate({ supplier, machine, onEdit, onRemove }: { supplier: OwnSupplier; machine: Machine; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const name = useMachineName()(machine);
  const site = supplier.sites.find((known) => known.id === machine.siteId);
  return (
    <TitleBlock
      label={name}
      items={[
        { label: t('machine.one'), value: name, wide: true },
        ...(machine.year === null ? [] : [{ label: t('machine.year'), value: machine.year }]),
        ...(supplier.sites.length > 1 && site ? [{ label: t('statement.site'), value: site.name }] : []),
        ...machineParametersFor(machine.kind).flatMap((parameter) => {
          const value = machine.values[parameter.key];
          return value ? [{ label: parameter.label[language], value: <ParameterValueView value={value} parameter={parameter} /> }] : [];
        }),
        ...(machine.note ? [{ label: t('statement.note'), value: machine.note, wide: true }] : []),
        {
          label: t('certificate.act'),
          value: (
            <div className="mx-row">
              <Button tone="quiet" small onClick={onEdit} aria-label={t('machine.editNamed', { name })}>{t('statement.edit')}</Button>
              <Button tone="quiet" small onClick={onRemove} aria-label={t('machine.removeNamed', { name })}>{t('statement.remove')}</Button>
            </div>
          ),
        },
      ]}
    />
  );
}
