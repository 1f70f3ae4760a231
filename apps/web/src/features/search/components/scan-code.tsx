import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import styles from './scan-code.module.css';

/** On paper only: opens the profile as it is now. `src=qr` tells the visit from others. */
export function ScanCode({ url }: { url: string }) {
  const { t } = useTranslation('suppliers');
  return (
    <figure className={styles.code}>
      <QRCodeSVG value={`${url}?src=qr`} size={96} level="M" aria-hidden="true" />
      <figcaption>{t('page.scan')}</figcaption>
    </figure>
  );
}
