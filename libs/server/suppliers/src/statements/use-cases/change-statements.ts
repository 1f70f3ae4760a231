import type { StatementRequest, StatementResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { OwnSupplierChange } from '../../profile/own-supplier-change';
import { SiteRepository } from '../../profile/persistence/site.repository';
import { soundStatement } from '../check-statement';
import { MachineRepository } from '../persistence/machine.repository';
import { type SoundStatement, StatementRepository } from '../persistence/statement.repository';
import { toStatement } from '../queries/statement-row';

@Injectable()
export class ChangeStatements {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly statements: StatementRepository,
    private readonly machines: MachineRepository,
    private readonly sites: SiteRepository,
    private readonly taxonomy: TaxonomyReader,
  ) {}

  /** @throws DomainError statement.process_unknown, statement.material_unknown, statement.parameter_invalid, request.invalid for a foreign site or machine */
  async add(actor: Actor, statement: StatementRequest): Promise<StatementResponse> {
    await this.checkCodes(statement);
    return this.change.run(actor, 'statement', async (tx, supplierId) => {
      const { now, ...row } = await this.statements.insert(tx, supplierId, await this.sound(tx, supplierId, statement));
      return toStatement(row, now);
    });
  }

  /** @throws DomainError as `add`, request.not_found, request.precondition_failed */
  async update(actor: Actor, statementId: string, version: number, statement: StatementRequest): Promise<StatementResponse> {
    await this.checkCodes(statement);
    return this.change.run(actor, 'statement', async (tx, supplierId) => {
      const { now, ...row } = await this.statements.update(tx, supplierId, statementId, version, await this.sound(tx, supplierId, statement));
      return toStatement(row, now);
    });
  }

  /** @throws DomainError request.not_found */
  async remove(actor: Actor, statementId: string): Promise<void> {
    await this.change.run(actor, 'statement', (tx, supplierId) => this.statements.remove(tx, supplierId, statementId));
  }

  private async checkCodes(statement: StatementRequest): Promise<void> {
    if ((await this.taxonomy.unknownCodes([statement.process], 'process')).length > 0) throw new DomainError('statement.process_unknown', {}, [{ path: 'process', message: 'choose a process of the taxonomy' }]);
    const [material] = await this.taxonomy.unknownCodes(statement.materials, 'material');
    if (material) throw new DomainError('statement.material_unknown', { code: material }, [{ path: `materials.${statement.materials.indexOf(material)}`, message: 'choose a material of the taxonomy' }]);
  }

  private async sound(tx: Tx, supplierId: string, statement: StatementRequest): Promise<SoundStatement> {
    if (!(await this.sites.isOwn(tx, supplierId, statement.siteId))) throw new DomainError('request.invalid', {}, [{ path: 'siteId', message: 'choose one of your own sites' }]);
    const [machine] = await this.machines.unknownOf(tx, supplierId, statement.machineIds);
    if (machine) throw new DomainError('request.invalid', {}, [{ path: `machineIds.${statement.machineIds.indexOf(machine)}`, message: 'choose one of your own machines' }]);
    return soundStatement({ ...statement, machineIds: [...new Set(statement.machineIds)] }, await this.statements.today(tx));
  }
}
