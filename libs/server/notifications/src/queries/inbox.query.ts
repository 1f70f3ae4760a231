import type { NotificationKind, NotificationResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Database, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Row {
  id: string;
  kind: NotificationKind;
  params: Record<string, string>;
  link: string;
  createdAt: Date;
  readAt: Date | null;
  /** Keeps the microseconds that a Date loses. */
  position: string;
}

const newestFirst = `
  SELECT id, kind, params, link, created_at AS "createdAt", read_at AS "readAt", created_at::text AS position FROM notifications
  WHERE user_id = $1 AND organisation_id = $2 AND ($4::timestamptz IS NULL OR (created_at, id) < ($4::timestamptz, $5::uuid))
  ORDER BY created_at DESC, id DESC LIMIT $3`;

/** What I was told in the name of the organisation I act for. */
@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  async page(actor: Actor, cursor: string | undefined, limit: number): Promise<{ items: NotificationResponse[]; next: string | null; unread: number }> {
    const [createdAt = null, id = null] = decodeCursor(cursor, 2) ?? [];
    const [rows, count] = await Promise.all([
      this.database.query<Row>(newestFirst, [actor.userId, actor.organisationId, limit + 1, createdAt, id]),
      this.database.one<{ unread: number }>('SELECT count(*)::int AS unread FROM notifications WHERE user_id = $1 AND organisation_id = $2 AND read_at IS NULL', [actor.userId, actor.organisationId]),
    ]);
    return { ...toPage(rows, limit, (row) => [row.position, row.id], toResponse), unread: count?.unread ?? 0 };
  }
}

const toResponse = ({ id, kind, params, link, createdAt, readAt }: Row): NotificationResponse => ({ id, kind, params, link, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null });
