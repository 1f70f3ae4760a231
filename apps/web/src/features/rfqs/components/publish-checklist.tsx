import type { FieldProblem } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { fieldText } from '../../../components/problem-text';
import { StatusBadge } from '../../../components/status-badge';

/** What is still missing before the RFQ may go out; says so before anybody presses the button. */
export function PublishChecklist({ missing }: { missing: FieldProblem[] }) {
  const { t } = useTranslation('rfqs');
  const { t: problems } = useTranslation('problems');
  const lineOf = (path: string) => /^lines\.(\d+)/.exec(path)?.[1];
  if (missing.length === 0) return <p><StatusBadge tone="ok">{t('checklist.ready')}</StatusBadge></p>;
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{t('checklist.title')}</h2>
      <ul style={{ marginInlineStart: 20 }}>
        {missing.map(({ path, message }) => {
          const line = lineOf(path);
          const place = line === undefined ? '' : `${t('line.number', { number: Number(line) + 1 })}: `;
          return <li key={path + message}>{place}{path.endsWith('.title') ? t('checklist.lineTitle') : fieldText(problems, message)}</li>;
        })}
      </ul>
    </section>
  );
}
