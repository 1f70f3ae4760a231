export { RfqsModule } from './rfqs.module';
export { rfqEntities } from './persistence/rfqs.entities';
export { RfqReader, type RfqLine, type RfqSummary } from './queries/rfq.reader';
