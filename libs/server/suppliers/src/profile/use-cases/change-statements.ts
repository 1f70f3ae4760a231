import type { StatementRequest, StatementResponse } from '@matxich/contracts';
import { type Actor, DomainError, checkStatementValues } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { OwnSupplierChange } from '../own-supplier-change';
import { SiteRepository } from '../persistence/site.repository';
import { StatementRepository } from '../persistence/statement.repository';

@Injectable()
export class ChangeStatements {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly statements: StatementRepository,
    private readonly sites: SiteRepository,
    private readonly taxonomy: TaxonomyReader,
  ) {}

  /** @throws DomainError statement.process_unknown, statement.material_unknown, statement.parameter_invalid, request.invalid for a foreign site */
  async add(actor: Actor, statement: StatementRequest): Promise<StatementResponse> {
    await this.check(statement);
    return this.change.run(actor, 'statement', async (tx, supplierId) => {
      await this.checkSite(tx, supplierId, statement.siteId);
      return this.statements.insert(tx, supplierId, statement);
    });
  }

  async update(actor: Actor, statementId: string, version: number, statement: StatementRequest): Promise<StatementResponse> {
    await this.check(statement);
    return this.change.run(actor, 'statement', async (tx, supplierId) => {
      await this.checkSite(tx, supplierId, statement.siteId);
      return this.statements.update(tx, supplierId, statementId, version, statement);
    });
  }

  async remove(actor: Actor, statementId: string): Promise<void> {
    await this.change.run(actor, 'statement', (tx, supplierId) => this.statements.remove(tx, supplierId, statementId));
  }

  private async check(statement: StatementRequest): Promise<void> {
    if ((await this.taxonomy.unknownCodes([statement.process], 'process')).length > 0) throw new DomainError('statement.process_unknown', {}, [{ path: 'process', message: 'choose a process of the taxonomy' }]);
    const [material] = await this.taxonomy.unknownCodes(statement.materials, 'material');
    if (material) throw new DomainError('statement.material_unknown', { code: material }, [{ path: `materials.${statement.materials.indexOf(material)}`, message: 'choose a material of the taxonomy' }]);
    const problems = checkStatementValues(statement.process, statement.values);
    if (problems.length > 0) throw new DomainError('statement.parameter_invalid', {}, problems);
  }

  private async checkSite(tx: Tx, supplierId: string, siteId: string): Promise<void> {
    if (!(await this.sites.isOwn(tx, supplierId, siteId))) throw new DomainError('request.invalid', {}, [{ path: 'siteId', message: 'choose one of your own sites' }]);
  }
}
