import { useTranslation } from 'react-i18next';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import type { FacetName } from './search-state';

/** The word for a facet's value, wherever it is shown. */
export function useFacetLabel() {
  const { t } = useTranslation('terms');
  const { labelOf } = useTaxonomy();
  const { nameOf } = useProvinces();
  return (facet: FacetName, value: string): string => (facet === 'province' ? (nameOf(value) ?? value) : facet === 'verification' ? t(`verification.${value}` as 'verification.listed') : labelOf(value));
}
