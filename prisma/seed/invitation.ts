import { createHash } from "node:crypto";
import { invitationPaper, sentText } from "../../lib/meetings/invitations/paper.ts";
import { meetingSeen, type MeetingSeen } from "../../lib/meetings/queries.ts";
import { type SeedTask, sowTasks } from "./meeting.ts";
import type { Keys } from "./province.ts";
import type { Doer, Row, Sower } from "./sow.ts";

export type SeedInvited = {
  key: string;
  bloc: string;
  year: string;
  yearId: string;
  kind: string;
  title: string;
  place: string;
  startsAt: string;
  agenda: string[];
  tasks: SeedTask[];
  sentAt: string;
  by: Doer & { person: string };
  units: string[];
  answers: {
    unit: string;
    answer: "comes" | "substitute" | "absent";
    name?: string;
    title?: string;
    authority?: string;
    reason?: string;
    by: string;
    at: string;
  }[];
  more?: Row;
};

/** A meeting to come whose invitation was sent, word for word, and answered by so many units. */
export async function sowInvited(sower: Sower, at: Keys, names: Record<string, string>, it: SeedInvited): Promise<void> {
  const id = at.of("meeting", it.key),
    day = it.sentAt.slice(0, 10);
  await sower.into("meeting", [
    {
      id,
      bloc_id: at.bloc(it.bloc),
      kind: it.kind,
      title: it.title,
      place: it.place,
      starts_at: `${it.startsAt}:00+07:00`,
      status: "invited",
      mode: "live",
      quorum_numerator: 2,
      quorum_denominator: 3,
      ...it.more,
    },
  ]);
  await sower.into(
    "agenda_item",
    it.agenda.map((title, n) => ({
      id: at.of("agenda", it.key, String(n)),
      meeting_id: id,
      bloc_year_id: it.yearId,
      position: n + 1,
      title,
    })),
  );
  sower.audit("meeting.planned", id, { kind: it.kind, years: [it.year], items: it.agenda.length }, `${day}T08:00:00+07:00`, it.by);
  await sowTasks(sower, at, names, id, {
    ...it,
    endedAt: `${day}T08:15`,
    mode: "live",
    presences: [],
    resolutions: [],
    more: { status: "invited" },
  });
  const { text, values } = meetingSeen(it.bloc, it.year, id),
    seen = (await sower.client.query<{ it: MeetingSeen }>(text, values)).rows[0]!.it,
    sent = sentText(invitationPaper(seen, day));
  const textHash = createHash("sha256").update(sent).digest("hex");
  await sower.into("meeting_invitation", [
    {
      id: at.of("invitation", it.key),
      meeting_id: id,
      number: 1,
      sent_at: it.sentAt,
      sent_by_id: it.by.person,
      text: sent,
      text_hash: textHash,
      units: it.units.length,
    },
  ]);
  sower.audit("meeting.invited", id, { title: it.title, number: 1, units: it.units.length, textHash }, it.sentAt, it.by);
  await sower.into(
    "meeting_invitee",
    it.units.map((unit) => {
      const said = it.answers.find((one) => one.unit === unit);
      return {
        id: at.of("invitee", it.key, unit),
        meeting_id: id,
        unit_id: at.unit(unit),
        unit_name: names[unit],
        answer: said?.answer,
        person_name: said?.name,
        person_title: said?.title,
        authority: said?.authority,
        reason: said?.reason,
        answered_by_id: said && at.person(said.by),
        answered_at: said?.at,
        version: said ? 2 : 1,
      };
    }),
  );
  for (const { unit, answer, by, at: when } of it.answers)
    sower.audit("meeting.invitation_answered", id, { unit: at.unit(unit), answer }, when, { person: at.person(by), post: "unit_officer" });
}
