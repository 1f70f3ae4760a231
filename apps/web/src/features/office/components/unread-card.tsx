import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleBlock } from '../../../components/title-block';
import { paths } from '../../../lib/paths';
import { useCodeLabel } from '../../../lib/use-code-label';
import type { UnreadTerm } from '../api/vocabulary';
import { useUses } from '../lib/use-uses';

/** A word with how it is used and what it probably means. */
export function UnreadCard({ word }: { word: UnreadTerm }) {
  const { t } = useTranslation('vocabulary');
  const labelOf = useCodeLabel();
  const uses = useUses();
  const meaning = word.understood.length > 0 ? t('queue.understood', { concepts: word.understood.map(labelOf).join(', ') }) : word.proposals.slice(0, 3).map((one) => labelOf(one.code)).join(' · ') || t('queue.noProposal');
  return (
    <section className="mx-stack">
      <TitleBlock
        label={word.term}
        items={[
          { label: t('queue.word'), value: <Link to={paths.unreadTerm(word.id)}>{word.term}</Link>, long: true },
          { label: t('queue.language'), value: t(`language.${word.language}`) },
          { label: t('queue.uses'), value: uses(word), wide: true },
          { label: t('queue.proposals'), value: meaning, wide: true },
        ]}
      />
    </section>
  );
}
