import { Textarea } from '@mantine/core';
import type { MergeField } from '@matxich/domain';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DateText } from '../../../components/date-text';
import { StatusBadge } from '../../../components/status-badge';
import { VerificationBadge } from '../../../components/status-badges';
import { type ComparedFirm, type Comparison, type Merge, useMerge } from '../api/duplicates';
import { isEqual, otherOf, statedFields, suggestedEntries, toSides } from '../lib/merge-choices';
import { type Entry, FieldChoice } from './field-choice';

/** Which entry stays, which value of each field stays, and the merge itself. */
export function MergeForm({ pair, onMerged }: { pair: Comparison; onMerged: (merge: Merge) => void }) {
  const { t } = useTranslation(['office', 'terms']);
  const merge = useMerge(pair.id);
  const [survivor, setSurvivor] = useState<Entry>(pair.suggestedSurvivorId === pair.one.id ? 'one' : 'other');
  const [chosen, setChosen] = useState(() => suggestedEntries(survivor, pair[survivor]));
  const [note, setNote] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [stays, goes] = [pair[survivor], pair[otherOf(survivor)]];
  const { blockers } = stays.ifItStays;
  const submit = () =>
    merge.mutate({ survivorId: stays.id, survivorVersion: stays.version, mergedVersion: goes.version, choices: toSides(survivor, chosen), note: note || null }, { onSuccess: onMerged });
  return (
    <form className="mx-stack" onSubmit={(event) => { event.preventDefault(); setAsking(true); }}>
      <p className="mx-muted">{t('merge.staysHint')}</p>
      <FieldChoice legend={t('merge.stays')} value={survivor} options={{ one: <EntryCard firm={pair.one} />, other: <EntryCard firm={pair.other} /> }} onChange={(entry) => { setSurvivor(entry); setChosen(suggestedEntries(entry, pair[entry])); }} />
      {blockers.length > 0 && <div className="mx-card mx-stack" role="alert"><StatusBadge tone="danger">{t('merge.blocked')}</StatusBadge>{blockers.map((blocker) => <p key={blocker}>{t(`merge.blockers.${blocker.replace('merge.', '')}` as 'merge.blockers.both_claimed')}</p>)}</div>}
      <h2>{t('merge.fields')}</h2>
      <p className="mx-muted">{t(stays.claimed ? 'merge.claimedHint' : 'merge.fieldsHint')}</p>
      {statedFields(pair).map((field) => <Field key={field} pair={pair} field={field} value={stays.claimed ? survivor : chosen[field]} disabled={stays.claimed} onChange={(entry) => setChosen({ ...chosen, [field]: entry })} />)}
      <Textarea label={t('merge.note')} autosize minRows={2} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <div className="mx-row"><Button type="submit" disabled={blockers.length > 0}>{t('merge.submit')}</Button></div>
      <ConfirmDialog opened={isAsking} title={t('merge.confirmTitle')} confirmLabel={t('merge.submit')} busy={merge.isPending} error={merge.error} onConfirm={submit} onCancel={() => setAsking(false)}>
        <p>{t('merge.confirmText', { survivor: stays.nameVi, merged: goes.nameVi })}</p>
      </ConfirmDialog>
    </form>
  );
}

function EntryCard({ firm }: { firm: ComparedFirm }) {
  const { t } = useTranslation(['office', 'terms']);
  const parts = Object.entries(firm.parts).map(([part, count]) => t('merges.count', { count, part: t(`terms:supplierPart.${part}` as 'terms:supplierPart.sites') }));
  return (
    <>
      <strong>{t('merge.option', { name: firm.nameVi })}</strong>
      <VerificationBadge level={firm.verification} />
      <span>{firm.organisationName ? t('merge.owner', { name: firm.organisationName }) : t('merge.noOwner')}</span>
      <span>{parts.length > 0 ? t('merge.holds', { parts: parts.join(', ') }) : t('merge.holdsNothing')}</span>
      <span className="mx-muted">{t('merge.updated')} <DateText iso={firm.updatedAt} />{firm.source && ` · ${t('merge.source')}: ${firm.source}`}</span>
    </>
  );
}

/** One field of both entries; equal values are shown once, without a choice. */
function Field({ pair, field, value, disabled, onChange }: { pair: Comparison; field: MergeField; value: Entry; disabled: boolean; onChange: (entry: Entry) => void }) {
  const { t } = useTranslation(['office', 'terms']);
  const label = t(`merge.field.${field}`);
  const text = (entry: Entry): ReactNode => {
    const raw = pair[entry].facts[field];
    if (raw === null || raw === undefined || raw === '') return <span className="mx-muted">{t('merge.empty')}</span>;
    return field === 'legalForm' || field === 'capitalOrigin' ? t(`terms:${field}.${raw}` as 'terms:legalForm.llc') : raw;
  };
  if (isEqual(pair, field)) return <p><strong>{label}:</strong> {text('one')} <span className="mx-muted">({t('merge.same')})</span></p>;
  return <FieldChoice legend={label} value={value} disabled={disabled} options={{ one: text('one'), other: text('other') }} onChange={onChange} />;
}
