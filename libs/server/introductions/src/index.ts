export { IntroductionsModule } from './introductions.module';
export { introductionEntities } from './persistence/introductions.entities';
