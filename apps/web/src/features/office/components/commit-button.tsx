import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { type Decision, type Import, useCommitImport } from '../api/imports';
import { expectedEffect } from '../lib/expected-effect';

interface CommitButtonProps {
  data: Import;
  decisions: Record<number, Decision>;
  /** For candidates without a decision of their own. */
  otherwise: Decision;
}

/** Writes the dry run, all or nothing, after saying what that is expected to do. */
export function CommitButton({ data, decisions, otherwise }: CommitButtonProps) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const commit = useCommitImport(data.id);
  const [isAsking, setAsking] = useState(false);
  const effect = expectedEffect(data.counts, decisions, otherwise);
  const number = (count: number) => formatNumber(count, language);
  const body = { decisions: Object.entries(decisions).map(([row, decision]) => ({ row: Number(row), decision })), candidates: otherwise };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('import.commit')}</Button>
      <ConfirmDialog
        opened={isAsking} title={t('import.commitTitle')} confirmLabel={t('import.commit')} busy={commit.isPending} error={commit.error} onCancel={() => setAsking(false)}
        onConfirm={() => commit.mutate(body, { onSuccess: () => setAsking(false) })}
      >
        <div className="mx-stack">
          <p>{t('import.commitText', { added: number(effect.added), updated: number(effect.updated), leftOut: number(effect.leftOut) })}</p>
          {effect.undecided > 0 && <p>{t('import.commitUndecided', { shown: number(effect.undecided), decision: t(`decision.${otherwise}`) })}</p>}
          <p className="mx-muted">{t('import.commitNext')}</p>
        </div>
      </ConfirmDialog>
    </>
  );
}
