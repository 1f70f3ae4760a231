import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { type Decision, type Import, useCommitImport, useDiscardImport } from '../api/imports';
import { expectedEffect } from '../lib/expected-effect';
import styles from './office.module.css';

/** What a dry run leads to: writing it, all or nothing, or throwing it away. */
export function CommitBar({ imported, decisions }: { imported: Import; decisions: ReadonlyMap<number, Decision> }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const commit = useCommitImport(imported.id);
  const [isAsking, setAsking] = useState(false);
  const [otherwise, setOtherwise] = useState<Decision>('skip');
  const open = imported.counts.candidate - decisions.size;
  const effect = expectedEffect(imported.counts, decisions, otherwise);
  const shown = { added: formatNumber(effect.added, language), updated: formatNumber(effect.updated, language), leftOut: formatNumber(effect.leftOut, language) };
  const write = () => commit.mutate({ decisions: [...decisions].map(([row, decision]) => ({ row, decision })), candidates: otherwise }, { onSuccess: () => setAsking(false) });
  return (
    <div className={styles.bar}>
      <Button disabled={effect.added + effect.updated === 0 && open === 0} onClick={() => setAsking(true)}>{t('commit.open')}</Button>
      <DiscardButton importId={imported.id} />
      <span className="mx-muted">{t('commit.effect', shown)}</span>
      <ConfirmDialog opened={isAsking} title={t('commit.title')} confirmLabel={t('commit.confirm')} busy={commit.isPending} error={commit.error} onCancel={() => setAsking(false)} onConfirm={write}>
        <div className="mx-stack">
          <p>{t('commit.effect', shown)}</p>
          {open > 0 && (
            <Select
              label={t('commit.undecided', { shown: formatNumber(open, language) })} allowDeselect={false} value={otherwise}
              data={(['skip', 'new', 'same'] as const).map((choice) => ({ value: choice, label: t(`decision.${choice}`) }))}
              onChange={(choice) => setOtherwise((choice ?? 'skip') as Decision)}
            />
          )}
          <p>{t('commit.next')}</p>
        </div>
      </ConfirmDialog>
    </div>
  );
}

function DiscardButton({ importId }: { importId: string }) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const toast = useToast();
  const discard = useDiscardImport(importId);
  const [isAsking, setAsking] = useState(false);
  const leave = () => {
    toast({ message: t('discard.done') });
    void navigate(paths.imports);
  };
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>{t('discard.open')}</Button>
      <ConfirmDialog opened={isAsking} title={t('discard.title')} confirmLabel={t('discard.open')} tone="danger" busy={discard.isPending} error={discard.error} onCancel={() => setAsking(false)} onConfirm={() => discard.mutate(undefined, { onSuccess: leave })}>
        {t('discard.text')}
      </ConfirmDialog>
    </>
  );
}
