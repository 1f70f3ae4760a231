import { buyerOrigins, memberRoles, organisationKinds } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Email, Id, Instant, Phone, TaxCode, Version, optionalText, text } from './fields';

const Password = z.string().min(1).max(200);
const Token = z.string().min(20).max(200).regex(/^[A-Za-z0-9_-]+$/);
const Locale = z.enum(['vi', 'en']);

export const SignInRequest = z.strictObject({ email: Email, password: Password });
export type SignInRequest = z.output<typeof SignInRequest>;

export const MembershipResponse = z.object({
  organisationId: Id,
  organisationName: z.string(),
  kind: z.enum(organisationKinds),
  role: z.enum(memberRoles),
  demo: z.boolean(),
});
export type MembershipResponse = z.output<typeof MembershipResponse>;

/** `user` is null for a guest; `acting` is null for a person without an organisation. */
export const SessionResponse = z.object({
  user: z.object({ id: Id, email: z.string(), name: z.string(), phone: z.string().nullable(), locale: Locale, emailVerified: z.boolean() }).nullable(),
  acting: MembershipResponse.nullable(),
  memberships: z.array(MembershipResponse),
});
export type SessionResponse = z.output<typeof SessionResponse>;

export const RegisterRequest = z.strictObject({
  email: Email,
  password: Password,
  name: text(2, 120),
  phone: Phone.nullish(),
  locale: Locale.default('vi'),
  organisation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('supplier'), name: text(2, 250), taxCode: TaxCode.nullish() }),
    z.strictObject({ kind: z.literal('buyer'), name: text(2, 250), taxCode: TaxCode.nullish(), country: z.string().regex(/^[A-Z]{2}$/), origin: z.enum(buyerOrigins) }),
  ]),
});
export type RegisterRequest = z.output<typeof RegisterRequest>;

export const FirstOfficerRequest = z.strictObject({ token: Token, email: Email, password: Password, name: text(2, 120), officeName: text(2, 250) });
export type FirstOfficerRequest = z.output<typeof FirstOfficerRequest>;
export const TokenRequest = z.strictObject({ token: Token });
export type TokenRequest = z.output<typeof TokenRequest>;
export const PasswordResetRequest = z.strictObject({ email: Email });
export type PasswordResetRequest = z.output<typeof PasswordResetRequest>;
export const CompletePasswordResetRequest = z.strictObject({ token: Token, password: Password });
export type CompletePasswordResetRequest = z.output<typeof CompletePasswordResetRequest>;
export const ActAsRequest = z.strictObject({ organisationId: Id });
export type ActAsRequest = z.output<typeof ActAsRequest>;

export const OrganisationResponse = z.object({
  id: Id,
  kind: z.enum(organisationKinds),
  name: z.string(),
  taxCode: z.string().nullable(),
  country: z.string(),
  origin: z.enum(buyerOrigins).nullable(),
  demo: z.boolean(),
  version: Version,
});
export type OrganisationResponse = z.output<typeof OrganisationResponse>;
export const UpdateOrganisationRequest = z.strictObject({ name: text(2, 250), taxCode: TaxCode.nullish(), country: z.string().regex(/^[A-Z]{2}$/) });
export type UpdateOrganisationRequest = z.output<typeof UpdateOrganisationRequest>;

export const MemberResponse = z.object({ userId: Id, name: z.string(), email: z.string(), role: z.enum(memberRoles), since: Instant, version: Version });
export type MemberResponse = z.output<typeof MemberResponse>;
export const InviteMemberRequest = z.strictObject({ email: Email, name: text(2, 120), role: z.enum(memberRoles) });
export type InviteMemberRequest = z.output<typeof InviteMemberRequest>;
export const ChangeMemberRequest = z.strictObject({ role: z.enum(memberRoles) });
export type ChangeMemberRequest = z.output<typeof ChangeMemberRequest>;
export const ProfileRequest = z.strictObject({ name: text(2, 120), phone: optionalText(40), locale: Locale });
export type ProfileRequest = z.output<typeof ProfileRequest>;
const MemberParams = z.strictObject({ userId: Id });

const anyone = { who: 'anyone' } as const;
const signedIn = { who: 'signed_in' } as const;
const member = { who: 'acting', kinds: ['supplier', 'buyer', 'office'] } as const;
const admin = { ...member, roles: ['admin'] } as const;
const tag = 'session';

