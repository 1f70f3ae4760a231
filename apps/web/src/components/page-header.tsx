import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** One sentence: what this page is for, or what happens next. */
  lead?: ReactNode;
  /** Badges beside the title: status, demo. */
  badges?: ReactNode;
  /** Buttons; the primary one last. */
  actions?: ReactNode;
  back?: { to: string; label: string };
}

/** The one h1 of a page; also the document's title. */
export function PageHeader({ title, lead, badges, actions, back }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Mắt Xích`;
  }, [title]);
  return (
    <div className={styles.header}>
      {back && (
        <Link to={back.to} className={styles.back}>
          <IconArrowLeft size={18} aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <div className={styles.line}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {badges}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  );
}
