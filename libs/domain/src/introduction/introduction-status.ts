export const introductionStatuses = ['proposed', 'supplier_accepted', 'buyer_accepted', 'introduced', 'declined', 'withdrawn'] as const;
/**
 * proposed → one side accepts → introduced once both have · declined by either side with a reason · withdrawn by the office.
 * Contacts are visible in `introduced` only, to the two parties.
 */
export type IntroductionStatus = (typeof introductionStatuses)[number];

export const introductionActions = ['accept', 'decline', 'withdraw'] as const;
export type IntroductionAction = (typeof introductionActions)[number];

export const declineReasons = ['capacity', 'capability', 'price', 'lead_time', 'terms', 'already_in_contact', 'not_interested', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Who can act on an introduction. */
export const introductionParties = ['supplier', 'buyer', 'office'] as const;
export type IntroductionParty = (typeof introductionParties)[number];
