import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { PermitBadges } from '../../../components/permit-badges';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useProvinces } from '../../../lib/reference';
import type { OwnSupplier } from '../api/own-supplier';
import { SiteForm } from './site-form';

type Site = OwnSupplier['sites'][number];

/** The factories of the firm; the registered address is a fact of the firm itself. */
export function SitesSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('firm');
  const { nameOf } = useProvinces();
  const toast = useToast();
  const [editing, setEditing] = useState<Site | 'new' | null>(null);
  const done = (name: string | null) => {
    setEditing(null);
    if (name) toast({ message: t('site.saved', { name }) });
  };
  return (
    <section className="mx-stack" aria-labelledby="sites">
      <div className="mx-row">
        <h2 id="sites">{t('site.title')}</h2>
        {editing === null && <Button tone="default" onClick={() => setEditing('new')}>{t('site.add')}</Button>}
      </div>
      {editing && <SiteForm key={editing === 'new' ? 'new' : editing.id} site={editing === 'new' ? null : editing} province={supplier.provinceCode} onDone={done} />}
      {supplier.sites.map((site) => (
        <TitleBlock
          key={site.id}
          label={site.name}
          items={[
            { label: site.name, value: <>{[site.street, site.park, site.ward, site.district, nameOf(site.provinceCode)].filter(Boolean).join(', ')} {site.enteredByOffice && <StatusBadge tone="info">{t('byOffice')}</StatusBadge>}</>, wide: true },
            { label: t('site.permits'), value: site.permits.length > 0 && <PermitBadges permits={site.permits} /> },
            { label: t('site.act'), value: <Button tone="quiet" small onClick={() => setEditing(site)} aria-label={t('site.editNamed', { name: site.name })}>{t('site.edit')}</Button> },
          ]}
        />
      ))}
    </section>
  );
}
