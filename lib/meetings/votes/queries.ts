import type { Sql } from "@/lib/tenancy/enter";
import { meetingHeld, type MeetingFound } from "../queries";
import {
  NOMINATIONS,
  OFFICES,
  STANDINGS,
  TITLES,
  VOTE,
  VOTES,
  type NominationSeen,
  type OfficeSeen,
  type StandingSeen,
  type TitleOffered,
  type VoteSeen,
} from "./expressions";

export type VoteFound = Omit<MeetingFound, "version"> & { meetingVersion: number; vote: VoteSeen };

/** A vote with its meeting, which is held: acts on one meeting follow each other. */
export async function voteHeld(sql: Sql, id: string): Promise<VoteFound | null> {
  const of = await sql.query<{ id: string }>({
    name: "meeting_of_vote",
    text: "select meeting_id as id from vote where id = $1",
    values: [id],
  });
  const meeting = of.rows[0] && (await meetingHeld(sql, of.rows[0].id));
  if (!meeting) return null;
  const { rows } = await sql.query<{ it: VoteSeen }>({
    name: "vote_held",
    text: `select ${VOTE} as it from vote v join meeting m on m.id = v.meeting_id where v.id = $1`,
    values: [id],
  });
  const { version, ...rest } = meeting;
  return rows[0] ? { ...rest, meetingVersion: version, vote: rows[0].it } : null;
}

export type Outcome = {
  votes: VoteSeen[];
  nominations: NominationSeen[];
  offices: OfficeSeen[];
  standings: StandingSeen[];
  titles: TitleOffered[];
};

/** What the votes of a meeting have led to so far; asked while the meeting is held. */
export async function outcomeOf(sql: Sql, meetingId: string): Promise<Outcome> {
  const { rows } = await sql.query<{ it: Outcome }>({
    name: "meeting_outcome",
    text: `select jsonb_build_object('votes', ${VOTES}, 'nominations', ${NOMINATIONS}, 'offices', ${OFFICES}, 'standings', ${STANDINGS}, 'titles', ${TITLES}) as it from meeting m where m.id = $1`,
    values: [meetingId],
  });
  return rows[0]!.it;
}
