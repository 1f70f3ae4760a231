import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';

interface ReasonDialogProps {
  opened: boolean;
  title: string;
  /** What will happen and who reads the reason; further fields too. */
  children?: ReactNode;
  label: string;
  hint?: string;
  /** Fewest characters; 0 = may stay empty. */
  least: number;
  /** Most characters; 1000 unless told. */
  most?: number;
  /** A verb. */
  confirmLabel: string;
  tone?: 'primary' | 'danger';
  busy: boolean;
  error: unknown;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

/** Asks before an act, and why. What was typed stays when the act fails or the dialog is left. */
export function ReasonDialog({ children, label, hint, least, most = 1000, onConfirm, ...dialog }: ReasonDialogProps) {
  const { t } = useTranslation('problems');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = reason.trim().length < least;
  const confirm = () => {
    setTried(true);
    if (!isShort) onConfirm(reason.trim());
  };
  const refusal = reason.trim() === '' ? t('field.required') : t('field.tooShort', { least });
  return (
    <ConfirmDialog {...dialog} onConfirm={confirm}>
      <div className="mx-stack">
        {children}
        <Textarea data-autofocus label={label} description={hint} autosize minRows={2} maxRows={8} maxLength={most} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={isTried && isShort ? refusal : undefined} />
      </div>
    </ConfirmDialog>
  );
}
