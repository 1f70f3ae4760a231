import { Select, TextInput } from '@mantine/core';
import type { CheckLevel, CheckResult, CheckSubject } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useToast } from '../../../components/toast';
import { useCheck } from '../api/verification';

const levels: CheckLevel[] = ['document_checked', 'registry_checked', 'site_visited'];

/** A year from today, in Vietnam: what was seen is worth another look then. */
function inAYear(): string {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`;
}

interface CheckButtonProps {
  supplierId: string;
  subject: CheckSubject;
  subjectId: string;
  /** What the officer has before the eyes: this version, beside this paper. */
  version: number;
  evidenceId: string | null;
  name: string;
  result: CheckResult;
}

/** The officer says what was looked at, until when that holds, and what it showed; the firm reads the words. */
export function CheckButton({ supplierId, subject, subjectId, version, evidenceId, name, result }: CheckButtonProps) {
  const { t } = useTranslation(['office', 'terms']);
  const [check, toast] = [useCheck(supplierId), useToast()];
  const [isAsking, setAsking] = useState(false);
  const [level, setLevel] = useState<CheckLevel>(result === 'confirmed' ? 'document_checked' : 'registry_checked');
  const [until, setUntil] = useState(inAYear);
  const key = result === 'confirmed' ? 'confirm' : 'miss';
  const confirm = (note: string) =>
    check.mutate({ subject, subjectId, level, result, note, until: result === 'confirmed' && until ? until : null, version, evidenceId }, { onSuccess: () => { setAsking(false); toast({ message: t(`verification.${key}.done`, { name }) }); } });
  return (
    <>
      <Button tone={result === 'confirmed' ? 'primary' : 'default'} onClick={() => setAsking(true)} aria-label={t(`verification.${key}.named`, { name })}>{t(`verification.${key}.open`)}</Button>
      <ReasonDialog opened={isAsking} title={t(`verification.${key}.named`, { name })} label={t(`verification.${key}.note`)} hint={t(`verification.${key}.hint`)} least={5} confirmLabel={t(`verification.${key}.open`)} busy={check.isPending} error={check.error} onCancel={() => setAsking(false)} onConfirm={confirm}>
        <p>{t(`verification.${key}.text`)}</p>
        <Select label={t('verification.level')} data={levels.map((value) => ({ value, label: t(`terms:checkLevel.${value}`) }))} allowDeselect={false} value={level} onChange={(value) => setLevel((value ?? level) as CheckLevel)} />
        {result === 'confirmed' && <TextInput type="date" label={t('verification.until')} description={t('verification.untilHint')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />}
      </ReasonDialog>
    </>
  );
}
