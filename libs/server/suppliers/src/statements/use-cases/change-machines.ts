import type { MachineRequest, MachineResponse } from '@matxich/contracts';
import { type Actor, DomainError, checkValues, machineParametersFor } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { OwnSupplierChange } from '../../profile/own-supplier-change';
import { SiteRepository } from '../../profile/persistence/site.repository';
import { MachineRepository } from '../persistence/machine.repository';

@Injectable()
export class ChangeMachines {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly machines: MachineRepository,
    private readonly sites: SiteRepository,
    private readonly taxonomy: TaxonomyReader,
  ) {}

  /** @throws DomainError request.invalid for an unknown kind or a foreign site, statement.parameter_invalid */
  async add(actor: Actor, machine: MachineRequest): Promise<MachineResponse> {
    await this.check(machine);
    return this.change.run(actor, 'machine', async (tx, supplierId) => {
      await this.checkSite(tx, supplierId, machine.siteId);
      return this.machines.insert(tx, supplierId, machine);
    });
  }

  /** @throws DomainError as `add`, request.not_found, request.precondition_failed */
  async update(actor: Actor, machineId: string, version: number, machine: MachineRequest): Promise<MachineResponse> {
    await this.check(machine);
    return this.change.run(actor, 'machine', async (tx, supplierId) => {
      await this.checkSite(tx, supplierId, machine.siteId);
      return this.machines.update(tx, supplierId, machineId, version, machine);
    });
  }

  /** @throws DomainError request.not_found */
  async remove(actor: Actor, machineId: string): Promise<void> {
    await this.change.run(actor, 'machine', (tx, supplierId) => this.machines.remove(tx, supplierId, machineId));
  }

  private async check({ kind, values }: MachineRequest): Promise<void> {
    if ((await this.taxonomy.unknownCodes([kind], 'equipment')).length > 0) throw new DomainError('request.invalid', {}, [{ path: 'kind', message: 'choose a machine of the taxonomy' }]);
    const problems = checkValues(machineParametersFor(kind), values);
    if (problems.length > 0) throw new DomainError('statement.parameter_invalid', {}, problems);
  }

  private async checkSite(tx: Tx, supplierId: string, siteId: string): Promise<void> {
    if (!(await this.sites.isOwn(tx, supplierId, siteId))) throw new DomainError('request.invalid', {}, [{ path: 'siteId', message: 'choose one of your own sites' }]);
  }
}
