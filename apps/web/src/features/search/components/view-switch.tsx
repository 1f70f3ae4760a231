import { IconList, IconMap2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';

export type View = 'list' | 'map';

/** The same search as a list of firms or as a map of how many there are where. */
export function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation('suppliers');
  const isMap = view === 'map';
  const icon = isMap ? <IconList size={18} aria-hidden="true" /> : <IconMap2 size={18} aria-hidden="true" />;
  return <Button tone="quiet" small icon={icon} onClick={() => onView(isMap ? 'list' : 'map')}>{t(isMap ? 'map.toList' : 'map.toMap')}</Button>;
}
