import { BuyerRelations, SuppliersModule } from '@matxich/suppliers';
import { Global, Module } from '@nestjs/common';
import { ConfirmStatement } from './confirmations/confirm-statement';
import { ConfirmablesQuery } from './confirmations/confirmables.query';
import { KnownFirmQuery } from './confirmations/known-firm.query';
import { ListConfirmables } from './confirmations/list-confirmables';
import { TakeBackConfirmation } from './confirmations/take-back-confirmation';
import { IntroductionReferences } from './handlers/introduction-references';
import { ConfirmationsController } from './http/confirmations.controller';
import { ConsentsController } from './http/consents.controller';
import { IntroductionReadingController } from './http/introduction-reading.controller';
import { IntroductionsController } from './http/introductions.controller';
import { IntroductionRepository } from './persistence/introduction.repository';
import { ConsentsQuery } from './privacy/consents.query';
import { ContactData } from './privacy/contact-data';
import { WithdrawConsent } from './privacy/withdraw-consent';
import { BuyerRelationsQuery } from './queries/buyer-relations.query';
import { IntroductionQuery } from './queries/introduction.query';
import { PairQuery } from './queries/pair.query';
import { AcceptIntroduction } from './use-cases/accept-introduction';
import { DeclineIntroduction } from './use-cases/decline-introduction';
import { ProposeIntroduction } from './use-cases/propose-introduction';
import { WithdrawIntroduction } from './use-cases/withdraw-introduction';

/** From the office's proposal to two people who have each other's contact. Global, because suppliers ask who has been introduced through a class of their own. */
@Global()
@Module({
  imports: [SuppliersModule],
  controllers: [IntroductionsController, IntroductionReadingController, ConsentsController, ConfirmationsController],
  providers: [{ provide: BuyerRelations, useClass: BuyerRelationsQuery }, IntroductionReferences, IntroductionRepository, IntroductionQuery, PairQuery, ProposeIntroduction, AcceptIntroduction, DeclineIntroduction, WithdrawIntroduction, ContactData, ConsentsQuery, WithdrawConsent, KnownFirmQuery, ConfirmablesQuery, ListConfirmables, ConfirmStatement, TakeBackConfirmation],
  exports: [BuyerRelations],
})
export class IntroductionsModule {}
