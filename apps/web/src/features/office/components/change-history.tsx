import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { FactChanges } from '../../../components/fact-changes';
import { FormError } from '../../../components/form-error';
import { StatusBadge, type Tone } from '../../../components/status-badge';
import { useToast } from '../../../components/toast';
import { usePlaceName } from '../../../lib/place-choices';
import { type OfficeFacts, useUndoOfficeChange, useWithdrawChange } from '../api/firm-facts';

type Change = OfficeFacts['changes'][number];
const tones: Record<Change['state'], Tone> = { open: 'info', accepted: 'ok', applied: 'ok', declined: 'warn', withdrawn: 'neutral', undone: 'neutral' };

/** What the office changed or proposed here, and what became of it. */
export function ChangeHistory({ facts }: { facts: OfficeFacts }) {
  const { t } = useTranslation('firm');
  return (
    <section className="mx-stack" aria-labelledby="history">
      <h2 id="history">{t('office.history')}</h2>
      {facts.changes.length === 0 && <p className="mx-muted">{t('office.none')}</p>}
      {facts.changes.map((change) => <HistoryEntry key={change.id} change={change} province={facts.facts.provinceCode} />)}
    </section>
  );
}

function HistoryEntry({ change, province }: { change: Change; province: string | null }) {
  const { t } = useTranslation('firm');
  const nameOf = usePlaceName(province);
  const withdraw = useWithdrawChange();
  const undo = useUndoOfficeChange();
  const toast = useToast();
  return (
    <div className="mx-card mx-stack">
      <div className="mx-row"><StatusBadge tone={tones[change.state]}>{t(`changeState.${change.state}`)}</StatusBadge><DateText iso={change.proposedAt} /><span className="mx-muted">{change.office}</span></div>
      {change.site && <p><strong>{t(change.site.isNew ? 'change.newSite' : 'change.ofSite', { name: change.site.name })}</strong></p>}
      {change.note && <p>{change.note}</p>}
      <FactChanges changes={change.changes} nameOf={nameOf} />
      {change.reason && <p><strong>{t('office.reason')}:</strong> {change.reason}</p>}
      <FormError error={withdraw.error ?? undo.error} />
      <div className="mx-row">
        {change.state === 'open' && <Button tone="default" small loading={withdraw.isPending} onClick={() => withdraw.mutate(change.id, { onSuccess: () => toast({ message: t('office.withdrawn') }) })}>{t('office.withdraw')}</Button>}
        {change.undoable && <Button tone="default" small loading={undo.isPending} onClick={() => undo.mutate(change.id, { onSuccess: () => toast({ message: t('change.undone') }) })}>{t('change.undo')}</Button>}
      </div>
    </div>
  );
}
