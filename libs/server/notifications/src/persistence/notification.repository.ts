import type { NotificationKind } from '@matxich/contracts';
import { type Tx, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface NewNotification {
  userId: string;
  organisationId: string;
  kind: NotificationKind;
  params: Record<string, string>;
  link: string;
}

@Injectable()
export class NotificationRepository {
  /** One per event and person. `once`: nothing for a person who has one of this kind and link already. @returns who got one */
  async insert(tx: Tx, eventId: string, notifications: readonly NewNotification[], once: boolean): Promise<Set<string>> {
    if (notifications.length === 0) return new Set();
    const rows = await tx.query<{ userId: string }[]>(
      `INSERT INTO notifications (id, event_id, user_id, organisation_id, kind, params, link)
       SELECT (n->>'id')::uuid, $1, (n->>'userId')::uuid, (n->>'organisationId')::uuid, n->>'kind', n->'params', n->>'link'
       FROM jsonb_array_elements($2::jsonb) AS n
       WHERE NOT $3 OR NOT EXISTS (SELECT 1 FROM notifications old WHERE old.user_id = (n->>'userId')::uuid AND old.kind = n->>'kind' AND old.link = n->>'link')
       ON CONFLICT ON CONSTRAINT uq_notifications_event DO NOTHING RETURNING user_id AS "userId"`,
      [eventId, JSON.stringify(notifications.map((notification) => ({ id: newId(), ...notification }))), once],
    );
    return new Set(rows.map((row) => row.userId));
  }

  async markRead(tx: Tx, userId: string, organisationId: string, ids: readonly string[] | null): Promise<void> {
    await tx.query(
      'UPDATE notifications SET read_at = clock_timestamp() WHERE user_id = $1 AND organisation_id = $2 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3))',
      [userId, organisationId, ids],
    );
  }
}
