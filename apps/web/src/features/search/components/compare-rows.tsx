import { certificateStates, formatSizeRange, isInForce, parametersFor, valueKey } from '@matxich/domain';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { StatusBadge } from '../../../components/status-badge';
import { CertificateBadge, EvidenceBadge, VerificationBadge } from '../../../components/status-badges';
import type { Language } from '../../../i18n/languages';
import { formatDate, formatMonth } from '../../../lib/format';
import type { ComparedFirm } from '../api/use-comparison';
import { Headcount } from './firm-words';

type Statement = ComparedFirm['statements'][number];

/** A firm with the one statement that its column shows, and the others that it could show. */
export interface Column {
  firm: ComparedFirm;
  statement: Statement | null;
  statements: Statement[];
}

export interface Cell {
  shown: ReactNode;
  /** Equal for cells that say the same; empty for what is not stated. */
  key: string;
}

export interface Row {
  id: string;
  label: string;
  group: 'firm' | 'process' | 'certificates';
  cells: Cell[];
}

export interface Words {
  t: TFunction<'suppliers'>;
  language: Language;
  labelOf: (code: string) => string;
  provinceOf: (code: string | null) => string | null;
}

export const notStated: Cell = { shown: null, key: '' };
const said = (text: string | number | null | undefined): Cell => (text === null || text === undefined || text === '' ? notStated : { shown: text, key: String(text) });

/** Everything that can be held side by side; a row that no firm has anything to say of is left out. */
export function compareRows(columns: Column[], words: Words): Row[] {
  const row = (group: Row['group'], id: string, label: string, cell: (column: Column) => Cell): Row => ({ id, label, group, cells: columns.map(cell) });
  return [...processRows(columns, words, row), ...certificateRows(columns, words, row), ...firmRows(words, row)].filter(({ cells }) => cells.some(({ key }) => key !== ''));
}

export const differs = ({ cells }: Row): boolean => new Set(cells.map(({ key }) => key)).size > 1;

type Make = (group: Row['group'], id: string, label: string, cell: (column: Column) => Cell) => Row;

function processRows(columns: Column[], { t, language, labelOf }: Words, row: Make): Row[] {
  const of = (read: (statement: Statement) => Cell) => ({ statement }: Column) => (statement ? read(statement) : notStated);
  const parameters = new Map(columns.flatMap(({ statement }) => (statement ? parametersFor(statement.process) : [])).map((parameter) => [parameter.key, parameter]));
  return [
    row('process', 'process', t('card.processes'), of(({ process }) => said(labelOf(process)))),
    row('process', 'evidence', t('page.evidence'), of(({ evidence, evidenceOn }) => ({ shown: <EvidenceBadge level={evidence} on={evidenceOn} />, key: evidence }))),
    row('process', 'confirmed', t('compare.confirmed'), of(({ confirmedAt, stale }) => ({ shown: stale ? <StatusBadge tone="warn">{t('page.stale', { month: formatMonth(confirmedAt, language) })}</StatusBadge> : formatDate(confirmedAt, language), key: confirmedAt.slice(0, 10) }))),
    row('process', 'materials', t('page.materials'), of(({ materials }) => ({ shown: materials.map(labelOf).join(', '), key: [...materials].sort().join() }))),
    row('process', 'size', t('page.size'), of(({ sizeRange }) => said(formatSizeRange(sizeRange, language)))),
    ...[...parameters.values()].map((parameter) => row('process', parameter.key, parameter.label[language], of(({ values: { [parameter.key]: value } }) => (value ? { shown: <ParameterValueView value={value} parameter={parameter} />, key: valueKey(value) } : notStated)))),
    row('process', 'inHouse', t('compare.where'), of(({ inHouse }) => said(t(inHouse ? 'page.inHouse' : 'page.subcontracted')))),
    row('process', 'capacity', t('compare.capacity'), of(({ capacityAsOf, capacityStale }) => (capacityAsOf ? { shown: <StatusBadge tone={capacityStale ? 'warn' : 'ok'}>{t(capacityStale ? 'compare.capacityOld' : 'compare.capacityOn', { date: formatDate(capacityAsOf, language) })}</StatusBadge>, key: capacityAsOf } : notStated))),
  ];
}

/** One row per scheme that anybody has, those in force first; a firm's best certificate of it speaks. */
function certificateRows(columns: Column[], { labelOf }: Words, row: Make): Row[] {
  const worth = (state: ComparedFirm['certificates'][number]['state']) => certificateStates.indexOf(state);
  const bestOf = (firm: ComparedFirm, scheme: string) => firm.certificates.filter((certificate) => certificate.scheme === scheme).sort((a, b) => worth(b.state) - worth(a.state))[0];
  const holders = (scheme: string) => columns.filter(({ firm }) => { const best = bestOf(firm, scheme); return best && isInForce(best.state); }).length;
  const schemes = [...new Set(columns.flatMap(({ firm }) => firm.certificates.map(({ scheme }) => scheme)))].sort((a, b) => holders(b) - holders(a) || labelOf(a).localeCompare(labelOf(b)));
  return schemes.map((scheme) => row('certificates', scheme, labelOf(scheme), ({ firm }) => {
    const best = bestOf(firm, scheme);
    return best ? { shown: <CertificateBadge state={best.state} until={best.validUntil} />, key: `${best.state} ${best.validUntil ?? ''}` } : notStated;
  }));
}

function firmRows({ t, language, provinceOf }: Words, row: Make): Row[] {
  const place = ({ firm }: Column) => {
    const sites = [...new Set(firm.sites.map((site) => [site.park, site.ward, site.district, provinceOf(site.provinceCode)].filter(Boolean).join(', ')).filter(Boolean))];
    return sites.length > 0 ? sites : [provinceOf(firm.provinceCode)].filter((name) => name !== null);
  };
  return [
    row('firm', 'verification', t('facets.verification'), ({ firm }) => ({ shown: <VerificationBadge level={firm.verification} on={firm.verifiedOn} />, key: firm.verification })),
    row('firm', 'place', t('card.place'), (column) => { const places = place(column); return places.length > 0 ? { shown: <ul>{places.map((one) => <li key={one}>{one}</li>)}</ul>, key: places.join(';') } : notStated; }),
    row('firm', 'employees', t('facts.employees'), ({ firm }) => (firm.employees === null && firm.headcountBand === null ? notStated : { shown: <Headcount supplier={firm} />, key: String(firm.employees ?? firm.headcountBand) })),
    row('firm', 'founded', t('facts.founded'), ({ firm }) => said(firm.foundedYear)),
    row('firm', 'updated', t('compare.updated'), ({ firm }) => said(formatDate(firm.updatedAt, language))),
  ];
}
