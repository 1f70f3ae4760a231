import { TextInput } from '@mantine/core';
import { permitKinds, type PermitKind, type SitePermit } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './form-grid.module.css';

export interface PermitTexts {
  kind: PermitKind;
  number: string;
  issuedOn: string;
  validUntil: string;
}
export const toPermitTexts = (permits: readonly SitePermit[]): PermitTexts[] => permits.map(({ kind, number, issuedOn, validUntil }) => ({ kind, number: number ?? '', issuedOn: issuedOn ?? '', validUntil: validUntil ?? '' }));
export const toPermits = (permits: readonly PermitTexts[]) => permits.map(({ kind, number, issuedOn, validUntil }) => ({ kind, number: number || null, issuedOn: issuedOn || null, validUntil: validUntil || null }));

interface PermitFieldsProps {
  permits: readonly PermitTexts[];
  onChange: (permits: PermitTexts[]) => void;
  wrong: (path: string) => string | undefined;
}

/** One block per permit that the site has; what it does not have takes no room. */
export function PermitFields({ permits, onChange, wrong }: PermitFieldsProps) {
  const { t } = useTranslation('firm');
  const set = (at: number, change: Partial<PermitTexts>) => onChange(permits.map((permit, index) => (index === at ? { ...permit, ...change } : permit)));
  const absent = permitKinds.filter((kind) => !permits.some((permit) => permit.kind === kind));
  return (
    <>
      {permits.map((permit, at) => {
        const kind = t(`permitKind.${permit.kind}`);
        return (
          <fieldset key={`${permit.kind} ${at}`} className={styles.grid} style={{ border: 0, margin: 0, padding: 0 }}>
            <legend><strong>{kind}</strong></legend>
            <TextInput label={t('site.permitNumber')} value={permit.number} onChange={(event) => set(at, { number: event.currentTarget.value })} error={wrong(`permits.${at}.number`)} />
            <TextInput type="date" label={t('site.permitIssued')} value={permit.issuedOn} onChange={(event) => set(at, { issuedOn: event.currentTarget.value })} error={wrong(`permits.${at}.issuedOn`)} />
            <TextInput type="date" label={t('site.permitUntil')} value={permit.validUntil} onChange={(event) => set(at, { validUntil: event.currentTarget.value })} error={wrong(`permits.${at}.validUntil`)} />
            <div><Button tone="quiet" small onClick={() => onChange(permits.filter((_permit, index) => index !== at))}>{t('site.permitRemove', { kind: kind.toLowerCase() })}</Button></div>
          </fieldset>
        );
      })}
      {absent.length > 0 && <div className="mx-row">{absent.map((kind) => <Button key={kind} tone="default" small onClick={() => onChange([...permits, { kind, number: '', issuedOn: '', validUntil: '' }])}>{t('site.permitAdd', { kind: t(`permitKind.${kind}`).toLowerCase() })}</Button>)}</div>}
    </>
  );
}
