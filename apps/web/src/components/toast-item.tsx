import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './toast.module.css';

/** One toast with its own clock, which stands still while the pointer or the focus is on it. */
export function ToastItem({ tone, onClose, children }: { tone: 'ok' | 'danger'; onClose: () => void; children: ReactNode }) {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => close.current(), 8000);
    return () => clearTimeout(timer);
  }, [held]);
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false), onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return <div className={styles.toast} data-tone={tone} {...hold}>{children}</div>;
}
