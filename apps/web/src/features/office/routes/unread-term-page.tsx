import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { paths } from '../../../lib/paths';
import { useCodeLabel } from '../../../lib/use-code-label';
import { type UnreadTerm, useDismissWord, useReopenWord, useUnreadTerm } from '../api/vocabulary';
import { MapForm } from '../components/map-form';
import { useUses } from '../lib/use-uses';

/** One word: how it is used, what it may mean, what changes when it does. */
export function Component() {
  const { t } = useTranslation('vocabulary');
  const { unreadId = '' } = useParams();
  const query = useUnreadTerm(unreadId);
  return (
    <div className="mx-stack">
      <PageHeader title={query.data?.term ?? t('queue.title')} lead={t('word.lead')} back={{ to: paths.vocabulary, label: t('queue.title') }} />
      <QueryView query={query}>{(word) => <Word key={word.id} word={word} />}</QueryView>
    </div>
  );
}

function Word({ word }: { word: UnreadTerm }) {
  const { t } = useTranslation('vocabulary');
  const labelOf = useCodeLabel();
  const uses = useUses();
  return (
    <>
      <TitleBlock
        label={word.term}
        items={[
          { label: t('queue.uses'), value: uses(word), wide: true },
          { label: t('word.firstSeen'), value: <DateText iso={word.firstSeen} /> },
          { label: t('word.lastSeen'), value: <DateText iso={word.lastSeen} /> },
          { label: t('word.state'), value: t(`state.${word.state}`) },
          ...(word.understood.length > 0 ? [{ label: t('word.means'), value: word.understood.map(labelOf).join(', '), wide: true }] : []),
        ]}
      />
      {word.understood.length > 0 && <p>{t('word.noFirm')}</p>}
      {word.state === 'open' && word.understood.length === 0 && <MapForm word={word} />}
      {word.state === 'mapped' && <div className="mx-row"><ButtonLink tone="default" to={paths.learnedTerms}>{t('word.seeMapped')}</ButtonLink></div>}
      {word.state !== 'mapped' && <Decide word={word} />}
    </>
  );
}

function Decide({ word }: { word: UnreadTerm }) {
  const { t } = useTranslation('vocabulary');
  const [dismiss, reopen] = [useDismissWord(word.id), useReopenWord(word.id)];
  const toast = useToast();
  const isOpen = word.state === 'open';
  return (
    <section className="mx-stack">
      <p className="mx-muted">{t(isOpen ? 'word.dismissHint' : 'word.reopenHint')}</p>
      <FormError error={dismiss.error ?? reopen.error} />
      <div className="mx-row">
        {isOpen && <Button tone="default" loading={dismiss.isPending} onClick={() => dismiss.mutate(undefined, { onSuccess: () => toast({ message: t('word.dismissed', { term: word.term }) }) })}>{t('word.dismiss')}</Button>}
        {!isOpen && <Button tone="default" loading={reopen.isPending} onClick={() => reopen.mutate(undefined, { onSuccess: () => toast({ message: t('word.reopened', { term: word.term }) }) })}>{t('word.reopen')}</Button>}
      </div>
    </section>
  );
}
