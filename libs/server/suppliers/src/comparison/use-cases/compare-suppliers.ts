import type { ComparisonResponse } from '@matxich/contracts';
import { Injectable } from '@nestjs/common';
import { toSupplier } from '../../profile/http/supplier.mapper';
import { SupplierProfileQuery } from '../../profile/queries/supplier-profile.query';

@Injectable()
export class CompareSuppliers {
  constructor(private readonly profile: SupplierProfileQuery) {}

  /** Each firm once, where it was first asked for; what has no column is named with the reason, and nothing else of it. */
  async execute(ids: string[]): Promise<ComparisonResponse> {
    const rows = await this.profile.visibleOfMany(ids);
    const into = new Map(rows.map((row) => [row.asked, row.id]));
    const firms = rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at);
    const left = ids.filter((id) => into.get(id) !== id).map((id) => ({ id, why: into.has(id) ? ('merged' as const) : ('not_shown' as const), into: into.get(id) ?? null }));
    return { firms: firms.map(toSupplier), left };
  }
}
