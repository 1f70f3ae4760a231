import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToastItem } from './toast-item';
import styles from './toast.module.css';

export interface Toast {
  message: string;
  tone?: 'ok' | 'danger';
  /** Offers to take the act back while the toast stands. */
  onUndo?: () => void;
}
type Show = (toast: Toast) => void;
const ToastContext = createContext<Show>(() => {});

/** `const toast = useToast(); toast({ message, onUndo })`: says that something is done, for 8 seconds, longer while touched. */
export const useToast = (): Show => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);
  const show = useCallback<Show>((toast) => setToasts((all) => [...all.slice(-2), { ...toast, id: (all.at(-1)?.id ?? 0) + 1 }]), []);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const region = useMemo(
    () => (
      <div className={styles.region} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} tone={toast.tone ?? 'ok'} onClose={() => close(toast.id)}>
            <span>{toast.message}</span>
            {toast.onUndo && <button type="button" onClick={() => { toast.onUndo?.(); close(toast.id); }}>{t('undo')}</button>}
            <button type="button" aria-label={t('close')} onClick={() => close(toast.id)}><IconX size={18} aria-hidden="true" /></button>
          </ToastItem>
        ))}
      </div>
    ),
    [toasts, close, t],
  );
  return <ToastContext.Provider value={show}>{children}{region}</ToastContext.Provider>;
}
