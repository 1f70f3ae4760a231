import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './pager.module.css';

interface PagerProps {
  page: number;
  pages: number;
  /** Address of a page; the address holds the whole state. */
  to: (page: number) => string;
}

/** Page links for lists with a known length. Shows nothing for a single page. */
export function Pager({ page, pages, to }: PagerProps) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <nav className={styles.pager} aria-label={t('pager.label')}>
      {page > 1 && <Link to={to(page - 1)} rel="prev"><IconChevronLeft size={18} aria-hidden="true" />{t('pager.previous')}</Link>}
      <span aria-current="page">{t('pager.position', { page, pages })}</span>
      {page < pages && <Link to={to(page + 1)} rel="next">{t('pager.next')}<IconChevronRight size={18} aria-hidden="true" /></Link>}
    </nav>
  );
}
