import { ReferenceModule } from '@matxich/reference';
import { OpenDemand } from '@matxich/suppliers';
import { Global, Module } from '@nestjs/common';
import { RfqReadingController } from './http/rfq-reading.controller';
import { RfqsController } from './http/rfqs.controller';
import { RfqRepository } from './persistence/rfq.repository';
import { OpenDemandQuery } from './queries/open-demand.query';
import { RfqListQuery } from './queries/rfq-list.query';
import { RfqQuery } from './queries/rfq.query';
import { RfqReader } from './queries/rfq.reader';
import { UnknownCodesQuery } from './queries/unknown-codes.query';
import { CancelRfq } from './use-cases/cancel-rfq';
import { CheckLines } from './use-cases/check-lines';
import { CreateRfq } from './use-cases/create-rfq';
import { PublishRfq } from './use-cases/publish-rfq';
import { UpdateRfq } from './use-cases/update-rfq';

/** RFQs from draft to cancellation; matching and introductions ask it through RfqReader. Global, because suppliers ask for the demand through a class of their own. */
@Global()
@Module({
  imports: [ReferenceModule],
  controllers: [RfqsController, RfqReadingController],
  providers: [{ provide: OpenDemand, useClass: OpenDemandQuery }, RfqRepository, RfqReader, RfqQuery, RfqListQuery, UnknownCodesQuery, CheckLines, CreateRfq, UpdateRfq, PublishRfq, CancelRfq],
  exports: [RfqReader, OpenDemand],
})
export class RfqsModule {}
