import type { OwnSupplierResponse, SupplierResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { toOwnSupplier, toSupplier } from '../http/supplier.mapper';
import { organisationOf } from '../own-organisation';
import { SupplierProfileQuery, type SupplierProfileRow } from '../queries/supplier-profile.query';

@Injectable()
export class ReadSupplier {
  constructor(private readonly profile: SupplierProfileQuery) {}

  /** The public page; the id of an entry that was merged answers with the firm it became part of. @throws DomainError request.not_found */
  async visible(supplierId: string): Promise<SupplierResponse> {
    const row = (await this.profile.visible(supplierId)) ?? (await this.survivor(supplierId));
    if (!row) throw new DomainError('request.not_found');
    return toSupplier(row);
  }

  private async survivor(supplierId: string): Promise<SupplierProfileRow | null> {
    const survivorId = await this.profile.survivorOf(supplierId);
    return survivorId === null ? null : this.profile.visible(survivorId);
  }

  /** The firm's own view. @throws DomainError request.not_found until one is listed or claimed */
  async own(actor: Actor): Promise<OwnSupplierResponse> {
    const row = await this.profile.ofOrganisation(organisationOf(actor));
    if (!row) throw new DomainError('request.not_found');
    return toOwnSupplier(row);
  }
}
