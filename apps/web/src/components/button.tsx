import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

/** primary: the one next step · default: other steps · danger: something is lost · accent: the call on a dark band · quiet: looks like a link. */
export type ButtonTone = 'primary' | 'default' | 'danger' | 'accent' | 'quiet';
interface Look {
  tone?: ButtonTone;
  /** A tabler icon element before the words. */
  icon?: ReactNode;
  /** 36 px, for rows and notices. */
  small?: boolean;
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Busy: disabled for pointers and keys, read out as busy. */
  loading?: boolean;
}

/** The product's button, native so that public pages need no Mantine. `type` is "button" unless said otherwise. */
export function Button({ tone = 'primary', icon, small, loading = false, disabled, type = 'button', className, children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={[styles.button, className].filter(Boolean).join(' ')} data-tone={tone} data-small={small || undefined} aria-busy={loading || undefined} disabled={disabled || loading} {...rest}>
      {loading ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: for steps that lead to another address. */
export function ButtonLink({ tone = 'primary', icon, small, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link className={[styles.button, className].filter(Boolean).join(' ')} data-tone={tone} data-small={small || undefined} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

/** The same for an address that the server answers itself: a document, not a page of the SPA. */
export function ButtonAnchor({ tone = 'default', icon, small, className, children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a className={[styles.button, className].filter(Boolean).join(' ')} data-tone={tone} data-small={small || undefined} {...rest}>
      {icon}
      {children}
    </a>
  );
}
