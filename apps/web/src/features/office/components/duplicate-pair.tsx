import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { DemoBadge } from '../../../components/demo-badge';
import { NotStated } from '../../../components/not-stated';
import { ReasonDialog } from '../../../components/reason-dialog';
import { StatusBadge } from '../../../components/status-badge';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { type Candidate, useDismiss, useReopen } from '../api/duplicates';
import { DuplicateReasons } from './duplicate-reasons';
import styles from './duplicate-pair.module.css';

/** Two entries that may be one firm: what they say, why they look alike, and what an officer can do about it. */
export function DuplicatePair({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('office');
  const names = { one: candidate.one.nameVi, other: candidate.other.nameVi };
  return (
    <section className="mx-card mx-stack" aria-label={t('duplicates.pair', names)}>
      <div className={styles.pair}><Firm firm={candidate.one} /><Firm firm={candidate.other} /></div>
      <div className="mx-row">
        <strong>{t('duplicates.score', { score: candidate.score })}</strong>
        {candidate.reported && <StatusBadge tone="info">{t('duplicates.reported')}</StatusBadge>}
      </div>
      <DuplicateReasons reasons={candidate.reasons} />
      {candidate.note && <p className="mx-muted">{candidate.note}</p>}
      <div className="mx-row">
        {candidate.state === 'open' && <><ButtonLink to={paths.duplicate(candidate.id)} aria-label={t('duplicates.compareNamed', names)}>{t('duplicates.compare')}</ButtonLink><Dismiss candidate={candidate} /></>}
        {candidate.state === 'dismissed' && <Reopen candidate={candidate} />}
      </div>
    </section>
  );
}

function Firm({ firm }: { firm: Candidate['one'] }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const facts = [['taxCode', firm.taxCode], ['address', firm.registeredAddress], ['phone', firm.phone], ['website', firm.website]] as const;
  return (
    <div className={styles.firm}>
      <h3><Link to={paths.supplier(language, firm.id)}>{firm.nameVi}</Link></h3>
      {(firm.claimed || firm.demo) && <div className="mx-row">{firm.claimed && <StatusBadge tone="info">{t('duplicates.claimed')}</StatusBadge>}{firm.demo && <DemoBadge />}</div>}
      <dl>{facts.map(([key, value]) => <div key={key} className={styles.fact}><dt>{t(`duplicates.${key}`)}</dt><dd>{value || <NotStated />}</dd></div>)}</dl>
    </div>
  );
}

/** "Not a duplicate"; the toast takes it back. */
function Dismiss({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('office');
  const dismiss = useDismiss(candidate.id);
  const reopen = useReopen(candidate.id);
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="default" onClick={() => setAsking(true)} aria-label={t('duplicates.dismissNamed', { one: candidate.one.nameVi, other: candidate.other.nameVi })}>{t('duplicates.dismiss')}</Button>
      <ReasonDialog
        opened={isAsking} title={t('duplicates.dismissTitle')} label={t('duplicates.note')} least={0} confirmLabel={t('duplicates.dismiss')} busy={dismiss.isPending} error={dismiss.error} onCancel={() => setAsking(false)}
        onConfirm={(note) => dismiss.mutate(note, { onSuccess: () => { setAsking(false); toast({ message: t('duplicates.dismissed'), onUndo: () => reopen.mutate(undefined) }); } })}
      >
        <p>{t('duplicates.dismissText')}</p>
      </ReasonDialog>
    </>
  );
}

function Reopen({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('office');
  const reopen = useReopen(candidate.id);
  const toast = useToast();
  return <Button tone="default" loading={reopen.isPending} aria-label={t('duplicates.reopenNamed', { one: candidate.one.nameVi, other: candidate.other.nameVi })} onClick={() => reopen.mutate(undefined, { onSuccess: () => toast({ message: t('duplicates.reopened') }) })}>{t('duplicates.reopen')}</Button>;
}
