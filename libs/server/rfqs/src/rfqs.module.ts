import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { RfqReadingController } from './http/rfq-reading.controller';
import { RfqsController } from './http/rfqs.controller';
import { RfqRepository } from './persistence/rfq.repository';
import { RfqListQuery } from './queries/rfq-list.query';
import { RfqQuery } from './queries/rfq.query';
import { RfqReader } from './queries/rfq.reader';
import { UnknownCodesQuery } from './queries/unknown-codes.query';
import { CancelRfq } from './use-cases/cancel-rfq';
import { CheckLines } from './use-cases/check-lines';
import { CreateRfq } from './use-cases/create-rfq';
import { PublishRfq } from './use-cases/publish-rfq';
import { UpdateRfq } from './use-cases/update-rfq';

/** RFQs from draft to cancellation; matching and introductions ask it through RfqReader. */
@Module({
  imports: [ReferenceModule],
  controllers: [RfqsController, RfqReadingController],
  providers: [RfqRepository, RfqReader, RfqQuery, RfqListQuery, UnknownCodesQuery, CheckLines, CreateRfq, UpdateRfq, PublishRfq, CancelRfq],
  exports: [RfqReader],
})
export class RfqsModule {}
