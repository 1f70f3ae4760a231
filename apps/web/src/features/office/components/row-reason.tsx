import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import type { ImportRow } from '../api/imports';

/** Why a row got its verdict, and the listed firm it speaks of, to be compared before one decides. */
export function RowReason({ row }: { row: ImportRow }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  return (
    <>
      {row.reason && <p>{sentence(row, t)}</p>}
      {row.supplierName && row.verdict !== 'accepted' && <p>{t('rows.listed')} {row.supplierId ? <Link to={paths.supplier(language, row.supplierId)}>{row.supplierName}</Link> : row.supplierName}</p>}
      {row.problems.length > 0 && (row.problems.length > 1 || row.problems[0]?.cell) && (
        <ul>
          {row.problems.map((problem) => (
            <li key={`${problem.column} ${problem.code}`}>{t('rows.problem', { place: [problem.cell, t(`column.${problem.column}`)].filter(Boolean).join(' '), text: t(`reason.${problem.code}`, { value: problem.value ?? '' }) })}</li>
          ))}
        </ul>
      )}
      {row.undone && <p>{t(`terms:importUndoing.${row.undone}`)}</p>}
      {row.repaired && <p className="mx-muted">{t('rows.repaired')}</p>}
    </>
  );
}

/** Of a duplicate the value is the number of the earlier row, else a cell of this one. */
function sentence({ verdict, reason, reasonValue }: ImportRow, t: ReturnType<typeof useTranslation<'office'>>['t']): string {
  if (verdict === 'duplicate' && reasonValue !== null) return t(reason === 'same_tax_code' ? 'duplicateOf.same_tax_code' : 'duplicateOf.same_name_address', { row: reasonValue });
  return t(`reason.${reason ?? 'new_firm'}`, { value: reasonValue ?? '' });
}
