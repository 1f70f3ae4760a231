import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { FormError } from './form-error';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen and who will see it; also the place for a reason field. */
  children: ReactNode;
  /** A verb: "Huỷ yêu cầu", not "OK". */
  confirmLabel: string;
  /** danger: something is lost. */
  tone?: 'primary' | 'danger';
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before an act that cannot be undone. Escape and "back" leave everything as it is. */
export function ConfirmDialog({ opened, title, children, confirmLabel, tone = 'primary', busy = false, error, onConfirm, onCancel }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onCancel} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <div className="mx-stack">
        <div>{children}</div>
        <FormError error={error} />
        <div className="mx-row">
          <Button tone="default" onClick={onCancel}>{t('back')}</Button>
          <Button tone={tone} loading={busy} onClick={onConfirm}>{confirmLabel}</Button>
        </div>
      </div>
    </Modal>
  );
}
