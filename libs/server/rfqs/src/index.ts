export { RfqsModule } from './rfqs.module';
export { rfqEntities } from './persistence/rfqs.entities';
