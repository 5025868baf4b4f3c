"use server";
import { action } from "@/lib/action/action";
import { addAddendum } from "@/lib/pledges/addendum";
import { adoptByMeeting } from "@/lib/pledges/adopt";
import { enterArchive } from "@/lib/pledges/archive";
import { addClause, changeClause, moveClause, removeClause } from "@/lib/pledges/clauses";
import { changePledge, draftPledge } from "@/lib/pledges/draft";
import { findPledge, findPledgeOf, findYear } from "@/lib/pledges/queries";
import { publishPledge } from "@/lib/pledges/published";
import {
  AddClauseInput,
  AddendumInput,
  AddTargetInput,
  AdoptInput,
  ArchiveInput,
  ChangeClauseInput,
  ChangePledgeInput,
  ChangeTargetInput,
  ClauseInput,
  DraftPledgeInput,
  MoveClauseInput,
  PublishInput,
  SignInput,
  SignOnPaperInput,
  TargetInput,
} from "@/lib/pledges/schema";
import { signPledge } from "@/lib/pledges/sign";
import { signOnPaper } from "@/lib/pledges/sign-on-paper";
import { addTarget, changeTarget, removeTarget } from "@/lib/pledges/targets";

export const startPledge = action({
  may: "pledge.draft",
  input: DraftPledgeInput,
  find: ({ sql }, { blocYearId }) => findYear(sql, blocYearId),
  run: draftPledge,
});
export const saveHead = action({
  may: "pledge.draft",
  input: ChangePledgeInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: changePledge,
});
export const newClause = action({
  may: "pledge.draft",
  input: AddClauseInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: addClause,
});
export const saveClause = action({
  may: "pledge.draft",
  input: ChangeClauseInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: changeClause,
});
export const dropClause = action({
  may: "pledge.draft",
  input: ClauseInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: removeClause,
});
export const shiftClause = action({
  may: "pledge.draft",
  input: MoveClauseInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: moveClause,
});

export const newTarget = action({
  may: "pledge.set_target",
  input: AddTargetInput,
  find: ({ sql }, input) => findPledgeOf(sql, input),
  run: addTarget,
});
export const saveTarget = action({
  may: "pledge.set_target",
  input: ChangeTargetInput,
  find: ({ sql }, input) => findPledgeOf(sql, input),
  run: changeTarget,
});
export const dropTarget = action({
  may: "pledge.set_target",
  input: TargetInput,
  find: ({ sql }, input) => findPledgeOf(sql, input),
  run: removeTarget,
});

export const adopt = action({
  may: "meeting.keep",
  input: AdoptInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: adoptByMeeting,
});
export const enterPaper = action({
  may: "pledge.draft",
  input: ArchiveInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: enterArchive,
});

export const sign = action({ may: "pledge.sign", input: SignInput, find: ({ sql }, input) => findPledgeOf(sql, input), run: signPledge });
export const signPaper = action({
  may: "pledge.sign_on_paper",
  input: SignOnPaperInput,
  find: ({ sql }, input) => findPledgeOf(sql, input),
  run: signOnPaper,
});
export const newAddendum = action({
  may: "pledge.draft",
  input: AddendumInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: addAddendum,
});
export const publish = action({
  may: "pledge.publish",
  input: PublishInput,
  find: ({ sql }, { id }) => findPledge(sql, id),
  run: publishPledge,
});
