import { DomainError, checkTaxCode as check } from '@matxich/domain';

/** Vietnamese tax code (MST): length and check digit. @throws DomainError supplier.tax_code_invalid for the field at `path` */
export function checkTaxCode(taxCode: string | null | undefined, path: string): void {
  if (!taxCode) return;
  const { problem } = check(taxCode);
  if (problem) throw new DomainError('supplier.tax_code_invalid', {}, [{ path, message: problem }]);
}
