import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { ProfileModule } from '../profile/profile.module';
import { MyStatementsController } from './http/my-statements.controller';
import { MachineRepository } from './persistence/machine.repository';
import { StatementRepository } from './persistence/statement.repository';
import { StaleLoop } from './reminders/stale-loop';
import { ChangeMachines } from './use-cases/change-machines';
import { ChangeStatements } from './use-cases/change-statements';
import { ConfirmStatements } from './use-cases/confirm-statements';
import { RemindOfStaleFacts } from './use-cases/remind-of-stale-facts';

/** What a firm says it can make: statements, the machines they cite, and whether both still hold. */
@Module({
  imports: [ReferenceModule, ProfileModule],
  controllers: [MyStatementsController],
  providers: [StatementRepository, MachineRepository, ChangeStatements, ConfirmStatements, ChangeMachines, RemindOfStaleFacts, StaleLoop],
  exports: [RemindOfStaleFacts, StaleLoop],
})
export class StatementsModule {}
