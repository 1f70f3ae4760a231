import { importUndoings } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../components/date-text';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import type { Import } from '../api/imports';

/** What became of the firms when the import was taken back. */
export function UndoReport({ undone }: { undone: NonNullable<Import['undone']> }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  return (
    <>
      <h2>{t('undo.report')}</h2>
      <TitleBlock
        label={t('undo.report')}
        items={[
          ...importUndoings.map((name) => ({ label: t(`terms:importUndoing.${name}`), value: formatNumber(undone.counts[name] ?? 0, language) })),
          { label: t('undo.by'), value: undone.by },
          { label: t('undo.at'), value: <DateText iso={undone.at} time /> },
        ]}
      />
    </>
  );
}
