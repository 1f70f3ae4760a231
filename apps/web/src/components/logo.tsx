import styles from './logo.module.css';

interface LogoProps {
  /** Only the mark, where the name stands beside it anyway. */
  markOnly?: boolean;
}

/** Two links of a chain, one ochre, one in the text's colour, and the product's name. Colours follow the surface. */
export function Logo({ markOnly = false }: LogoProps) {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 34 24" width="34" height="24" aria-hidden="true" fill="none" strokeWidth="3.2">
        <path d="M20 5h-9a7 7 0 0 0 0 14h3.5" stroke="var(--mx-accent)" />
        <path d="M14 19h9a7 7 0 0 0 0-14h-3.5" stroke="currentColor" />
      </svg>
      {!markOnly && <span translate="no">{'Mắt Xích'}</span>}
    </span>
  );
}
