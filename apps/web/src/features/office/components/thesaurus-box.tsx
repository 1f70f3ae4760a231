import { Checkbox } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { FormError } from '../../../components/form-error';
import { useToast } from '../../../components/toast';
import { fileAddress } from '../../../lib/file-address';
import { useCodeLabel } from '../../../lib/use-code-label';
import { type ThesaurusReport, useCheckThesaurus, useImportThesaurus, useUndoImported } from '../api/vocabulary';

/** The thesaurus as a file: take it along, or add the words of another city after a look at what that does. */
export function ThesaurusBox() {
  const { t } = useTranslation('vocabulary');
  const check = useCheckThesaurus();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const look = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    check.mutate(chosen);
  };
  return (
    <section className="mx-stack" aria-label={t('file.title')}>
      <h2>{t('file.title')}</h2>
      <p>{t('file.lead')}</p>
      <div className="mx-row">
        <ButtonAnchor icon={<IconDownload size={18} aria-hidden="true" />} href={fileAddress('vocabulary.exportThesaurus', {})} download>{t('file.export')}</ButtonAnchor>
        <label className="mx-visually-hidden" htmlFor="thesaurus-file">{t('file.choose')}</label>
        <input ref={input} id="thesaurus-file" type="file" accept=".tsv,.txt" hidden onChange={(event) => { look(event.target.files?.[0]); event.target.value = ''; }} />
        <Button tone="default" icon={<IconFileUpload size={18} aria-hidden="true" />} loading={check.isPending} onClick={() => input.current?.click()}>{t('file.choose')}</Button>
      </div>
      <FormError error={check.error} />
      {check.data && file && <Report key={`${file.name} ${file.lastModified}`} file={file} report={check.data} onDone={() => { setFile(null); check.reset(); }} />}
    </section>
  );
}

function Report({ file, report, onDone }: { file: File; report: ThesaurusReport; onDone: () => void }) {
  const { t } = useTranslation('vocabulary');
  const labelOf = useCodeLabel();
  const [importing, undo] = [useImportThesaurus(), useUndoImported()];
  const toast = useToast();
  const [withDoubtful, setWithDoubtful] = useState(false);
  const { counts } = report;
  const taken = counts.new + (withDoubtful ? counts.doubtful : 0);
  const take = () => importing.mutate({ file, withDoubtful }, {
    onSuccess: ({ taken: added, importId }) => {
      toast({ message: t('file.done', { count: added }), ...(importId ? { onUndo: () => undo.mutate(importId) } : {}) });
      onDone();
    },
  });
  return (
    <div className="mx-stack">
      <p role="status">{t('file.found', { name: file.name, lines: report.lines, fresh: counts.new, doubtful: counts.doubtful, refused: counts.refused })}{report.unreadable.length > 0 && ` ${t('file.unreadable', { lines: report.unreadable.slice(0, 20).join(', ') })}`}</p>
      {report.rows.length > 0 && (
        <DataTable
          caption={t('file.report')} rows={report.rows} rowKey={(row) => `${row.line} ${row.language} ${row.code} ${row.term}`}
          columns={[
            { id: 'line', label: t('file.line'), numeric: true, cell: (row) => row.line },
            { id: 'term', label: t('queue.word'), heading: true, cell: (row) => row.term },
            { id: 'concept', label: t('terms.concept'), cell: (row) => labelOf(row.code) },
            { id: 'verdict', label: t('file.verdict'), cell: (row) => [t(`verdict.${row.verdict}`), row.reason && t(`fileReason.${row.reason}` as 'fileReason.place')].filter(Boolean).join(': ') },
          ]}
        />
      )}
      {counts.doubtful > 0 && <Checkbox label={t('file.withDoubtful', { count: counts.doubtful })} checked={withDoubtful} onChange={(event) => setWithDoubtful(event.currentTarget.checked)} />}
      <FormError error={importing.error} />
      <div className="mx-row">
        <Button tone="default" onClick={onDone}>{t('file.leave')}</Button>
        <Button disabled={taken === 0} loading={importing.isPending} onClick={take}>{t('file.take', { count: taken })}</Button>
      </div>
    </div>
  );
}
