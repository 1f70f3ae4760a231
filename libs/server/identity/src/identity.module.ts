import { SessionResolver } from '@matxich/platform';
import { Global, Module } from '@nestjs/common';
import { AccountsController } from './http/accounts.controller';
import { LocalStrategy } from './http/local.strategy';
import { OrganisationController } from './http/organisation.controller';
import { SessionCookie } from './http/session-cookie';
import { PrivacyController } from './http/privacy.controller';
import { SessionController } from './http/session.controller';
import { MembershipRepository } from './persistence/membership.repository';
import { OfficeTokenRepository } from './persistence/office-token.repository';
import { OrganisationRepository } from './persistence/organisation.repository';
import { SessionRepository } from './persistence/session.repository';
import { UserRepository } from './persistence/user.repository';
import { UserTokenRepository } from './persistence/user-token.repository';
import { ErasePerson } from './privacy/erase-person';
import { ExportPersonalData } from './privacy/export-personal-data';
import { IdentityData } from './privacy/identity-data';
import { OrganisationReader } from './queries/organisation.reader';
import { OrganisationScreen } from './queries/organisation-screen.query';
import { SessionOfToken } from './queries/session-of-token.query';
import { SessionView } from './queries/session-view.query';
import { UserReader } from './queries/user.reader';
import { Throttle } from './throttle/throttle';
import { ActAs } from './use-cases/act-as';
import { ChangeMember } from './use-cases/change-member';
import { CompletePasswordReset } from './use-cases/complete-password-reset';
import { FoundOrganisation } from './use-cases/found-organisation';
import { InviteMember } from './use-cases/invite-member';
import { IssueOfficeToken } from './use-cases/issue-office-token';
import { IssueUserToken } from './use-cases/issue-user-token';
import { Register } from './use-cases/register';
import { RemoveMember } from './use-cases/remove-member';
import { RequestPasswordReset } from './use-cases/request-password-reset';
import { ResendVerification } from './use-cases/resend-verification';
import { SetPassword } from './use-cases/set-password';
import { SignIn } from './use-cases/sign-in';
import { SignOut } from './use-cases/sign-out';
import { SignOutEverywhere } from './use-cases/sign-out-everywhere';
import { SignUpFirstOfficer } from './use-cases/sign-up-first-officer';
import { UpdateOrganisation } from './use-cases/update-organisation';
import { UpdateProfile } from './use-cases/update-profile';
import { VerifyEmail } from './use-cases/verify-email';

const persistence = [MembershipRepository, OfficeTokenRepository, OrganisationRepository, SessionRepository, UserRepository, UserTokenRepository];
const queries = [OrganisationReader, OrganisationScreen, SessionView, UserReader];
const sessions = [SignIn, SignOut, SignOutEverywhere, ActAs];
const accounts = [Register, SignUpFirstOfficer, FoundOrganisation, VerifyEmail, ResendVerification, RequestPasswordReset, CompletePasswordReset, SetPassword, IssueUserToken, IssueOfficeToken];
const organisations = [UpdateProfile, UpdateOrganisation, InviteMember, ChangeMember, RemoveMember];
const privacy = [ExportPersonalData, ErasePerson, IdentityData];

/** Global because every context's routes and readers rest on it. */
@Global()
@Module({
  controllers: [SessionController, AccountsController, OrganisationController, PrivacyController],
  providers: [
    { provide: SessionResolver, useClass: SessionOfToken },
    ...persistence, ...queries, ...sessions, ...accounts, ...organisations, ...privacy,
    Throttle, SessionCookie, LocalStrategy,
  ],
  exports: [SessionResolver, OrganisationReader, IssueUserToken, IssueOfficeToken],
})
export class IdentityModule {}
