import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { paths } from '../../../lib/paths';
import { useFindEntries, useReport } from '../api/duplicates';

/** An officer knows two entries that no rule finds: an English name, a trade name. */
export function ReportPair() {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const report = useReport();
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  return (
    <form className="mx-card mx-stack" onSubmit={(event) => { event.preventDefault(); if (one && other) report.mutate({ oneId: one, otherId: other }, { onSuccess: ({ id }) => void navigate(paths.duplicate(id)) }); }}>
      <p>{t('duplicates.reportLead')}</p>
      <FormError error={report.error} labels={{ otherId: t('duplicates.second') }} />
      <EntryPicker label={t('duplicates.first')} value={one} onChange={setOne} />
      <EntryPicker label={t('duplicates.second')} value={other} onChange={setOther} />
      <div className="mx-row"><Button type="submit" disabled={!one || !other || one === other} loading={report.isPending}>{t('duplicates.reportSubmit')}</Button></div>
    </form>
  );
}

function EntryPicker({ label, value, onChange }: { label: string; value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('office');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const found = useFindEntries(words === chosen?.label ? '' : words.trim());
  const options = (found.data?.items ?? []).map((row) => ({ value: row.id, label: [row.nameVi, row.taxCode, row.registeredAddress].filter(Boolean).join(' · ') }));
  const data = chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options;
  return (
    <Select
      label={label} placeholder={t('duplicates.search')} searchable clearable filter={({ options: all }) => all} nothingFoundMessage={t('duplicates.nothingFound')} data={data} value={value} searchValue={words} onSearchChange={setWords}
      onChange={(id) => { setChosen(data.find((option) => option.value === id) ?? null); onChange(id); }}
    />
  );
}
