import { useTranslation } from 'react-i18next';
import styles from './how-it-works.module.css';

const steps = ['one', 'two', 'three', 'four'] as const;

/** From a stated capability to an introduction, in the order it really happens. */
export function HowItWorks() {
  const { t } = useTranslation('public');
  return (
    <section id="how" aria-labelledby="how-title" className={styles.how}>
      <h2 id="how-title">{t('how.title')}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`how.${step}.title`)}</h3>
            <p>{t(`how.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
