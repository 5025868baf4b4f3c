import { createHash } from "node:crypto";
import { minutesDraft } from "../../lib/meetings/papers.ts";
import { meetingSeen, type MeetingSeen } from "../../lib/meetings/queries.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

export type SeedAnswer = { unit: string; stance: "agree" | "object"; reason?: string; reply?: string; by: string; at: string };
export type SeedMinutes = {
  meeting: string;
  bloc: string;
  year: string;
  words: string;
  sentAt: string;
  dueOn: string;
  answers: SeedAnswer[];
  secretary: Doer & { person: string };
  /** Closed by the chair at that hour, with what was corrected since. */
  frozen?: {
    at: string;
    by: Doer & { person: string };
    addenda: { kind: "SUPPLEMENT" | "CORRECTION"; text: string; reason: string; at: string; name: string; post: string }[];
  };
};

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** Minutes that were sent round, answered by so many units, and where the chair closed them, frozen as the application does it. */
export async function sowMinutes(sower: Sower, at: Keys, names: Record<string, string>, it: SeedMinutes): Promise<void> {
  const meetingId = at.of("meeting", it.meeting),
    title = (await sower.client.query<{ title: string }>("select title from meeting where id = $1", [meetingId])).rows[0]!.title;
  await sower.into("meeting_minutes", [
    {
      id: at.of("minutes", it.meeting),
      meeting_id: meetingId,
      words: it.words,
      due_on: it.dueOn,
      sent_at: it.sentAt,
      sent_by_id: it.secretary.person,
      version: 2,
    },
  ]);
  sower.audit("minutes.sent", meetingId, { title, dueOn: it.dueOn }, it.sentAt, it.secretary);
  for (const one of it.answers) {
    await sower.into("minutes_answer", [
      {
        id: at.of("minutes-answer", it.meeting, one.unit),
        meeting_id: meetingId,
        unit_id: at.unit(one.unit),
        unit_name: names[one.unit],
        stance: one.stance,
        reason: one.reason,
        said_by_id: at.person(one.by),
        said_at: one.at,
        reply: one.reply,
        replied_by_id: one.reply && it.secretary.person,
        replied_at: one.reply && one.at,
        version: one.reply ? 2 : 1,
      },
    ]);
    sower.audit("minutes.answered", meetingId, { unit: at.unit(one.unit), stance: one.stance }, one.at, {
      person: at.person(one.by),
      post: "unit_leader",
    });
  }
  const { frozen } = it;
  if (!frozen) return;
  const { text, values } = meetingSeen(it.bloc, it.year, meetingId),
    seen = (await sower.client.query<{ it: MeetingSeen }>(text, values)).rows[0]!.it;
  const frozenText = JSON.stringify(minutesDraft(seen, "BY_ANSWERS")),
    textHash = sha(frozenText);
  sower.audit(
    "minutes.frozen",
    meetingId,
    { title, manner: "BY_ANSWERS", textHash, answers: it.answers.length },
    frozen.at,
    frozen.by,
    async (head) => {
      await sower.client.query(
        "update meeting_minutes set manner = 'BY_ANSWERS', frozen_at = $2, frozen_by_id = $3, frozen_text = $4, text_hash = $5, audit_head = $6, version = 3 where meeting_id = $1",
        [meetingId, frozen.at, frozen.by.person, frozenText, textHash, head],
      );
      await sower.into(
        "minutes_addendum",
        frozen.addenda.map(({ name, post, at: when, ...one }, n) => ({
          id: at.of("minutes-addendum", it.meeting, String(n)),
          meeting_id: meetingId,
          number: n + 1,
          ...one,
          made_by_id: it.secretary.person,
          made_by_name: name,
          made_by_post: post,
          made_at: when,
          text_hash: sha(`${textHash}\n${n + 1}\n${one.text}`),
        })),
      );
    },
  );
  frozen.addenda.forEach(({ kind, at: when }, n) =>
    sower.audit("minutes.addendum_added", meetingId, { title, number: n + 1, kind }, when, it.secretary),
  );
}
