import { type CheckSubject, parametersFor } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { CheckList } from '../../../components/check-list';
import { DemoBadge } from '../../../components/demo-badge';
import { ExportLinks } from '../../../components/export-links';
import { FileView } from '../../../components/file-view';
import { PageHeader } from '../../../components/page-header';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { QueryView } from '../../../components/query-view';
import { ReasonDialog } from '../../../components/reason-dialog';
import { CertificateBadge, CertificateLevelBadge, EvidenceBadge, VerificationBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { useTaxonomy } from '../../../lib/reference';
import { type CheckedSupplier, useCheckedSupplier, useChecks, useUndoCheck } from '../api/verification';
import { CheckButton } from '../components/check-button';
import { EnterCertificate } from '../components/enter-certificate';

type Looked = Pick<CheckedSupplier, 'id' | 'version' | 'paper' | 'ownEntry'>;

/** Everything of one firm that can be checked, and all that ever was. */
export function Component() {
  const { supplierId = '' } = useParams();
  const query = useCheckedSupplier(supplierId);
  return <QueryView query={query} rows={8}>{(supplier) => <Checks supplier={supplier} />}</QueryView>;
}

function Checks({ supplier }: { supplier: CheckedSupplier }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  /** The paper beside the claim, and the decision over exactly these two. */
  const looked = (subject: CheckSubject, { id, version, paper, ownEntry }: Looked, name: string) => [
    ...(paper ? [{ label: t('verification.evidence'), value: <FileView file={paper} />, wide: true }] : subject === 'firm' ? [] : [{ label: t('verification.evidence'), value: t('verification.noEvidence'), wide: true }]),
    {
      label: t('terms:check.act'), wide: true,
      value: ownEntry ? t('verification.ownEntry') : <span className="mx-row">{(['confirmed', 'not_confirmed'] as const).map((result) => <CheckButton key={result} supplierId={supplier.id} subject={subject} subjectId={id} version={version} evidenceId={paper?.id ?? null} name={name} result={result} />)}</span>,
    },
  ];
  const valuesOf = ({ process, values }: CheckedSupplier['statements'][number]) =>
    parametersFor(process).flatMap((parameter) => {
      const value = values[parameter.key];
      return value ? [{ label: parameter.label[language], value: <ParameterValueView value={value} parameter={parameter} /> }] : [];
    });
  return (
    <div className="mx-stack">
      <PageHeader title={supplier.nameVi} lead={t('verification.firmLead')} back={{ to: paths.verification, label: t('verification.title') }} badges={<><VerificationBadge level={supplier.verification} on={supplier.verifiedOn} />{supplier.demo && <DemoBadge />}</>} actions={<ButtonLink tone="default" to={paths.supplier(language, supplier.id)}>{t('verification.publicPage')}</ButtonLink>} />
      <TitleBlock label={t('terms:checkSubject.firm')} items={[{ label: t('claims.taxCode'), value: supplier.taxCode, mono: true }, { label: t('rows.address'), value: supplier.registeredAddress, wide: true }, ...looked('firm', supplier, supplier.nameVi)]} />
      <section className="mx-stack" aria-labelledby="certificates">
        <h2 id="certificates">{t('verification.certificates')}</h2>
        {supplier.certificates.length === 0 && <p className="mx-muted">{t('verification.noCertificates')}</p>}
        {supplier.certificates.map((one) => (
          <TitleBlock key={one.id} label={labelOf(one.scheme)} items={[{ label: labelOf(one.scheme), value: <CertificateBadge state={one.state} until={one.validUntil} /> }, { label: t('verification.level'), value: <CertificateLevelBadge level={one.verification} until={one.checkedUntil} /> }, { label: t('terms:certificateField.number'), value: one.number, mono: true }, { label: t('terms:certificateField.body'), value: one.body }, { label: t('terms:certificateField.scope'), value: one.scope, wide: true }, ...looked('certificate', one, labelOf(one.scheme))]} />
        ))}
        {!supplier.claimed && <EnterCertificate supplier={supplier} />}
      </section>
      <section className="mx-stack" aria-labelledby="statements">
        <h2 id="statements">{t('verification.statements')}</h2>
        {supplier.statements.length === 0 && <p className="mx-muted">{t('verification.noStatements')}</p>}
        {supplier.statements.map((one) => (
          <TitleBlock key={one.id} label={labelOf(one.process)} items={[{ label: labelOf(one.process), value: <EvidenceBadge level={one.evidence} on={one.evidenceOn} /> }, { label: t('terms:requirementKind.material'), value: one.materials.map(labelOf).join(', ') }, ...valuesOf(one), ...looked('statement', one, labelOf(one.process))]} />
        ))}
      </section>
      <History supplierId={supplier.id} />
    </div>
  );
}

function History({ supplierId }: { supplierId: string }) {
  const { t } = useTranslation('office');
  const { labelOf } = useTaxonomy();
  const query = useChecks(supplierId);
  return (
    <section className="mx-stack" aria-labelledby="history">
      <h2 id="history">{t('verification.history')}</h2>
      <QueryView query={query} rows={2}>{({ items }) => (items.length === 0 ? <p className="mx-muted">{t('verification.noHistory')}</p> : <><ExportLinks name="exports.checks" params={{ supplierId }} /><CheckList checks={items} labelOf={labelOf} actions={(check) => <UndoButton checkId={check.id} name={check.about ? labelOf(check.about) : t('verification.firm')} />} /></>)}</QueryView>
    </section>
  );
}

function UndoButton({ checkId, name }: { checkId: string; name: string }) {
  const { t } = useTranslation('office');
  const [undo, toast] = [useUndoCheck(checkId), useToast()];
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="danger" small onClick={() => setAsking(true)} aria-label={t('verification.undoNamed', { name })}>{t('verification.undo')}</Button>
      <ReasonDialog opened={isAsking} title={t('verification.undoNamed', { name })} label={t('verification.undoReason')} hint={t('verification.undoHint')} least={5} confirmLabel={t('verification.undo')} tone="danger" busy={undo.isPending} error={undo.error} onCancel={() => setAsking(false)} onConfirm={(reason) => undo.mutate(reason, { onSuccess: () => { setAsking(false); toast({ message: t('verification.undone', { name }) }); } })} />
    </>
  );
}
