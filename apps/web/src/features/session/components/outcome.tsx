import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../components/button';
import { PageHeader } from '../../../components/page-header';
import { paths } from '../../../lib/paths';
import styles from './entry-form.module.css';

/** What came of a form without a sign-in, and the way on. */
export function Outcome({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('session');
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={title} lead={text} />
      <div><ButtonLink to={paths.login()}>{t('reset.back')}</ButtonLink></div>
    </div>
  );
}
