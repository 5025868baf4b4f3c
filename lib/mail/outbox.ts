import "server-only";
import type { Statement } from "@/lib/tenancy/enter";

export type OutboxLine = { id: string; to: string; person: string | null; subject: string; createdAt: string; sentAt: string | null; attempts: number; lastError: string | null };
export type Outbox = { waiting: number; failed: number; sent: number; lines: OutboxLine[] };

const SHOWN = 200;

/** The newest letters of the province; bodies stay where they are. */
export const outbox: Statement = {
  name: "outbox",
  text: `select json_build_object(
    'waiting', (select count(*) from mail_message where sent_at is null and last_error is null),
    'failed', (select count(*) from mail_message where sent_at is null and last_error is not null),
    'sent', (select count(*) from mail_message where sent_at is not null),
    'lines', coalesce((select json_agg(l) from (
      select m.id, m.to_address as "to", p.full_name as person, m.subject, m.created_at as "createdAt", m.sent_at as "sentAt", m.attempts, m.last_error as "lastError"
      from mail_message m left join person p on p.province_id = m.province_id and p.id = m.person_id
      order by m.created_at desc, m.id desc limit ${SHOWN}) l), '[]')) as it`,
};
