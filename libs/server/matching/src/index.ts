export { MatchingModule } from './matching.module';
export { matchingEntities } from './persistence/matching.entities';
export { MatchReader } from './queries/match.reader';
export { RunMatching } from './use-cases/run-matching';
