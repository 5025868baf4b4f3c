import "server-only";
import { readPortal } from "@/lib/tenancy/portal";

export type PublicLine = { id: string; subjectName: string; titleName: string; blocName: string; year: string };
export type PublicNotice = {
  id: string;
  title: string;
  intro: string | null;
  startsOn: string;
  endsOn: string;
  lines: PublicLine[];
  invented: string | null;
};

/** Before the public on this day and no other; asked at each visit, so that one that ended or was taken back is gone at once everywhere. */
const RUNNING = "n.starts_on <= app_today() and n.ends_on >= app_today()";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type NoticeLine = { id: string; title: string; startsOn: string; endsOn: string; count: number };
export const RUNNING_NOTICES = `(select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title, 'startsOn', n.starts_on, 'endsOn', n.ends_on, 'count', jsonb_array_length(n.lines)) order by n.ends_on, n.id), '[]') from published_notice n where ${RUNNING})`;

export async function runningNotices(tinh: string) {
  const answer = await readPortal<{ it: NoticeLine[] }>(tinh, { name: "portal_notices", text: `select ${RUNNING_NOTICES} as it` });
  return answer && { province: answer.province, it: answer.rows[0]!.it };
}

export async function runningNotice(tinh: string, id: string) {
  const answer = await readPortal<{ it: PublicNotice }>(tinh, {
    name: "portal_notice",
    text: `select jsonb_build_object('id', n.id, 'title', n.title, 'intro', n.intro, 'startsOn', n.starts_on, 'endsOn', n.ends_on, 'lines', n.lines, 'invented', n.invented) as it from published_notice n where n.id = $1 and ${RUNNING}`,
    values: [UUID.test(id) ? id : null],
  });
  return answer && { province: answer.province, it: answer.rows[0]?.it ?? null };
}

export type Looked = {
  reference: string;
  receivedOn: string;
  subjectName: string;
  titleName: string;
  answer: string | null;
  answeredOn: string | null;
};

/** "pa 12ab…" as somebody reads it from a slip of paper; null for what is no number of ours. */
export function plainReference(typed: string): string | null {
  const bare = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/^PA/, "");
  return /^[0-9A-F]{12}$/.test(bare) ? `PA-${bare}` : null;
}

export async function lookUp(tinh: string, reference: string | null) {
  const answer = await readPortal<{ it: Looked | null }>(tinh, {
    name: "portal_objection",
    text: "select objection_by_reference($1) as it",
    values: [reference],
  });
  return answer && { province: answer.province, it: answer.rows[0]?.it ?? null };
}
