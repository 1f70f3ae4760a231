import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { QueryView } from '../../../components/query-view';
import { type Import, type ImportColumn, type Layout, useLayout, useMapImport } from '../api/imports';
import { mappingProblem, withColumn } from '../lib/column-choice';
import { ColumnChoice } from './column-choice';
import styles from './column-mapper.module.css';
import { FirstRows } from './first-rows';

interface ColumnMapperProps {
  data: Import;
  /** Absent while the columns have to be chosen. */
  onClose?: () => void;
}

/** Which sheet, which row carries the names, which column is what; the choice is remembered for these names. */
export function ColumnMapper({ data, onClose }: ColumnMapperProps) {
  const [place, setPlace] = useState<{ sheet?: string; headerRow?: number }>({});
  const query = useLayout(data.id, place);
  return (
    <QueryView query={query}>
      {(layout) => <MapperForm key={`${layout.sheet} ${layout.headerRow}`} importId={data.id} layout={layout} onPlace={setPlace} onClose={onClose} />}
    </QueryView>
  );
}

interface MapperFormProps {
  importId: string;
  layout: Layout;
  onPlace: (place: { sheet?: string; headerRow?: number }) => void;
  onClose?: () => void;
}

function MapperForm({ importId, layout, onPlace, onClose }: MapperFormProps) {
  const { t } = useTranslation('office');
  const id = useId();
  const map = useMapImport(importId);
  const [columns, setColumns] = useState<(ImportColumn | null)[]>(layout.columns.map(({ column }) => column));
  const [isTried, setTried] = useState(false);
  const problem = mappingProblem(columns);
  const submit = () => {
    setTried(true);
    if (!problem) map.mutate({ sheet: layout.sheet, headerRow: layout.headerRow ?? 1, columns }, { onSuccess: onClose });
  };
  return (
    <section className="mx-card mx-stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('map.title')}</h2>
      <p>{t('map.lead')}</p>
      <div className="mx-row">
        {layout.sheets.length > 1 && (
          <label className="mx-row">
            {t('map.sheet')}
            <select className="mx-input" style={{ width: 'auto' }} value={layout.sheet ?? ''} onChange={(event) => onPlace({ sheet: event.target.value })}>
              {layout.sheets.map((sheet) => <option key={sheet} value={sheet}>{sheet}</option>)}
            </select>
          </label>
        )}
        {!layout.fixedHeader && (
          <label className="mx-row">
            {t('map.headerRow')}
            <select className="mx-input" style={{ width: 'auto' }} value={layout.headerRow ?? ''} onChange={(event) => onPlace({ sheet: layout.sheet ?? undefined, headerRow: Number(event.target.value) })}>
              {headerRows(layout).map((row) => <option key={row} value={row}>{t('map.rowNumber', { row })}</option>)}
            </select>
          </label>
        )}
      </div>
      {!layout.fixedHeader && <FirstRows layout={layout} />}
      <FormError error={map.error} />
      <ul className={styles.columns}>
        {layout.columns.map((column, at) => <ColumnChoice key={at} column={column} place={at} chosen={columns[at] ?? null} onChoose={(meaning) => setColumns(withColumn(columns, at, meaning))} />)}
      </ul>
      {isTried && problem && <p role="alert">{t(`map.problem.${problem}`)}</p>}
      <div className="mx-row">
        <Button loading={map.isPending} onClick={submit}>{t('map.submit')}</Button>
        {onClose && <Button tone="default" onClick={onClose}>{t('map.cancel')}</Button>}
      </div>
      <p className="mx-muted">{t('map.remembered')}</p>
    </section>
  );
}

/** The chosen row may stand below the first ones. */
function headerRows({ firstRows, headerRow }: Layout): number[] {
  const rows = firstRows.map(({ row }) => row);
  return headerRow === null || rows.includes(headerRow) ? rows : [...rows, headerRow];
}
