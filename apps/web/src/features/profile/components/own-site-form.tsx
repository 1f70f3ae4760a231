import { useTranslation } from 'react-i18next';
import { type KnownSite, SiteForm } from '../../../components/site-form';
import { useSaveSite } from '../api/own-supplier';
import { OldAddressFinder } from './old-address-finder';

interface OwnSiteFormProps {
  site: KnownSite | null;
  province: string | null;
  /** With the name of the saved site, or null when nothing was saved. */
  onDone: (name: string | null) => void;
}

/** The firm's own people write a site. */
export function OwnSiteForm({ site, province, onDone }: OwnSiteFormProps) {
  const { t } = useTranslation('firm');
  const save = useSaveSite();
  return (
    <SiteForm
      site={site} province={province} submitLabel={t('site.save')} busy={save.isPending} error={save.error} onCancel={() => onDone(null)}
      onSubmit={(body) => save.mutate({ siteId: site?.id ?? null, version: site?.version ?? 0, body }, { onSuccess: () => onDone(body.name) })}
      help={(place, set) => <OldAddressFinder provinceCode={place.provinceCode} onFound={(ward, district) => set({ provinceCode: ward.provinceCode, wardCode: ward.code, ward: '', district: district || place.district })} />}
    />
  );
}
