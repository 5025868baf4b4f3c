import { expect, test } from "vitest";
import { obstaclesToEnd } from "@/lib/meetings/end-rules";

const started = "2026-11-28T01:00:00Z", // 8:00
  lastVote = { title: "Bỏ phiếu suy tôn", at: "2026-11-28T16:18:40Z" }, // 23:18:40
  now = new Date("2026-11-28T16:40:00Z");
const ends = (at: string, more: Partial<Parameters<typeof obstaclesToEnd>[0]> = {}) =>
  obstaclesToEnd({ startsAt: started, mode: "live", lastVote, ...more }, new Date(at), now).map(({ code, field }) => `${field}: ${code}`);

test.each([
  ["before it began", "2026-11-28T00:30:00Z", {}, ["time: meeting.ends_before_start"]],
  ["at half past eight, with a vote announced at night", "2026-11-28T01:30:00Z", {}, ["time: meeting.ends_before_vote"]],
  ["the minute before", "2026-11-28T16:17:00Z", {}, ["time: meeting.ends_before_vote"]],
  ["the very minute, as it is typed", "2026-11-28T16:18:00Z", {}, []],
  ["after it", "2026-11-28T16:30:00Z", {}, []],
  ["in the future", "2026-11-28T16:41:00Z", {}, ["time: meeting.end_in_future"]],
  ["without a vote", "2026-11-28T01:30:00Z", { lastVote: null }, []],
  ["of an archive, entered years later", "2026-11-28T01:30:00Z", { mode: "archive" as const }, []],
])("an end %s", (_name, at, more, codes) => expect(ends(at, more)).toEqual(codes));
