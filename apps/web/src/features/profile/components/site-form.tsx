import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { SearchableSelect, SuggestedText } from '../../../components/searchable-select';
import { useParkChoices, useProvinceChoices, useWardChoices } from '../../../lib/place-choices';
import { useFieldError } from '../../../lib/use-field-error';
import { type OwnSupplier, useSaveSite } from '../api/own-supplier';
import styles from './form-grid.module.css';
import { OldAddressFinder } from './old-address-finder';
import { PermitFields, type PermitTexts, toPermits, toPermitTexts } from './permit-fields';
import { PositionFields } from './position-fields';

type Site = OwnSupplier['sites'][number];

interface SiteFormProps {
  site: Site | null;
  /** Of the registered address: most firms make where they are registered. */
  province: string | null;
  /** With the name of the saved site, or null when nothing was saved. */
  onDone: (name: string | null) => void;
}

const start = (site: Site | null, province: string | null) => ({
  name: site?.name ?? '', street: site?.street ?? '', park: site?.park ?? '', parkCode: site?.parkCode ?? null, ward: site?.ward ?? '', wardCode: site?.wardCode ?? null, district: site?.district ?? '',
  provinceCode: site ? site.provinceCode : province, lat: site?.lat?.toString() ?? '', lng: site?.lng?.toString() ?? '',
});
const degrees = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(',', '.')));

export function SiteForm({ site, province, onDone }: SiteFormProps) {
  const { t } = useTranslation('firm');
  const save = useSaveSite();
  const [texts, setTexts] = useState(start(site, province));
  const [permits, setPermits] = useState<PermitTexts[]>(toPermitTexts(site?.permits ?? []));
  const set = (change: Partial<typeof texts>) => setTexts((known) => ({ ...known, ...change }));
  const provinces = useProvinceChoices();
  const wards = useWardChoices(texts.provinceCode);
  const parks = useParkChoices(texts.provinceCode);
  const wrong = useFieldError({}, save.error);
  const labels = { name: t('site.name'), parkCode: t('site.park'), wardCode: t('site.ward'), lat: t('site.lat') };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const body = { ...texts, street: texts.street || null, park: texts.park || null, ward: texts.ward || null, district: texts.district || null, lat: degrees(texts.lat), lng: degrees(texts.lng), permits: toPermits(permits) };
    save.mutate({ siteId: site?.id ?? null, version: site?.version ?? 0, body }, { onSuccess: () => onDone(texts.name) });
  };
  const pickPark = (park: string, parkCode: string | null) => set({ park, parkCode, ...(parkCode && !texts.provinceCode ? { provinceCode: parks.find(({ value }) => value === parkCode)?.provinceCode ?? null } : {}) });
  const hasMore = permits.length > 0 || texts.lat !== '';
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={save.error} labels={labels} />
      <div className={styles.grid}>
        <TextInput label={t('site.name')} value={texts.name} onChange={(event) => set({ name: event.currentTarget.value })} error={wrong('name')} />
        <SearchableSelect label={t('field.provinceCode')} choices={provinces} value={texts.provinceCode} onChange={(provinceCode) => set({ provinceCode, wardCode: null, ward: '' })} error={wrong('provinceCode')} />
        <SuggestedText label={t('site.park')} description={t('site.parkHint')} choices={parks} text={texts.park} onChange={pickPark} error={wrong('parkCode') ?? wrong('park')} />
        <TextInput label={t('site.street')} value={texts.street} onChange={(event) => set({ street: event.currentTarget.value })} error={wrong('street')} />
        {wards.length > 0
          ? <SearchableSelect label={t('site.ward')} description={texts.ward ? t('site.wardWritten', { ward: texts.ward }) : undefined} choices={wards} value={texts.wardCode} onChange={(wardCode) => set({ wardCode, ward: '' })} error={wrong('wardCode')} />
          : <TextInput label={t('site.wardFree')} value={texts.ward} onChange={(event) => set({ ward: event.currentTarget.value, wardCode: null })} error={wrong('ward')} />}
        <TextInput label={t('site.district')} description={t('hint.oldDistrict')} value={texts.district} onChange={(event) => set({ district: event.currentTarget.value })} error={wrong('district')} />
      </div>
      <OldAddressFinder provinceCode={texts.provinceCode} onFound={(ward, district) => set({ provinceCode: ward.provinceCode, wardCode: ward.code, ward: '', district: district || texts.district })} />
      <details open={hasMore}>
        <summary>{t('site.more')} · <span className="mx-muted">{t('site.moreHint')}</span></summary>
        <div className="mx-stack" style={{ paddingTop: 12 }}>
          <PermitFields permits={permits} onChange={setPermits} wrong={wrong} />
          <PositionFields lat={texts.lat} lng={texts.lng} onChange={set} wrong={wrong} />
        </div>
      </details>
      <div className="mx-row"><Button type="submit" loading={save.isPending}>{t('site.save')}</Button><Button tone="default" onClick={() => onDone(null)}>{t('site.cancel')}</Button></div>
    </form>
  );
}
