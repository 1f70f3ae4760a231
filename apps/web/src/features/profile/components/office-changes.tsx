import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { FactChanges } from '../../../components/fact-changes';
import { FormError } from '../../../components/form-error';
import { ReasonDialog } from '../../../components/reason-dialog';
import { StatusBadge } from '../../../components/status-badge';
import { useToast } from '../../../components/toast';
import { usePlaceName } from '../../../lib/place-choices';
import { type OfficeChange, useDecideChange, useOfficeChanges, useUndoDecision } from '../api/office-changes';
import type { OwnSupplier } from '../api/own-supplier';

/** What the office proposes to change, waiting ones first; nothing is changed before the firm says so. */
export function OfficeChanges({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('firm');
  const changes = useOfficeChanges().data?.items ?? [];
  const waiting = changes.filter((change) => change.state === 'open');
  const past = changes.filter((change) => change.state !== 'open');
  return (
    <>
      {waiting.map((change) => <WaitingChange key={change.id} change={change} supplier={supplier} />)}
      {past.length > 0 && (
        <details>
          <summary>{t('change.history')}</summary>
          <div className="mx-stack">{past.map((change) => <PastChange key={change.id} change={change} supplier={supplier} />)}</div>
        </details>
      )}
    </>
  );
}

interface ChangeProps {
  change: OfficeChange;
  supplier: OwnSupplier;
}

function useUndo() {
  const { t } = useTranslation('firm');
  const undo = useUndoDecision();
  const toast = useToast();
  return { undo, run: (changeId: string) => undo.mutate(changeId, { onSuccess: () => toast({ message: t('change.undone') }) }) };
}

function WaitingChange({ change, supplier }: ChangeProps) {
  const { t } = useTranslation('firm');
  const nameOf = usePlaceName(wardProvince(change, supplier));
  const decide = useDecideChange();
  const { run } = useUndo();
  const toast = useToast();
  const [taken, setTaken] = useState(change.changes.map(({ field }) => field));
  /** A new site is taken over as a whole. */
  const isWhole = change.site?.isNew ?? false;
  const [isDeclining, setDeclining] = useState(false);
  const answer = (body: Parameters<typeof decide.mutate>[0]['body'], message: string) =>
    decide.mutate({ changeId: change.id, body }, { onSuccess: () => { setDeclining(false); toast({ message, onUndo: () => run(change.id) }); } });
  return (
    <section className="mx-card mx-stack" aria-labelledby={`change-${change.id}`}>
      <h2 id={`change-${change.id}`}>{t('change.mineTitle')}</h2>
      <p>{t('change.mineLead')}</p>
      {change.site && <p><strong>{t(change.site.isNew ? 'change.newSite' : 'change.ofSite', { name: change.site.name })}</strong></p>}
      {change.note && <p><strong>{t('change.note')}:</strong> {change.note}</p>}
      <FactChanges changes={change.changes} nameOf={nameOf} {...(isWhole ? {} : { taken, onTake: (field: string, isTaken: boolean) => setTaken(isTaken ? [...taken, field] : taken.filter((one) => one !== field)) })} />
      {!isDeclining && <FormError error={decide.error} />}
      <div className="mx-row">
        <Button loading={decide.isPending && !isDeclining} disabled={taken.length === 0} onClick={() => answer({ decision: 'accept', ...(isWhole ? {} : { fields: taken }), reason: null }, t('change.accepted'))}>{t('change.accept', { count: taken.length })}</Button>
        <Button tone="default" onClick={() => setDeclining(true)}>{t('change.decline')}</Button>
      </div>
      <ReasonDialog
        opened={isDeclining} title={t('change.declineTitle')} label={t('change.declineReason')} least={0} confirmLabel={t('change.declineSubmit')} busy={decide.isPending} error={decide.error}
        onCancel={() => setDeclining(false)} onConfirm={(reason) => answer({ decision: 'decline', reason: reason || null }, t('change.declined'))}
      />
    </section>
  );
}

function PastChange({ change, supplier }: ChangeProps) {
  const { t } = useTranslation('firm');
  const nameOf = usePlaceName(wardProvince(change, supplier));
  const { undo, run } = useUndo();
  return (
    <div className="mx-card mx-stack">
      <div className="mx-row"><StatusBadge tone={change.state === 'declined' ? 'warn' : 'neutral'}>{t(`changeState.${change.state}`)}</StatusBadge><DateText iso={change.decidedAt ?? change.proposedAt} /></div>
      {change.site && <p><strong>{t(change.site.isNew ? 'change.newSite' : 'change.ofSite', { name: change.site.name })}</strong></p>}
      <FactChanges changes={change.changes} nameOf={nameOf} />
      <FormError error={undo.error} />
      {change.undoable && <div className="mx-row"><Button tone="default" small loading={undo.isPending} onClick={() => run(change.id)}>{t('change.undo')}</Button></div>}
    </div>
  );
}

/** The province in whose list the ward of a change stands: the proposed one, else the firm's. */
const wardProvince = (change: OfficeChange, supplier: OwnSupplier): string | null => {
  const proposed = change.changes.find(({ field }) => field === 'provinceCode')?.to;
  return typeof proposed === 'string' ? proposed : supplier.provinceCode;
};
