import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './plain-dialog.module.css';

interface PlainDialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** The browser's own modal dialog, for public pages that go without Mantine: it keeps the focus, and Escape closes it. */
export function PlainDialog({ title, children, onClose }: PlainDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button tone="quiet" aria-label={t('close')} icon={<IconX size={22} aria-hidden="true" />} onClick={onClose} />
      </div>
      <div className="mx-stack">{children}</div>
    </dialog>
  );
}
