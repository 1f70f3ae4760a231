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
          { label: t('supplier'), value: introduction.supplierName },
          { label: t('buyer'), value: introduction.buyerName ?? t('hiddenBuyer') },
          { label: t('note'), value: introduction.note, wide: true },
          ...(introduction.declineReason ? [{ label: t('decline.reason'), value: [t(`terms:declineReason.${introduction.declineReason}`), introduction.declineNote].filter(Boolean).join('. '), wide: true }] : []),
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
                { label: t('contact.email'), value: <a href={`mailto:${contact.email}`}>{contact.email}</a> },
                { label: t('contact.phone'), value: contact.phone && <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a> },
              ]}
            />
          ))}
        </section>
      )}
      <Timeline label={t('steps.label')} steps={stepsOf(introduction, (key) => t(key as 'steps.label'))} />
      {introduction.actions.includes('accept') && <AcceptForm introductionId={introduction.id} />}
      <div className="mx-row">
        {introduction.actions.includes('decline') && <DeclineButton introductionId={introduction.id} />}
        {introduction.actions.includes('withdraw') && <WithdrawButton introductionId={introduction.id} />}
      </div>
    </div>
  );
}

function stepsOf(introduction: Introduction, t: (key: string) => string): TimelineStep[] {
  const isStopped = introduction.status === 'declined' || introduction.status === 'withdrawn';
  const step = (id: string, at: string | null): TimelineStep => ({ id, title: t(`steps.${id}`), at, state: at ? 'done' : isStopped ? 'stopped' : 'current' });
  return [
    { id: 'proposed', title: t('steps.proposed'), at: introduction.createdAt, state: 'done' },
    step('supplier', introduction.supplierAcceptedAt),
    step('buyer', introduction.buyerAcceptedAt),
    { id: 'introduced', title: t('steps.introduced'), at: introduction.introducedAt, state: introduction.introducedAt ? 'done' : isStopped ? 'stopped' : 'todo' },
  ];
}
