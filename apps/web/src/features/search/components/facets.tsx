import { verificationLevels } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { FacetGroup, type FacetOption } from '../../../components/facet-group';
import { type Concept, useProvinces, useTaxonomy } from '../../../lib/reference';
import type { SearchAnswer } from '../api/use-supplier-search';
import type { FacetName, SearchState } from '../lib/search-state';

interface FacetsProps {
  state: SearchState;
  facets: SearchAnswer['facets'];
  onToggle: (facet: FacetName, value: string) => void;
}

/** Counts are suppliers. A process stands under its parent, as in the taxonomy. */
export function Facets({ state, facets, onToggle }: FacetsProps) {
  const { t } = useTranslation(['suppliers', 'terms']);
  const taxonomy = useTaxonomy();
  const { nameOf } = useProvinces();
  const countsOf = (facet: FacetName) => new Map(facets[facet].map(({ value, count }) => [value, count]));
  const byCount = (facet: FacetName, labelOf: (code: string) => string): FacetOption[] => {
    const counts = countsOf(facet);
    for (const value of state.facets[facet]) if (!counts.has(value)) counts.set(value, 0);
    return [...counts].map(([value, count]) => ({ value, label: labelOf(value), count, checked: state.facets[facet].includes(value) })).sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  };
  const levels = countsOf('verification');
  return (
    <>
      <FacetGroup title={t('facets.process')} options={processTree(taxonomy.ofKind('process'), countsOf('process'), state.facets.process, taxonomy.labelOf)} onToggle={(value) => onToggle('process', value)} visible={12} />
      <FacetGroup title={t('facets.material')} options={byCount('material', taxonomy.labelOf)} onToggle={(value) => onToggle('material', value)} />
      <FacetGroup title={t('facets.certificate')} options={byCount('certificate', taxonomy.labelOf)} onToggle={(value) => onToggle('certificate', value)} />
      <FacetGroup title={t('facets.province')} options={byCount('province', (code) => nameOf(code) ?? code)} onToggle={(value) => onToggle('province', value)} />
      <FacetGroup
        title={t('facets.verification')}
        options={[...verificationLevels].reverse().map((level) => ({ value: level, label: t(`terms:verification.${level}`), count: levels.get(level) ?? 0, checked: state.facets.verification.includes(level) }))}
        onToggle={(value) => onToggle('verification', value)}
      />
    </>
  );
}

/** Depth first; what nobody offers is left out unless it is chosen. Children show once their parent is chosen or they are. */
function processTree(concepts: Concept[], counts: Map<string, number>, chosen: string[], labelOf: (code: string) => string): FacetOption[] {
  const parents = new Map(concepts.map((concept) => [concept.code, concept.parent]));
  const isOpen = (parent: string) => chosen.some((code) => code === parent || isBelow(code, parent));
  const isBelow = (code: string, ancestor: string): boolean => {
    for (let up = parents.get(code); up; up = parents.get(up)) if (up === ancestor) return true;
    return false;
  };
  const list = (parent: string | null, depth: number): FacetOption[] =>
    concepts
      .filter((concept) => concept.parent === parent && ((counts.get(concept.code) ?? 0) > 0 || chosen.includes(concept.code) || chosen.some((code) => isBelow(code, concept.code))))
      .sort((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0))
      .flatMap(({ code }) => [{ value: code, label: labelOf(code), count: counts.get(code) ?? 0, checked: chosen.includes(code), depth }, ...(isOpen(code) ? list(code, depth + 1) : [])]);
  return list(null, 0);
}
