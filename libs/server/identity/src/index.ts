export { IdentityModule } from './identity.module';
export { identityEntities } from './persistence/identity.entities';
export type { TokenPurpose } from './persistence/user-token.repository';
export { OrganisationReader, type OrganisationLabel, type OrganisationMember } from './queries/organisation.reader';
export { IssueOfficeToken } from './use-cases/issue-office-token';
export { IssueUserToken } from './use-cases/issue-user-token';
export { hashPassword } from './passwords/password-hash';
