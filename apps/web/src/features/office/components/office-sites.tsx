import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { NotStated } from '../../../components/not-stated';
import { PermitBadges } from '../../../components/permit-badges';
import { type KnownSite, SiteForm } from '../../../components/site-form';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { ApiError } from '../../../lib/api-error';
import { useProvinces } from '../../../lib/reference';
import { type OfficeFacts, useProposeSite } from '../api/firm-facts';

/** The sites of a firm under the officer's hand: written at once while nobody speaks for it, else proposed, like its facts. */
export function OfficeSites({ given, reload }: { given: OfficeFacts; reload: () => void }) {
  const { t } = useTranslation(['firm', 'problems']);
  const { nameOf } = useProvinces();
  const [propose, toast] = [useProposeSite(given.supplierId), useToast()];
  const [editing, setEditing] = useState<KnownSite | 'new' | null>(null);
  const [note, setNote] = useState('');
  const edit = (site: KnownSite | 'new' | null) => { propose.reset(); setEditing(site); };
  const isStale = propose.error instanceof ApiError && propose.error.code === 'request.precondition_failed';
  const siteId = editing === null || editing === 'new' ? null : editing.id;
  return (
    <section className="mx-stack" aria-labelledby="office-sites">
      <div className="mx-row">
        <h2 id="office-sites">{t('site.title')}</h2>
        {editing === null && <Button tone="default" onClick={() => edit('new')}>{t('site.add')}</Button>}
      </div>
      {isStale && <div className="mx-row"><Button tone="default" onClick={() => { edit(null); reload(); }}>{t('problems:retry')}</Button></div>}
      {editing && (
        <SiteForm
          key={siteId ?? 'new'} site={editing === 'new' ? null : editing} province={given.facts.provinceCode} submitLabel={t(given.claimed ? 'office.savePropose' : 'office.saveDirect')} busy={propose.isPending} error={propose.error} onCancel={() => edit(null)}
          onSubmit={(site) => propose.mutate({ body: { siteId, site, note: note.trim() || null }, version: given.version }, { onSuccess: () => { setNote(''); edit(null); toast({ message: t(given.claimed ? 'office.proposed' : 'office.saved') }); } })}
        >
          <Textarea label={t('office.note')} description={t('office.noteHint')} autosize minRows={1} maxRows={6} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </SiteForm>
      )}
      {given.sites.map((site) => (
        <TitleBlock
          key={site.id} label={site.name}
          items={[
            { label: site.name, value: <>{[site.street, site.park, site.ward, site.district, nameOf(site.provinceCode)].filter(Boolean).join(', ') || <NotStated />} {site.enteredByOffice && <StatusBadge tone="info">{t('byOffice')}</StatusBadge>}</>, wide: true },
            { label: t('site.permits'), value: site.permits.length > 0 ? <PermitBadges permits={site.permits} /> : null },
            { label: t('site.act'), value: <Button tone="quiet" small onClick={() => edit(site)} aria-label={t('site.editNamed', { name: site.name })}>{t('site.edit')}</Button> },
          ]}
        />
      ))}
    </section>
  );
}
