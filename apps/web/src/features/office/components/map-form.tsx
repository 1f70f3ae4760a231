import { Checkbox, Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { ConceptSelect } from '../../../components/taxonomy-select';
import { useToast } from '../../../components/toast';
import { paths } from '../../../lib/paths';
import { useTaxonomy } from '../../../lib/reference';
import { useCodeLabel } from '../../../lib/use-code-label';
import { type Preview, termLanguages, type UnreadTerm, useMapTerm, usePreview, useUndoTerm } from '../api/vocabulary';
import { TermPreview } from './term-preview';

const other = 'other';

/** Which concept the word means, with what changes; the likeliest is chosen already, so that one click maps it. */
export function MapForm({ word }: { word: UnreadTerm }) {
  const { t } = useTranslation('vocabulary');
  const { concepts } = useTaxonomy();
  const labelOf = useCodeLabel();
  const [term, setTerm] = useState(word.term);
  const [language, setLanguage] = useState(word.language);
  const [choice, setChoice] = useState(word.proposals[0]?.code ?? other);
  const [found, setFound] = useState<string | null>(null);
  const code = choice === other ? found : choice;
  const mapping = code && term.trim() ? { term: term.trim(), language, code } : null;
  const preview = usePreview(mapping);
  return (
    <section className="mx-stack" aria-label={t('map.title')}>
      <h2>{t('map.title')}</h2>
      <TextInput label={t('map.term')} description={t('map.termHint')} value={term} maxLength={80} onChange={(event) => setTerm(event.currentTarget.value)} />
      <Select label={t('map.language')} data={termLanguages.map((value) => ({ value, label: t(`language.${value}`) }))} allowDeselect={false} value={language} onChange={(value) => setLanguage((value ?? 'vi') as typeof language)} />
      <Radio.Group label={t('map.concept')} value={choice} onChange={setChoice}>
        <div className="mx-stack">
          {word.proposals.map((one) => <Radio key={one.code} value={one.code} label={labelOf(one.code)} description={one.reasons.map((reason) => t(`reason.${reason}`)).join(', ')} />)}
          <Radio value={other} label={t('map.other')} />
        </div>
      </Radio.Group>
      {choice === other && <ConceptSelect concepts={concepts} label={t('map.find')} placeholder={t('map.findHint')} value={found} onChange={setFound} />}
      <FormError error={preview.error} />
      {mapping && preview.isPending && <p role="status" className="mx-muted">{t('preview.counting')}</p>}
      {mapping && preview.data && <Confirm key={JSON.stringify(mapping)} mapping={mapping} preview={preview.data} />}
    </section>
  );
}

function Confirm({ mapping, preview }: { mapping: { term: string; language: UnreadTerm['language']; code: string }; preview: Preview }) {
  const { t } = useTranslation('vocabulary');
  const labelOf = useCodeLabel();
  const [map, undo] = [useMapTerm(), useUndoTerm()];
  const toast = useToast();
  const navigate = useNavigate();
  const [isSeen, setSeen] = useState(false);
  // The page shows the mapped word at once and this form is gone: what follows hangs on the promise, not on the form.
  const save = () => void map.mutateAsync({ ...mapping, confirmed: preview.doubts }).then(({ id }) => {
    toast({ message: t('map.done', { term: mapping.term, concept: labelOf(mapping.code) }), onUndo: () => undo.mutate(id) });
    void navigate(paths.learnedTerms);
  }, () => undefined);
  const isDoubtful = preview.doubts.length > 0;
  return (
    <>
      <TermPreview preview={preview} />
      {preview.refusals.length === 0 && isDoubtful && <Checkbox label={t('map.seen')} checked={isSeen} onChange={(event) => setSeen(event.currentTarget.checked)} />}
      <FormError error={map.error} />
      {preview.refusals.length === 0 && <div className="mx-row"><Button loading={map.isPending} disabled={isDoubtful && !isSeen} onClick={save}>{t('map.save', { concept: labelOf(mapping.code) })}</Button></div>}
    </>
  );
}
