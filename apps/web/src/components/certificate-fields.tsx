import { MultiSelect, Select, TextInput } from '@mantine/core';
import { type CertificateStatus, certificateStatuses } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './certificate-fields.module.css';
import { type ConceptChoice, ConceptSelect } from './taxonomy-select';

const texts = ['number', 'body', 'validUntil', 'issuedOn', 'lastSurveillanceOn', 'edition', 'accreditation', 'scope'] as const;
/** Every field that may be refused, as `terms:certificateField` names it. */
export const certificateFieldNames = ['scheme', ...texts, 'siteIds', 'status'] as const;
const dates = new Set<string>(['validUntil', 'issuedOn', 'lastSurveillanceOn']);
/** Asked at once; the rest is for who has it at hand. */
const first = texts.slice(0, 3);
const further = texts.slice(3);

export type CertificateDraft = Record<(typeof texts)[number], string> & { scheme: string | null; siteIds: string[]; status: CertificateStatus };

type Known = { [Field in (typeof texts)[number]]: string | null } & Omit<CertificateDraft, (typeof texts)[number]>;

export const emptyCertificate: CertificateDraft = { scheme: null, number: '', body: '', validUntil: '', issuedOn: '', lastSurveillanceOn: '', edition: '', accreditation: '', scope: '', siteIds: [], status: 'valid' };
export const draftOf = (known: Known): CertificateDraft => ({ scheme: known.scheme, siteIds: known.siteIds, status: known.status, ...(Object.fromEntries(texts.map((field) => [field, known[field] ?? ''])) as Record<(typeof texts)[number], string>) });

/** What is sent; an empty text is "not stated". */
export function certificateBody({ scheme, siteIds, status, ...written }: CertificateDraft, evidenceFileId: string | null) {
  const stated = Object.fromEntries(texts.map((field) => [field, written[field].trim() || null])) as Record<(typeof texts)[number], string | null>;
  return { ...stated, scheme: scheme ?? '', siteIds, status, evidenceFileId };
}

interface CertificateFieldsProps {
  draft: CertificateDraft;
  schemes: ConceptChoice[];
  sites: { id: string; name: string }[];
  wrong: (path: string) => string | undefined;
  onChange: (draft: CertificateDraft) => void;
}

/** The fields of a certificate: what stands on the paper, the three that matter most first. */
export function CertificateFields({ draft, schemes, sites, wrong, onChange }: CertificateFieldsProps) {
  const { t } = useTranslation('terms');
  const [isLong, setLong] = useState(further.some((field) => draft[field] !== '') || draft.siteIds.length > 0 || draft.status !== 'valid');
  const text = (field: (typeof texts)[number]) => (
    <TextInput key={field} type={dates.has(field) ? 'date' : 'text'} label={t(`certificateField.${field}`)} description={field === 'scope' ? t('certificateField.scopeHint') : undefined} value={draft[field]} onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })} error={wrong(field)} />
  );
  return (
    <div className={styles.grid}>
      <ConceptSelect label={t('certificateField.scheme')} concepts={schemes} value={draft.scheme} onChange={(scheme) => onChange({ ...draft, scheme })} error={wrong('scheme')} />
      {first.map(text)}
      {!isLong && <div className={styles.wide}><Button tone="quiet" onClick={() => setLong(true)}>{t('certificateField.more')}</Button></div>}
      {isLong && further.map(text)}
      {isLong && sites.length > 0 && <MultiSelect label={t('certificateField.siteIds')} description={t('certificateField.siteIdsHint')} data={sites.map(({ id, name }) => ({ value: id, label: name }))} value={draft.siteIds} onChange={(siteIds) => onChange({ ...draft, siteIds })} error={wrong('siteIds')} clearable />}
      {isLong && <Select label={t('certificateField.status')} data={certificateStatuses.map((value) => ({ value, label: t(`certificateStatus.${value}`) }))} allowDeselect={false} value={draft.status} onChange={(status) => onChange({ ...draft, status: (status ?? 'valid') as CertificateStatus })} />}
    </div>
  );
}
