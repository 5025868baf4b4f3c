"use server";
import { action } from "@/lib/action/action";
import { NewSessionInput, ProposalInput, ResultInput, SessionInput } from "@/lib/council/schema";
import { addSession, closeSession, editSession, recordResult } from "@/lib/council/session";
import { sessionById } from "@/lib/council/session-queries";
import { putOnAgenda } from "@/lib/council/sitting/agenda";
import { AgendaInput } from "@/lib/council/sitting/schema";

export const add = action({ may: "council.keep", input: NewSessionInput, find: async () => ({}), run: addSession });
export const edit = action({ may: "council.keep", input: SessionInput, find: ({ sql }, { id }) => sessionById(sql, id), run: editSession });
export const record = action({
  may: "council.keep",
  input: ResultInput,
  find: ({ sql }, { sessionId }) => sessionById(sql, sessionId),
  run: recordResult,
});
export const close = action({
  may: "council.keep",
  input: ProposalInput,
  find: ({ sql }, { id }) => sessionById(sql, id),
  run: closeSession,
});
export const put = action({ may: "council.keep", input: AgendaInput, find: ({ sql }, { id }) => sessionById(sql, id), run: putOnAgenda });
