import { equivalentsOf, formatSizeRange, parametersFor } from '@matxich/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotStated } from '../../../components/not-stated';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { StatusBadge } from '../../../components/status-badge';
import { EvidenceBadge } from '../../../components/status-badges';
import { useLanguage } from '../../../i18n/use-language';
import { formatMonth } from '../../../lib/format';
import { useTaxonomy } from '../../../lib/reference';
import type { Supplier } from '../api/use-supplier';
import styles from './statement-table.module.css';

type Statement = Supplier['statements'][number];

interface StatementTableProps {
  supplier: Supplier;
  process: string;
  /** All of this process; each keeps a column of its own, values of two are never mixed. */
  statements: Statement[];
}

/** What a firm can do in one process: conditions first, then values, one column per statement. */
export function StatementTable({ supplier, process, statements }: StatementTableProps) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const name = labelOf(process);
  const machineName = ({ kind, make, model, count }: Supplier['machines'][number]) => [labelOf(kind), make, model, count > 1 ? `× ${count}` : null].filter(Boolean).join(' ');
  const equivalents = ({ materials }: Statement) => [...new Set(materials.flatMap((code) => equivalentsOf(code).map((other) => other.code)))].filter((code) => !materials.includes(code)).map(labelOf).join(', ');
  const machines = ({ machineIds }: Statement) => supplier.machines.filter((machine) => machineIds.includes(machine.id)).map(machineName).join(', ');
  const site = ({ siteId }: Statement) => (supplier.sites.length > 1 ? supplier.sites.find((known) => known.id === siteId)?.name : null);
  const rows: { label: string; cell: (statement: Statement) => ReactNode }[] = [
    { label: t('page.materials'), cell: ({ materials }) => materials.map(labelOf).join(', ') },
    { label: t('page.equivalents'), cell: equivalents },
    { label: t('page.size'), cell: ({ sizeRange }) => formatSizeRange(sizeRange, language) },
    { label: t('page.machines'), cell: machines },
    ...parametersFor(process).map((parameter) => ({ label: parameter.label[language], cell: ({ values: { [parameter.key]: value } }: Statement) => value && <ParameterValueView value={value} parameter={parameter} /> })),
    { label: t('page.site'), cell: (statement) => [site(statement), t(statement.inHouse ? 'page.inHouse' : 'page.subcontracted')].filter(Boolean).join(' · ') },
    { label: t('page.note'), cell: ({ note }) => note },
  ];
  const isSaid = (value: ReactNode) => value !== null && value !== undefined && value !== '';
  const said = rows.filter(({ cell }) => statements.some((statement) => isSaid(cell(statement))));
  return (
    <section className="mx-stack">
      <h3>{name}</h3>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
        <table className={styles.table}>
          <caption className="mx-visually-hidden">{t('page.tableOf', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('page.parameter')}</th>
              {statements.map((statement, at) => (
                <th key={statement.id} scope="col">
                  {statements.length > 1 && <>{t('page.statement', { number: at + 1 })} </>}
                  <EvidenceBadge level={statement.evidence} on={statement.evidenceOn} />
                  {statement.stale && <> <StatusBadge tone="warn">{t('page.stale', { month: formatMonth(statement.confirmedAt, language) })}</StatusBadge></>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {said.map(({ label, cell }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {statements.map((statement) => <td key={statement.id}>{isSaid(cell(statement)) ? cell(statement) : <NotStated />}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
