"use server";
import { action } from "@/lib/action/action";
import { answerMinutes, toUnit } from "@/lib/meetings/minutes/answer";
import { addAddendum, freezeMinutes } from "@/lib/meetings/minutes/freeze";
import { nameKeeper } from "@/lib/meetings/minutes/keeper";
import { replyToObjection, sendMinutes, writeMinutes } from "@/lib/meetings/minutes/prepare";
import {
  AddendumInput,
  KeeperInput,
  MinutesAnswerInput,
  MinutesFreezeInput,
  MinutesReplyInput,
  MinutesSendInput,
  MinutesWordsInput,
} from "@/lib/meetings/minutes/schema";
import { meetingHeld } from "@/lib/meetings/queries";

export const keeper = action({
  may: "meeting.close",
  input: KeeperInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: nameKeeper,
});
export const write = action({
  may: "meeting.keep",
  input: MinutesWordsInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: writeMinutes,
});
export const send = action({
  may: "meeting.keep",
  input: MinutesSendInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: sendMinutes,
});
export const reply = action({
  may: "meeting.keep",
  input: MinutesReplyInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: replyToObjection,
});
export const answer = action({
  may: "minutes.answer",
  input: MinutesAnswerInput,
  find: async ({ sql }, { meetingId, unitId }) => toUnit(await meetingHeld(sql, meetingId), unitId),
  run: answerMinutes,
});
export const freeze = action({
  may: "meeting.close",
  input: MinutesFreezeInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: freezeMinutes,
});
export const addendum = action({
  may: "meeting.keep",
  input: AddendumInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: addAddendum,
});
