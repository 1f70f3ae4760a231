import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseColorScheme, useColorScheme } from '../../lib/color-scheme';
import styles from './tool.module.css';

/** Light or dark; until it is pressed the system decides. */
export function SchemeToggle() {
  const { t } = useTranslation();
  const dark = useColorScheme() === 'dark';
  return (
    <button type="button" className={styles.tool} aria-label={dark ? t('scheme.toLight') : t('scheme.toDark')} onClick={() => chooseColorScheme(dark ? 'light' : 'dark')}>
      {dark ? <IconSun size={20} aria-hidden="true" /> : <IconMoon size={20} aria-hidden="true" />}
    </button>
  );
}
