export const organisationKinds = ['supplier', 'buyer', 'office'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** `admin` manages members and speaks for the organisation; `member` works in its name. */
export const memberRoles = ['admin', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Who acts: a signed-in person in the name of one organisation at a time, or the system itself. */
export interface Actor {
  userId: string;
  organisationId: string | null;
  organisationKind: OrganisationKind | null;
  role: MemberRole | null;
}

/** Capital origin of a buyer, as domain.md 7.2 (KPI 3) tells them apart. */
export const buyerOrigins = ['fdi', 'multinational', 'domestic'] as const;
export type BuyerOrigin = (typeof buyerOrigins)[number];
