export { MatchingModule } from './matching.module';
export { matchingEntities } from './persistence/matching.entities';
export { RunMatching } from './use-cases/run-matching';
