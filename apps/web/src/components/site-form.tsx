import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { FormError } from './form-error';
import { SearchableSelect, SuggestedText } from './searchable-select';
import { useParkChoices, useProvinceChoices, useWardChoices } from '../lib/place-choices';
import { useFieldError } from '../lib/use-field-error';
import type { Answer, Body } from '../lib/routes';
import styles from './form-grid.module.css';
import { PermitFields, type PermitTexts, toPermits, toPermitTexts } from './permit-fields';
import { PositionFields } from './position-fields';

export type KnownSite = Answer<'suppliers.read'>['sites'][number];
export type SiteBody = Body<'suppliers.addSite'>;
type PlaceTexts = { provinceCode: string | null; wardCode: string | null; ward: string; district: string };

interface SiteFormProps {
  site: KnownSite | null;
  /** Of the registered address: most firms make where they are registered. */
  province: string | null;
  submitLabel: string;
  busy: boolean;
  error: unknown;
  onSubmit: (site: SiteBody) => void;
  onCancel: () => void;
  /** Further help with the address. */
  help?: (place: { provinceCode: string | null; district: string }, set: (place: PlaceTexts) => void) => ReactNode;
  /** Fields of the caller's own, above the buttons. */
  children?: ReactNode;
}

const start = (site: KnownSite | null, province: string | null) => ({
  name: site?.name ?? '', street: site?.street ?? '', park: site?.park ?? '', parkCode: site?.parkCode ?? null, ward: site?.ward ?? '', wardCode: site?.wardCode ?? null, district: site?.district ?? '',
  provinceCode: site ? site.provinceCode : province, lat: site?.lat?.toString() ?? '', lng: site?.lng?.toString() ?? '',
});
const degrees = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(',', '.')));

/** One factory: what identifies it first, permits and position when somebody has them at hand. */
export function SiteForm({ site, province, submitLabel, busy, error, onSubmit, onCancel, help, children }: SiteFormProps) {
  const { t } = useTranslation('firm');
  const [texts, setTexts] = useState(start(site, province));
  const [permits, setPermits] = useState<PermitTexts[]>(toPermitTexts(site?.permits ?? []));
  const set = (change: Partial<typeof texts>) => setTexts((known) => ({ ...known, ...change }));
  const provinces = useProvinceChoices();
  const wards = useWardChoices(texts.provinceCode);
  const parks = useParkChoices(texts.provinceCode);
  const wrong = useFieldError({}, error);
  const labels = { name: t('site.name'), parkCode: t('site.park'), wardCode: t('site.ward'), lat: t('site.lat') };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSubmit({ ...texts, street: texts.street || null, park: texts.park || null, ward: texts.ward || null, district: texts.district || null, lat: degrees(texts.lat), lng: degrees(texts.lng), permits: toPermits(permits) });
  };
  const pickPark = (park: string, parkCode: string | null) => set({ park, parkCode, ...(parkCode && !texts.provinceCode ? { provinceCode: parks.find(({ value }) => value === parkCode)?.provinceCode ?? null } : {}) });
  const hasMore = permits.length > 0 || texts.lat !== '';
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={error} labels={labels} />
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
      {help?.(texts, set)}
      <details open={hasMore}>
        <summary>{t('site.more')} · <span className="mx-muted">{t('site.moreHint')}</span></summary>
        <div className="mx-stack" style={{ paddingTop: 12 }}>
          <PermitFields permits={permits} onChange={setPermits} wrong={wrong} />
          <PositionFields lat={texts.lat} lng={texts.lng} onChange={set} wrong={wrong} />
        </div>
      </details>
      {children}
      <div className="mx-row"><Button type="submit" loading={busy}>{submitLabel}</Button><Button tone="default" onClick={onCancel}>{t('site.cancel')}</Button></div>
    </form>
  );
}
