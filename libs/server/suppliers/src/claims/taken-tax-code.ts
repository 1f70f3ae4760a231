import { DomainError } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/**
 * A firm that the register has already is claimed, not listed a second time: the refusal says which entry to claim. An
 * entry that was merged stands for the firm it became part of.
 */
@Injectable()
export class TakenTaxCode {
  /** @throws DomainError supplier.tax_code_taken with `supplierId` and `claimed` (`yes`, `no`) of the entry that has the code */
  async refuse(tx: Tx, organisationId: string, taxCode: string | null | undefined): Promise<void> {
    if (!taxCode) return;
    const [holder] = await tx.query<{ id: string; claimed: boolean }[]>(
      `WITH RECURSIVE way AS (SELECT id, merged_into, organisation_id, visible FROM suppliers WHERE tax_code = $1 AND organisation_id IS DISTINCT FROM $2
                              UNION SELECT s.id, s.merged_into, s.organisation_id, s.visible FROM suppliers s JOIN way ON s.id = way.merged_into)
       SELECT id, organisation_id IS NOT NULL AS claimed FROM way WHERE merged_into IS NULL AND visible AND organisation_id IS DISTINCT FROM $2`,
      [taxCode.replace(/[\s.-]/g, ''), organisationId],
    );
    if (holder) throw new DomainError('supplier.tax_code_taken', { supplierId: holder.id, claimed: holder.claimed ? 'yes' : 'no' }, [{ path: 'taxCode', message: 'another firm of the register has this tax code; claim it instead' }]);
  }
}
