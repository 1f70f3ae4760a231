import { z } from 'zod';
import { endpoint } from './endpoint';
import { Email, Id, Instant } from './fields';

export const PersonalDataResponse = z.object({
  exportedAt: Instant,
  person: z.object({ id: Id, email: z.string(), name: z.string() }),
  /** Context → what it keeps of me. */
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type PersonalDataResponse = z.output<typeof PersonalDataResponse>;

/** Typing one's own address confirms what cannot be undone. */
export const ErasureRequest = z.strictObject({ email: Email });
export type ErasureRequest = z.output<typeof ErasureRequest>;

export const ConsentResponse = z.object({
  introductionId: Id,
  rfqNumber: z.string(),
  rfqTitle: z.string(),
  /** What was shown. */
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() }),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** Who has seen it, when and for what. */
  disclosures: z.array(z.object({ recipient: z.string(), purpose: z.string(), at: Instant })),
});
export type ConsentResponse = z.output<typeof ConsentResponse>;

const tag = 'my personal data';
const signedIn = { who: 'signed_in' } as const;
const member = { who: 'acting', kinds: ['supplier', 'buyer'], object: 'own' } as const;

export const privacyEndpoints = {
  export: endpoint({ method: 'GET', path: '/my/personal-data', tag, summary: 'Everything kept about me', access: signedIn, response: PersonalDataResponse, status: 200, errors: [] }),
  consents: endpoint({ method: 'GET', path: '/my/consents', tag, summary: 'Which contact data I agreed to show, to whom it was shown, newest first (at most 500)', access: signedIn, response: z.object({ items: z.array(ConsentResponse) }), status: 200, errors: [] }),
  withdrawConsent: endpoint({ method: 'DELETE', path: '/my/consents/:introductionId', tag, summary: 'Hide my contact data from the other side from now on', access: member, params: z.strictObject({ introductionId: Id }), status: 204, errors: [] }),
  erase: endpoint({ method: 'POST', path: '/my/erasure', tag, summary: 'Erase me: the account ends, business records keep a pseudonym', access: signedIn, body: ErasureRequest, status: 204, errors: ['privacy.email_differs', 'member.last_admin'] }),
};
