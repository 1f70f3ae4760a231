import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DemoBadge } from '../../../components/demo-badge';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { IntroductionBadge } from '../../../components/status-badges';
import { Timeline, type TimelineStep } from '../../../components/timeline';
import { TitleBlock } from '../../../components/title-block';
import { paths } from '../../../lib/paths';
import { useSession } from '../../../lib/session';
import { type Introduction, useIntroduction } from '../api/introductions';
import { Confirmations } from '../components/confirmations';
import { AcceptForm, DeclineButton, WithdrawButton } from '../components/answer-forms';

/** One introduction: where it stands, what I may do, and, once both have agreed, whom to call. */
export function Component() {
  const { introductionId = '' } = useParams();
  const query = useIntroduction(introductionId);
  return <QueryView query={query}>{(introduction) => <View introduction={introduction} />}</QueryView>;
}

function View({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation(['introductions', 'terms']);
  const { data: session } = useSession();
  const kind = session?.acting?.kind ?? 'supplier';
  return (
    <div className="mx-stack">
      <PageHeader title={introduction.rfqTitle} back={{ to: paths.introductions[kind], label: t('back') }} badges={<><IntroductionBadge status={introduction.status} />{introduction.demo && <DemoBadge />}</>} />
      <TitleBlock
        label={introduction.rfqTitle}
        items={[
          { label: t('rfqNumber'), value: introduction.rfqNumber, mono: true },
          { label: t('supplier'), value: introduction.supplierName, long: true },
          { label: t('buyer'), value: introduction.buyerName ?? t('hiddenBuyer'), long: true },
          { label: t('note'), value: introduction.note, wide: true },
          ...(introduction.declineReason || introduction.declineNote ? [{ label: t('decline.reason'), value: [introduction.declineReason && t(`terms:declineReason.${introduction.declineReason}`), introduction.declineNote].filter(Boolean).join('. '), wide: true }] : []),
        ]}
      />
      {introduction.contacts.length > 0 && (
        <section className="mx-stack">
          <h2>{t('contacts.title')}</h2>
          <p className="mx-muted">{t('contacts.lead')}</p>
          {introduction.contacts.map((contact) => (
            <TitleBlock
              key={contact.party}
              label={t(`terms:party.${contact.party}`)}
              items={[
                { label: t(`terms:party.${contact.party}`), value: contact.organisationName, wide: true },
                { label: t('contact.name'), value: contact.name },
                { label: t('contact.email'), value: <a href={`mailto:${contact.email}`}>{contact.email}</a>, long: true },
                { label: t('contact.phone'), value: contact.phone && <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a> },
              ]}
            />
          ))}
        </section>
      )}
      <Timeline label={t('steps.label')} steps={stepsOf(introduction, (key) => t(key as 'steps.label'))} />
      {kind === 'buyer' && introduction.status === 'introduced' && <Confirmations introductionId={introduction.id} />}
      {introduction.actions.includes('accept') && <AcceptForm introductionId={introduction.id} />}
      <div className="mx-row">
        {introduction.actions.includes('decline') && <DeclineButton introductionId={introduction.id} />}
        {introduction.actions.includes('withdraw') && <WithdrawButton introductionId={introduction.id} />}
      </div>
    </div>
  );
}

/** What has happened, whose answer is awaited, and where it ended; a step never reads as done before it is. */
function stepsOf(introduction: Introduction, t: (key: string) => string): TimelineStep[] {
  const { status, declinedBy, introducedAt } = introduction;
  const isStopped = status === 'declined' || status === 'withdrawn';
  const answer = (party: 'supplier' | 'buyer', at: string | null): TimelineStep => {
    if (at) return { id: party, title: t(`steps.${party}`), at, state: 'done' };
    if (declinedBy === party) return { id: party, title: t(`steps.${party}Declined`), state: 'stopped' };
    return isStopped ? { id: party, title: t(`steps.${party}Silent`), state: 'todo' } : { id: party, title: t(`steps.${party}Waiting`), state: 'current' };
  };
  return [
    { id: 'proposed', title: t('steps.proposed'), at: introduction.createdAt, state: 'done' },
    answer('supplier', introduction.supplierAcceptedAt),
    answer('buyer', introduction.buyerAcceptedAt),
    ...(isStopped ? [] : [{ id: 'introduced', title: t(introducedAt ? 'steps.introduced' : 'steps.introducedThen'), at: introducedAt, state: introducedAt ? ('done' as const) : ('todo' as const) }]),
    ...(status === 'withdrawn' ? [{ id: 'withdrawn', title: t('steps.withdrawn'), state: 'stopped' as const }] : []),
  ];
}
