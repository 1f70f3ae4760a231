import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { useParks, useWards } from '../../../lib/reference';

/** Hanoi's wards are part of every installation; those of other provinces are named by their code until they are loaded. */
const home = '01';

/** Name of a place one can measure from. */
export function usePlaceName(): (near: string) => string {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const parks = useParks();
  const wards = useWards(home);
  return (near) => {
    const [kind, code] = near.split(':');
    if (code === undefined) return t('near.here');
    return [...(kind === 'park' ? parks : wards)].find((place) => place.code === code)?.[language] ?? code;
  };
}
