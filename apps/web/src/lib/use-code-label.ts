import { useProvinces, useTaxonomy } from './reference';

/** Word for a code of the taxonomy or of a province, in the reader's language; an unknown code stands for itself. */
export function useCodeLabel(): (code: string) => string {
  const { labelOf } = useTaxonomy();
  const { nameOf } = useProvinces();
  return (code) => (/^\d{2}$/.test(code) ? (nameOf(code) ?? code) : labelOf(code));
}
