import { violatedConstraint } from '@matxich/platform';

const attempts = 3;

/**
 * Firms list themselves while an import runs. The unique tax code is the wall between the two; whoever runs into it
 * starts over in a new transaction and then sees the other's firm.
 */
export async function retryOnTakenTaxCode<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || violatedConstraint(error) !== 'uq_suppliers_tax_code') throw error;
    }
  }
}
