import { searchKey } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { NotStated } from '../../../components/not-stated';
import { useLanguage } from '../../../i18n/use-language';
import { useWards } from '../../../lib/reference';
import type { Supplier } from '../api/use-supplier';

/** What the licence says, with today's ward unless it is said there, and the district of before July 2025, which people still know. */
export function RegisteredAddress({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('firm');
  const language = useLanguage();
  const ward = useWards(supplier.wardCode && supplier.provinceCode).find(({ code }) => code === supplier.wardCode);
  const written = supplier.registeredAddress ?? '';
  const isSaid = ward !== undefined && [ward.vi, ward.en].some((name) => searchKey(written).includes(searchKey(name)));
  const words = [written, isSaid ? '' : ward?.[language]].filter(Boolean).join(', ');
  if (!words && !supplier.oldDistrict) return <NotStated />;
  return <>{words} {supplier.oldDistrict && <span className="mx-muted">({t('page.formerly', { district: supplier.oldDistrict })})</span>}</>;
}
