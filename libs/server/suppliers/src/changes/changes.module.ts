import { Module } from '@nestjs/common';
import { ProfileModule } from '../profile/profile.module';
import { ChangesController } from './http/changes.controller';
import { ChangeRepository } from './persistence/change.repository';
import { SiteChangeRepository } from './persistence/site-change.repository';
import { ChangesQuery } from './queries/changes.query';
import { OfficeFactsQuery } from './queries/office-facts.query';
import { OwnChangesQuery } from './queries/own-changes.query';
import { ConfirmOfficeFacts } from './use-cases/confirm-office-facts';
import { DecideChange } from './use-cases/decide-change';
import { ProposeChange } from './use-cases/propose-change';
import { ProposeSite } from './use-cases/propose-site';
import { WriteSiteChange } from './write-site-change';
import { ProposeChanges } from './use-cases/propose-changes';
import { UndoChange } from './use-cases/undo-change';
import { WithdrawChange } from './use-cases/withdraw-change';
import { WithdrawChanges } from './use-cases/withdraw-changes';

@Module({
  imports: [ProfileModule],
  controllers: [ChangesController],
  providers: [ChangeRepository, ChangesQuery, OfficeFactsQuery, OwnChangesQuery, SiteChangeRepository, WriteSiteChange, ProposeChange, ProposeSite, WithdrawChange, DecideChange, UndoChange, ConfirmOfficeFacts, ProposeChanges, WithdrawChanges],
  exports: [ProposeChanges, WithdrawChanges],
})
export class ChangesModule {}
