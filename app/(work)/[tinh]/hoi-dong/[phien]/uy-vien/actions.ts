"use server";
import { action } from "@/lib/action/action";
import { sessionById } from "@/lib/council/session-queries";
import { addMember, attendSession, dropMember, takeRoll } from "@/lib/council/sitting/keep";
import { declareConflict, declareFlagged, dropAnswer, dropConflict, recordAnswers } from "@/lib/council/sitting/say";
import {
  AnswerInput,
  AttendInput,
  ConflictInput,
  FlaggedInput,
  MemberInput,
  OneAnswerInput,
  OneConflictInput,
  OneMemberInput,
  TakeRollInput,
} from "@/lib/council/sitting/schema";

export const addOne = action({ may: "council.keep", input: MemberInput, find: ({ sql }, { id }) => sessionById(sql, id), run: addMember });
export const dropOne = action({
  may: "council.keep",
  input: OneMemberInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: dropMember,
});
export const take = action({ may: "council.keep", input: TakeRollInput, find: ({ sql }, { id }) => sessionById(sql, id), run: takeRoll });
export const attend = action({
  may: "council.keep",
  input: AttendInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: attendSession,
});
export const declareAll = action({
  may: "council.keep",
  input: FlaggedInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: declareFlagged,
});
export const declare = action({
  may: "council.keep",
  input: ConflictInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: declareConflict,
});
export const dropDeclared = action({
  may: "council.keep",
  input: OneConflictInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: dropConflict,
});
export const answer = action({
  may: "council.keep",
  input: AnswerInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: recordAnswers,
});
export const dropAnswered = action({
  may: "council.keep",
  input: OneAnswerInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: dropAnswer,
});