export const sessionEndpoints = {
  read: endpoint({ method: 'GET', path: '/session', tag, summary: 'Who is signed in and in whose name', access: anyone, response: SessionResponse, status: 200, errors: [] }),
  signIn: endpoint({ method: 'POST', path: '/session', tag, summary: 'Sign in', access: anyone, body: SignInRequest, response: SessionResponse, status: 200, errors: ['sign_in.failed', 'sign_in.throttled'] }),
  signOut: endpoint({ method: 'DELETE', path: '/session', tag, summary: 'Sign out on this device', access: signedIn, status: 204, errors: [] }),
  signOutEverywhere: endpoint({ method: 'DELETE', path: '/sessions', tag, summary: 'Sign out on every device', access: signedIn, status: 204, errors: [] }),
  actAs: endpoint({ method: 'POST', path: '/session/organisation', tag, summary: 'Act in the name of another of my organisations', access: signedIn, body: ActAsRequest, response: SessionResponse, status: 200, errors: ['request.not_found'] }),
  register: endpoint({ method: 'POST', path: '/accounts', tag, summary: 'Register a person and an organisation; the answer is the same whether the e-mail is known or not', access: anyone, body: RegisterRequest, status: 202, errors: ['account.password_weak', 'supplier.tax_code_invalid', 'sign_in.throttled'] }),
  firstOfficer: endpoint({ method: 'POST', path: '/accounts/first-officer', tag, summary: 'The first programme officer signs up with the token printed at the first start', access: anyone, body: FirstOfficerRequest, status: 202, errors: ['office.token_invalid', 'account.password_weak', 'account.email_taken'] }),
  verifyEmail: endpoint({ method: 'POST', path: '/accounts/verify', tag, summary: 'Confirm an e-mail address with a single-use token', access: anyone, body: TokenRequest, status: 204, errors: ['account.token_invalid'] }),
  resendVerification: endpoint({ method: 'POST', path: '/accounts/verification-mail', tag, summary: 'Send the confirmation mail again', access: signedIn, status: 202, errors: ['sign_in.throttled'] }),
  requestPasswordReset: endpoint({ method: 'POST', path: '/password-resets', tag, summary: 'Ask for a password reset mail; the answer never tells whether the address is known', access: anyone, body: PasswordResetRequest, status: 202, errors: ['sign_in.throttled'] }),
  completePasswordReset: endpoint({ method: 'POST', path: '/password-resets/complete', tag, summary: 'Set a new password with a single-use token; ends every session', access: anyone, body: CompletePasswordResetRequest, status: 204, errors: ['account.token_invalid', 'account.password_weak'] }),
  updateProfile: endpoint({ method: 'POST', path: '/session/profile', tag, summary: 'Change my own name, phone and language', access: signedIn, body: ProfileRequest, response: SessionResponse, status: 200, errors: [] }),
  organisation: endpoint({ method: 'GET', path: '/organisation', tag, summary: 'The organisation I act for', access: member, response: OrganisationResponse, status: 200, errors: [] }),
  updateOrganisation: endpoint({ method: 'PATCH', path: '/organisation', tag, summary: 'Change the organisation I act for', access: admin, body: UpdateOrganisationRequest, response: OrganisationResponse, status: 200, ifMatch: true, errors: ['supplier.tax_code_invalid'] }),
  members: endpoint({ method: 'GET', path: '/organisation/members', tag, summary: 'People of my organisation', access: member, response: z.object({ items: z.array(MemberResponse) }), status: 200, errors: [] }),
  inviteMember: endpoint({ method: 'POST', path: '/organisation/members', tag, summary: 'Invite a person; a mail lets them set a password', access: admin, body: InviteMemberRequest, response: MemberResponse, status: 201, idempotent: true, errors: [] }),
  changeMember: endpoint({ method: 'PATCH', path: '/organisation/members/:userId', tag, summary: 'Change the role of a member', access: { ...admin, object: 'own' }, params: MemberParams, body: ChangeMemberRequest, response: MemberResponse, status: 200, ifMatch: true, errors: ['member.last_admin'] }),
  removeMember: endpoint({ method: 'DELETE', path: '/organisation/members/:userId', tag, summary: 'Remove a member; takes effect on the next request', access: { ...admin, object: 'own' }, params: MemberParams, status: 204, errors: ['member.last_admin'] }),
};
