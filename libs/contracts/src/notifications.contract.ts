import { z } from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, Limit, pageOf } from './fields';

export const notificationKinds = [
  'claim_requested',
  'claim_approved',
  'claim_rejected',
  'rfq_published',
  'rfq_matched',
  'rfq_cancelled',
  'introduction_proposed',
  'introduction_accepted',
  'introduction_declined',
  'introduction_withdrawn',
  'introduction_introduced',
  'supplier_verified',
  'supplier_facts_stale',
  'supplier_not_confirmed',
  'verification_undone',
  'buyer_confirmed',
  'buyer_confirmation_undone',
  'supplier_merged',
  'supplier_merge_undone',
  'change_proposed',
  'change_accepted',
  'change_declined',
  'saved_search_found',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const NotificationResponse = z.object({
  id: Id,
  kind: z.enum(notificationKinds),
  /** Names and numbers for the sentence, which the client writes in its language. */
  params: z.record(z.string(), z.string()),
  /** Path inside the SPA. */
  link: z.string(),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type NotificationResponse = z.output<typeof NotificationResponse>;
export const ReadNotificationsRequest = z.strictObject({ ids: z.array(Id).max(200).optional() });
export type ReadNotificationsRequest = z.output<typeof ReadNotificationsRequest>;

/** A mail as the office reads it when no SMTP server is configured. */
export const MailResponse = z.object({ id: Id, to: z.string(), subject: z.string(), text: z.string(), createdAt: Instant, sentAt: Instant.nullable(), lastError: z.string().nullable() });
export type MailResponse = z.output<typeof MailResponse>;

const all = { who: 'acting', kinds: ['supplier', 'buyer', 'office'] } as const;
const tag = 'notifications';

export const notificationEndpoints = {
  list: endpoint({ method: 'GET', path: '/notifications', tag, summary: 'My inbox, newest first', access: all, query: z.strictObject({ cursor: Cursor, limit: Limit }), response: z.object({ ...pageOf(NotificationResponse).shape, unread: z.number().int() }), status: 200, errors: [] }),
  read: endpoint({ method: 'POST', path: '/notifications/read', tag, summary: 'Mark as read: the given ones, or all', access: all, body: ReadNotificationsRequest, status: 204, errors: [] }),
  mails: endpoint({ method: 'GET', path: '/office/mails', tag: 'office: mails', summary: 'The local mail outbox (administrators of the office, while no SMTP server is configured)', access: { who: 'acting', kinds: ['office'], roles: ['admin'] }, query: z.strictObject({ cursor: Cursor, limit: Limit }), response: z.object({ ...pageOf(MailResponse).shape, smtp: z.boolean() }), status: 200, errors: [] }),
};
