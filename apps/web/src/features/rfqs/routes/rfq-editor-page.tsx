import { Checkbox, Select, TextInput, Textarea } from '@mantine/core';
import { type Currency, type Incoterm, currencies, incoterms } from '@matxich/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useLanguage } from '../../../i18n/use-language';
import { formatTime } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useFieldError } from '../../../lib/use-field-error';
import { type Rfq, rfqQuery, usePublishRfq, useRfq } from '../api/rfqs';
import styles from '../components/editor.module.css';
import { LineEditor } from '../components/line-editor';
import { PublishChecklist } from '../components/publish-checklist';
import { type Draft, emptyDraft, emptyLine, toBody, toDraft } from '../lib/draft';
import { missingFor } from '../lib/missing';
import { type SaveState, useAutosave } from '../lib/use-autosave';

export function Component() {
  const { rfqId } = useParams();
  return rfqId ? <Existing key={rfqId} rfqId={rfqId} /> : <Editor initial={null} />;
}

function Existing({ rfqId }: { rfqId: string }) {
  const query = useRfq(rfqId);
  return <QueryView query={query}>{(rfq) => <Editor initial={rfq} />}</QueryView>;
}

/** The RFQ as one form that saves itself; publishing tells what is missing. */
function Editor({ initial }: { initial: Rfq | null }) {
  const { t } = useTranslation('rfqs');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => (initial ? toDraft(initial) : emptyDraft()));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const body = toBody(draft);
  const isReadable = Object.keys(problems).length === 0;
  const save = useAutosave(initial, body, isReadable && body.title.length >= 3);
  const publish = usePublishRfq();
  const missing = missingFor(draft, new Date());
  const error = publish.error ?? (save.state.kind === 'failed' ? save.state.error : null);
  const wrong = useFieldError({}, error);
  const set = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  const onProblem = (key: string, problem: string | null) => setProblems(({ [key]: _old, ...rest }) => (problem ? { ...rest, [key]: problem } : rest));
  const text = (field: 'title' | 'deliveryPlace') => ({ label: t(`field.${field}`), value: draft[field], error: wrong(field), onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [field]: event.currentTarget.value }) });
  const send = async () => {
    const stored = await save.flush();
    if (stored) publish.mutate(stored.id, { onSuccess: (rfq) => void navigate(paths.rfq(rfq.id)) });
  };
  const keepMine = async () => {
    if (!save.rfq) return;
    const there = await client.fetchQuery({ ...rfqQuery(save.rfq.id), staleTime: 0 });
    save.keepMine(there.version);
  };
  return (
    <div className="mx-stack">
      <PageHeader title={t(initial ? 'editTitle' : 'newTitle')} lead={t('editLead')} back={{ to: paths.rfqs, label: t('back') }} />
      <FormError error={error} labels={{ title: t('field.title'), deadline: t('field.deadline'), lines: t('field.lines') }} />
      <section className="mx-card mx-stack">
        <div className={styles.grid}>
          <TextInput className={styles.wide} {...text('title')} placeholder={t('field.titleExample')} />
          <Textarea className={styles.wide} label={t('field.description')} description={t('field.descriptionHint')} autosize minRows={2} value={draft.description} onChange={(event) => set({ description: event.currentTarget.value })} error={wrong('description')} />
          <TextInput type="datetime-local" label={t('field.deadline')} description={t('field.deadlineHint')} value={draft.deadline} onChange={(event) => set({ deadline: event.currentTarget.value })} error={wrong('deadline')} />
          <TextInput {...text('deliveryPlace')} />
          <Select label={t('field.incoterm')} data={[...incoterms]} clearable value={draft.incoterm} onChange={(incoterm) => set({ incoterm: incoterm as Incoterm | null })} />
          <Select label={t('field.currency')} data={[...currencies]} allowDeselect={false} value={draft.currency} onChange={(currency) => set({ currency: (currency ?? 'VND') as Currency })} />
        </div>
        <Checkbox label={t('field.showBuyer')} description={t('field.showBuyerHint')} checked={draft.showBuyer} onChange={(event) => set({ showBuyer: event.currentTarget.checked })} />
      </section>
      {draft.lines.map((line, index) => (
        <LineEditor
          key={line.key} line={line} number={index + 1} canRemove={draft.lines.length > 1} wrong={wrong} onProblem={onProblem}
          onChange={(changed) => set({ lines: draft.lines.map((other) => (other.key === line.key ? changed : other)) })}
          onRemove={() => set({ lines: draft.lines.filter((other) => other.key !== line.key) })}
        />
      ))}
      <div><Button tone="default" onClick={() => set({ lines: [...draft.lines, emptyLine()] })}>{t('line.add')}</Button></div>
      <PublishChecklist missing={missing} />
      <div className={styles.bar}>
        <Button onClick={() => void send()} loading={publish.isPending} disabled={!isReadable || body.title.length < 3 || missing.length > 0}>{t('publish')}</Button>
        <span className="mx-muted" role="status"><SaveWord state={save.state} isReadable={isReadable} hasTitle={body.title.length >= 3} /></span>
        {save.state.kind === 'conflict' && <><Button tone="default" small onClick={() => void keepMine()}>{t('save.keepMine')}</Button><Button tone="default" small onClick={() => save.rfq && window.location.assign(paths.editRfq(save.rfq.id))}>{t('save.reload')}</Button></>}
      </div>
      <p className="mx-muted">{t('publishHint')}</p>
    </div>
  );
}

function SaveWord({ state, isReadable, hasTitle }: { state: SaveState; isReadable: boolean; hasTitle: boolean }) {
  const { t } = useTranslation('rfqs');
  const language = useLanguage();
  if (!isReadable) return t('save.unreadable');
  if (!hasTitle) return t('save.needsTitle');
  if (state.kind === 'saved') return t('save.saved', { time: formatTime(state.at.toISOString(), language) });
  return state.kind === 'idle' || state.kind === 'waiting' ? '' : t(`save.${state.kind}`);
}
