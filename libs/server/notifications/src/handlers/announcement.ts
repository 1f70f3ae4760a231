import type { NotificationKind } from '@matxich/contracts';
import type { OutboxEvent, Tx } from '@matxich/platform';
import type { Audience } from '../templates/notification-mails';

/** One sentence for one audience; a step is usually told to several. */
export interface Announcement {
  kind: NotificationKind;
  audience: Audience;
  /** The organisations whose people are told; absent = every programme office. */
  organisationIds?: string[];
  /** Of these people, when it is not for all of their organisation. */
  userIds?: string[];
  /** Names and numbers for the sentence. Nothing that the audience may not know yet. */
  params: Record<string, string>;
  link: string;
  /** What only the mail says, and not the inbox. */
  mailOnly?: Record<string, string>;
  unsubscribePath?: string;
  /** Tell a person this at most once, however often the event comes. */
  once?: true;
}

export type Announce = (tx: Tx, event: OutboxEvent) => Promise<Announcement[]>;
