export { MatchingModule } from './matching.module';
export { matchingEntities } from './persistence/matching.entities';
