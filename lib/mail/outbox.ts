import "server-only";
import type { Statement } from "@/lib/tenancy/enter";

export type OutboxLine = {
  id: string;
  to: string;
  person: string | null;
  subject: string;
  createdAt: string;
  sentAt: string | null;
  attempts: number;
  lastError: string | null;
  /** Overtaken before it left. */
  droppedAt: string | null;
  /** sending: at this moment; unclear: broken off in the middle, nobody knows whether it left. */
  sending: "sending" | "unclear" | null;
  /** Of the demo alone: what the letter says. Elsewhere letters are between the system and who gets them. */
  body: string | null;
};
export type Outbox = { waiting: number; failed: number; sent: number; lines: OutboxLine[] };

const SHOWN = 200;
/** A mail server that takes longer than this has not answered. */
export const IN_FLIGHT = "2 minutes";

/** The newest letters of the province; bodies stay where they are. */
export const outbox: Statement = {
  name: "outbox",
  text: `select json_build_object(
    'waiting', (select count(*) from mail_message where sent_at is null and dropped_at is null and last_error is null),
    'failed', (select count(*) from mail_message where sent_at is null and dropped_at is null and last_error is not null),
    'sent', (select count(*) from mail_message where sent_at is not null),
    'lines', coalesce((select json_agg(l) from (
      select m.id, m.to_address as "to", p.full_name as person, m.subject, m.created_at as "createdAt", m.sent_at as "sentAt", m.attempts, m.last_error as "lastError", m.dropped_at as "droppedAt",
        case when m.sending_at > now() - interval '${IN_FLIGHT}' then 'sending' when m.sending_at is not null then 'unclear' end as sending,
        case when exists (select from province v where v.id = m.province_id and v.demo) then nullif(m.body, '') end as body
      from mail_message m left join person p on p.province_id = m.province_id and p.id = m.person_id
      order by m.created_at desc, m.id desc limit ${SHOWN}) l), '[]')) as it`,
};
