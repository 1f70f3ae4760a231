import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateText } from '../../../components/date-text';
import { DemoBadge } from '../../../components/demo-badge';
import { FileView } from '../../../components/file-view';
import { CertificateBadge } from '../../../components/status-badges';
import { TitleBlock, type TitleBlockItem } from '../../../components/title-block';
import { paths } from '../../../lib/paths';
import { useTaxonomy } from '../../../lib/reference';
import type { Waiting } from '../api/verification';
import { CheckButton } from './check-button';

function useFacts({ certificate, statement }: Waiting): TitleBlockItem[] {
  const { t } = useTranslation(['office', 'terms']);
  const { labelOf } = useTaxonomy();
  if (statement) return [{ label: t('terms:requirementKind.material'), value: statement.materials.map(labelOf).join(', ') }];
  if (!certificate) return [];
  return [
    { label: t('terms:certificateField.number'), value: certificate.number, mono: true },
    { label: t('terms:certificateField.body'), value: certificate.body },
    { label: t('terms:certificateField.validUntil'), value: <CertificateBadge state={certificate.state} until={certificate.validUntil} /> },
    { label: t('terms:certificateField.issuedOn'), value: certificate.issuedOn && <DateText iso={certificate.issuedOn} /> },
    { label: t('terms:certificateField.scope'), value: certificate.scope, wide: true },
  ];
}

/** One thing that waits: what the firm says of it beside the picture of the paper, so that the eye can go from one to the other. */
export function WaitingCard({ item }: { item: Waiting }) {
  const { t } = useTranslation(['office', 'terms']);
  const { labelOf } = useTaxonomy();
  const facts = useFacts(item);
  const code = item.certificate?.scheme ?? item.statement?.process;
  const name = code ? labelOf(code) : t(`terms:checkSubject.${item.subject}`);
  const evidence = item.evidence ?? item.certificate?.evidence ?? null;
  const target = { supplierId: item.supplierId, subject: item.subject, subjectId: item.subjectId, version: item.version, evidenceId: evidence?.id ?? null, name: `${name}, ${item.supplierName}` };
  return (
    <article className="mx-card mx-stack" aria-label={`${name}, ${item.supplierName}`}>
      <div className="mx-row"><h2>{name}</h2>{item.demo && <DemoBadge />}</div>
      <p><Link to={paths.officeChecks(item.supplierId)}>{item.supplierName}</Link> <span className="mx-mono">{item.taxCode}</span></p>
      <p className="mx-muted">{t('verification.waits', { count: item.waitingDays })}{item.wanted > 0 && ` · ${t('verification.wanted', { count: item.wanted })}`}</p>
      {facts.length > 0 && <TitleBlock label={name} items={facts} />}
      {item.note && <p>{t('verification.said', { note: item.note })}</p>}
      {evidence ? <FileView file={evidence} large /> : <p className="mx-muted">{t('verification.noEvidence')}</p>}
      {item.ownEntry ? <p role="note">{t('verification.ownEntry')}</p> : <div className="mx-row"><CheckButton {...target} result="confirmed" /><CheckButton {...target} result="not_confirmed" /></div>}
    </article>
  );
}
