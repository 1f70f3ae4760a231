import { DomainError } from '@matxich/domain';
import { stdnum } from 'stdnum';

/** Vietnamese tax code (MST): length and check digit by stdnum. @throws DomainError supplier.tax_code_invalid for the field at `path` */
export function checkTaxCode(taxCode: string | null | undefined, path: string): void {
  if (!taxCode || stdnum.VN?.mst?.validate(taxCode).isValid) return;
  throw new DomainError('supplier.tax_code_invalid', {}, [{ path, message: 'is no valid tax code: the check digit does not fit' }]);
}
