import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { TitleBlock } from '../../../components/title-block';
import { useProvinces } from '../../../lib/reference';
import { useFieldError } from '../../../lib/use-field-error';
import { type OwnSupplier, useSaveSite } from '../api/own-supplier';
import styles from './form-grid.module.css';

type Site = OwnSupplier['sites'][number];
const fields = ['name', 'street', 'park', 'ward', 'district'] as const;

export function SitesSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const { nameOf } = useProvinces();
  const [editing, setEditing] = useState<Site | 'new' | null>(null);
  return (
    <section className="mx-stack" aria-labelledby="sites">
      <div className="mx-row">
        <h2 id="sites">{t('site.title')}</h2>
        {editing === null && <Button tone="default" onClick={() => setEditing('new')}>{t('site.add')}</Button>}
      </div>
      {editing && <SiteForm key={editing === 'new' ? 'new' : editing.id} site={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
      {supplier.sites.map((site) => (
        <TitleBlock
          key={site.id}
          label={site.name}
          items={[
            { label: site.name, value: [site.street, site.park, site.ward, site.district, nameOf(site.provinceCode)].filter(Boolean).join(', '), wide: true },
            { label: t('certificate.act'), value: <Button tone="quiet" small onClick={() => setEditing(site)} aria-label={t('site.editNamed', { name: site.name })}>{t('site.edit')}</Button> },
          ]}
        />
      ))}
    </section>
  );
}

function SiteForm({ site, onDone }: { site: Site | null; onDone: () => void }) {
  const { t } = useTranslation('profile');
  const { provinces, nameOf } = useProvinces();
  const save = useSaveSite();
  const [texts, setTexts] = useState(Object.fromEntries(fields.map((field) => [field, site?.[field] ?? ''])) as Record<(typeof fields)[number], string>);
  const [provinceCode, setProvince] = useState<string | null>(site?.provinceCode ?? null);
  const wrong = useFieldError({}, save.error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const body = { name: texts.name, street: texts.street || null, ward: texts.ward || null, district: texts.district || null, park: texts.park || null, provinceCode };
    save.mutate({ siteId: site?.id ?? null, version: site?.version ?? 0, body }, { onSuccess: onDone });
  };
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={save.error} labels={{ name: t('site.name') }} />
      <div className={styles.grid}>
        {fields.map((field) => <TextInput key={field} label={t(`site.${field}`)} description={field === 'district' ? t('site.districtHint') : undefined} value={texts[field]} onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })} error={wrong(field)} />)}
        <Select label={t('facts.provinceCode')} data={provinces.map(({ code }) => ({ value: code, label: nameOf(code) ?? code }))} searchable clearable value={provinceCode} onChange={setProvince} />
      </div>
      <div className="mx-row"><Button type="submit" loading={save.isPending}>{t('site.save')}</Button><Button tone="default" onClick={onDone}>{t('statement.cancel')}</Button></div>
    </form>
  );
}
