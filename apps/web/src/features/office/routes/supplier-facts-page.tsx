import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { FirmFactsForm } from '../../../components/firm-facts-form';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { ApiError } from '../../../lib/api-error';
import { paths } from '../../../lib/paths';
import { useFactChoices } from '../../../lib/place-choices';
import { type OfficeFacts, useOfficeFacts, useProposeChange } from '../api/firm-facts';
import { OfficeSites } from '../components/office-sites';
import { ChangeHistory } from '../components/change-history';

/** An officer changes the facts of a firm: at once while nobody speaks for it, else as a proposal. */
export function Component() {
  const { supplierId = '' } = useParams();
  const query = useOfficeFacts(supplierId);
  return <QueryView query={query} rows={12}>{(facts) => <Facts key={facts.version} given={facts} reload={() => void query.refetch()} />}</QueryView>;
}

function Facts({ given, reload }: { given: OfficeFacts; reload: () => void }) {
  const { t } = useTranslation(['firm', 'problems']);
  const language = useLanguage();
  const propose = useProposeChange(given.supplierId);
  const reference = useFactChoices(given.facts.provinceCode);
  const toast = useToast();
  const [note, setNote] = useState('');
  const isStale = propose.error instanceof ApiError && propose.error.code === 'request.precondition_failed';
  return (
    <div className="mx-stack">
      <PageHeader
        title={given.facts.nameVi} back={{ to: paths.officeRegister, label: t('office.back') }} lead={t(given.claimed ? 'office.editProposal' : 'office.editDirect')}
        actions={<ButtonLink tone="default" to={paths.supplier(language, given.supplierId)}>{t('office.title')}</ButtonLink>}
      />
      {isStale && <div className="mx-row"><Button tone="default" onClick={() => { propose.reset(); reload(); }}>{t('problems:retry')}</Button></div>}
      <FirmFactsForm
        facts={given.facts} officeFacts={given.officeFacts} {...reference} submitLabel={t(given.claimed ? 'office.savePropose' : 'office.saveDirect')} busy={propose.isPending} error={propose.error}
        onSubmit={(facts) => propose.mutate({ body: { facts, note: note.trim() || null }, version: given.version }, { onSuccess: () => { setNote(''); toast({ message: t(given.claimed ? 'office.proposed' : 'office.saved') }); } })}
      >
        <Textarea label={t('office.note')} description={t('office.noteHint')} autosize minRows={1} maxRows={6} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </FirmFactsForm>
      <OfficeSites given={given} reload={reload} />
      <ChangeHistory facts={given} />
    </div>
  );
}
