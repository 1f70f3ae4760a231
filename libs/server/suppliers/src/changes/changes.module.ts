import { Module } from '@nestjs/common';
import { ProfileModule } from '../profile/profile.module';
import { ChangesController } from './http/changes.controller';
import { ChangeRepository } from './persistence/change.repository';
import { ChangesQuery } from './queries/changes.query';
import { OfficeFactsQuery } from './queries/office-facts.query';
import { OwnChangesQuery } from './queries/own-changes.query';
import { ConfirmOfficeFacts } from './use-cases/confirm-office-facts';
import { DecideChange } from './use-cases/decide-change';
import { ProposeChange } from './use-cases/propose-change';
import { UndoChange } from './use-cases/undo-change';
import { WithdrawChange } from './use-cases/withdraw-change';

@Module({
  imports: [ProfileModule],
  controllers: [ChangesController],
  providers: [ChangeRepository, ChangesQuery, OfficeFactsQuery, OwnChangesQuery, ProposeChange, WithdrawChange, DecideChange, UndoChange, ConfirmOfficeFacts],
})
export class ChangesModule {}
