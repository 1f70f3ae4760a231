import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { PermitBadges } from '../../../components/permit-badges';
import { NotStated } from '../../../components/not-stated';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useProvinces } from '../../../lib/reference';
import type { OwnSupplier } from '../api/own-supplier';
import { OwnSiteForm } from './own-site-form';

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
      {editing && <OwnSiteForm key={editing === 'new' ? 'new' : editing.id} site={editing === 'new' ? null : editing} province={supplier.provinceCode} onDone={done} />}
      {supplier.sites.map((site) => (
        <TitleBlock
          key={site.id}
          label={site.name}
          items={[
            { label: site.name, value: <Place site={site} province={nameOf(site.provinceCode)} />, wide: true },
            { label: t('site.permits'), value: site.permits.length > 0 ? <PermitBadges permits={site.permits} /> : null },
            { label: t('site.act'), value: <Button tone="quiet" small onClick={() => setEditing(site)} aria-label={t('site.editNamed', { name: site.name })}>{t('site.edit')}</Button> },
          ]}
        />
      ))}
    </section>
  );
}

function Place({ site, province }: { site: Site; province: string | null | undefined }) {
  const { t } = useTranslation('firm');
  const words = [site.street, site.park, site.ward, site.district, province].filter(Boolean).join(', ');
  return <>{words || <NotStated />} {site.enteredByOffice && <StatusBadge tone="info">{t('byOffice')}</StatusBadge>}</>;
}
