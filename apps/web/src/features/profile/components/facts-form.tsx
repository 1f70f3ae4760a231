import type { Facts, TextField } from '../../../components/firm-facts-fields';
import { FirmFactsForm } from '../../../components/firm-facts-form';
import { useFactChoices } from '../../../lib/place-choices';
import type { OwnSupplier } from '../api/own-supplier';

interface FactsFormProps {
  supplier: OwnSupplier | null;
  /** Name to start with when nothing is listed yet. */
  name?: string;
  /** Opens and focuses this field; a new object asks again. */
  startAt?: { field: TextField } | null;
  submitLabel: string;
  busy: boolean;
  error: unknown;
  onSubmit: (facts: Facts) => void;
}

/** The facts of one's own firm; used to list it and to change it. */
export function FactsForm({ supplier, ...rest }: FactsFormProps) {
  const reference = useFactChoices(supplier?.provinceCode ?? null);
  return <FirmFactsForm facts={supplier} officeFacts={supplier?.officeFacts} {...reference} {...rest} />;
}
