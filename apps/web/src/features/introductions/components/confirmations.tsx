import { formatSizeRange, parametersFor } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { QueryView } from '../../../components/query-view';
import { ReasonDialog } from '../../../components/reason-dialog';
import { EvidenceBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { formatDate } from '../../../lib/format';
import { useTaxonomy } from '../../../lib/reference';
import { type Confirmable, useConfirm, useConfirmables, useTakeBack } from '../api/introductions';

/** What the firm says it can make, for the buyer that has worked with it to say "that is so", one statement at a time. */
export function Confirmations({ introductionId }: { introductionId: string }) {
  const { t } = useTranslation('introductions');
  const query = useConfirmables(introductionId);
  return (
    <section className="mx-stack" aria-labelledby="confirmations">
      <h2 id="confirmations">{t('confirm.title')}</h2>
      <p className="mx-muted">{t('confirm.lead')}</p>
      <QueryView query={query} rows={3}>{({ items }) => (items.length === 0 ? <p className="mx-muted">{t('confirm.none')}</p> : items.map((item) => <Plate key={item.statement.id} introductionId={introductionId} item={item} />))}</QueryView>
    </section>
  );
}

function Plate({ introductionId, item: { statement, mine } }: { introductionId: string; item: Confirmable }) {
  const { t } = useTranslation('introductions');
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const name = labelOf(statement.process);
  const size = formatSizeRange(statement.sizeRange, language);
  return (
    <div className="mx-stack">
      <div className="mx-row">
        <h3>{name}</h3>
        <EvidenceBadge level={statement.evidence} on={statement.evidenceOn} />
      </div>
      <TitleBlock
        label={name}
        items={[
          { label: t('confirm.materials'), value: statement.materials.map(labelOf).join(', '), wide: true },
          ...(size ? [{ label: t('confirm.size'), value: size }] : []),
          ...parametersFor(statement.process).flatMap((parameter) => {
            const value = statement.values[parameter.key];
            return value ? [{ label: parameter.label[language], value: <ParameterValueView value={value} parameter={parameter} /> }] : [];
          }),
          ...(mine ? [{ label: t('confirm.mine'), value: t('confirm.mineText', { on: formatDate(mine.on, language), until: formatDate(mine.until, language), note: mine.note }), wide: true }] : []),
        ]}
      />
      <div className="mx-row">{mine ? <TakeBackButton introductionId={introductionId} checkId={mine.checkId} name={name} /> : <ConfirmButton introductionId={introductionId} statement={statement} name={name} />}</div>
    </div>
  );
}

function ConfirmButton({ introductionId, statement, name }: { introductionId: string; statement: Confirmable['statement']; name: string }) {
  const { t } = useTranslation('introductions');
  const [confirm, toast] = [useConfirm(introductionId), useToast()];
  const [isAsking, setAsking] = useState(false);
  const send = (note: string) => confirm.mutate({ statementId: statement.id, version: statement.version, note }, { onSuccess: () => { setAsking(false); toast({ message: t('confirm.done', { name }) }); } });
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={t('confirm.named', { name })}>{t('confirm.open')}</Button>
      <ReasonDialog opened={isAsking} title={t('confirm.named', { name })} label={t('confirm.note')} hint={t('confirm.noteHint')} least={5} confirmLabel={t('confirm.open')} busy={confirm.isPending} error={confirm.error} onCancel={() => setAsking(false)} onConfirm={send}>
        <p>{t('confirm.text')}</p>
      </ReasonDialog>
    </>
  );
}

function TakeBackButton({ introductionId, checkId, name }: { introductionId: string; checkId: string; name: string }) {
  const { t } = useTranslation('introductions');
  const [takeBack, toast] = [useTakeBack(introductionId, checkId), useToast()];
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)} aria-label={t('confirm.takeBackNamed', { name })}>{t('confirm.takeBack')}</Button>
      <ReasonDialog opened={isAsking} title={t('confirm.takeBackNamed', { name })} label={t('confirm.reason')} least={5} confirmLabel={t('confirm.takeBack')} tone="danger" busy={takeBack.isPending} error={takeBack.error} onCancel={() => setAsking(false)} onConfirm={(reason) => takeBack.mutate(reason, { onSuccess: () => { setAsking(false); toast({ message: t('confirm.takenBack', { name }) }); } })} />
    </>
  );
}
