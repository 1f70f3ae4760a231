export { IdentityModule } from './identity.module';
export { identityEntities } from './persistence/identity.entities';
