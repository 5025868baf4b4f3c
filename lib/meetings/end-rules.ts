import { momentWords } from "@/lib/provinces/dates";
import type { Obstacle } from "./rules";

type Span = { startsAt: string; mode: "live" | "archive"; lastVote: { title: string; at: string } | null };
const MINUTE = 60_000;

/** A meeting ends after it began, not before its last vote was announced here, and not in the future. What is entered of an archive was announced on paper long ago. */
export function obstaclesToEnd({ startsAt, mode, lastVote }: Span, endedAt: Date, now: Date): Obstacle[] {
  const found: Obstacle[] = [],
    end = momentWords(endedAt);
  if (endedAt < new Date(startsAt))
    found.push({ code: "meeting.ends_before_start", field: "time", facts: { end, start: momentWords(startsAt) } });
  // Ends are typed to the minute.
  else if (mode === "live" && lastVote && endedAt.getTime() < Math.floor(Date.parse(lastVote.at) / MINUTE) * MINUTE)
    found.push({ code: "meeting.ends_before_vote", field: "time", facts: { end, vote: lastVote.title, at: momentWords(lastVote.at) } });
  if (endedAt > now) found.push({ code: "meeting.end_in_future", field: "time", facts: { end } });
  return found;
}
