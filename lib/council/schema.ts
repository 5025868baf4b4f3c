import { z } from "zod";
import { optionalPassage, passage, ticked, tickedIds } from "@/lib/awards/schema";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { optionalNumberField, wholeField } from "@/lib/provinces/numbers";
import { SETS } from "@/lib/rules/transition";
import { readDecisionNumber } from "./books";
import { OUTCOMES } from "./words";

const known = { id: idField, version: versionField };
const optionalId = z
  .string()
  .default("")
  .transform((text) => text || null)
  .pipe(z.uuid("Lựa chọn không còn nữa. Tải lại trang rồi chọn lại.").nullable());

export const ReceiveInput = z.object({ ...known, dueOn: optionalDateField() });
export type ReceiveInput = z.infer<typeof ReceiveInput>;

export const ProposalInput = z.object(known);
export type ProposalInput = z.infer<typeof ProposalInput>;

/** Over objections that wait for an answer the leader says why. */
export const ConfirmInput = z.object({ ...known, reason: optionalPassage(1_000) });
export type ConfirmInput = ProposalInput & { reason?: string | null };

/** What the appraiser reads before writing anew. */
export const SendBackInput = z.object({
  ...known,
  reason: passage("Ghi lý do trả lại, việc người thẩm định cần làm.", 1_000),
});
export type SendBackInput = z.infer<typeof SendBackInput>;

export const ReturnInput = z.object({
  ...known,
  papers: tickedIds,
  summary: z
    .literal("on")
    .optional()
    .transform((it) => it === "on"),
  subject: z
    .literal("on")
    .optional()
    .transform((it) => it === "on"),
  other: optionalPassage(300),
  reason: passage("Ghi lý do trả lại và việc cần làm.", 2000),
});
export type ReturnInput = z.infer<typeof ReturnInput>;

export const AppraiseInput = z.object({
  ...known,
  verdict: z.enum(["MEETS", "DOES_NOT", "CONSIDER"], { error: "Chọn kết luận thẩm định." }),
  basis: passage("Ghi căn cứ của kết luận: giấy tờ, điều kiện đã đối chiếu.", 5000),
  /** By which of two texts, where an officer has to choose. */
  ruleSet: z.enum(SETS).optional(),
});
export type AppraiseInput = z.infer<typeof AppraiseInput>;

/** What the officer found of one rule, where the record could not tell. */
export const AttestInput = z.object({
  id: idField,
  code: z.string(),
  met: z.enum(["yes", "no"], { error: "Chọn đạt hay chưa đạt." }),
  words: passage("Ghi căn cứ: giấy tờ, trang, số liệu đã xem.", 1000),
});
export type AttestInput = z.infer<typeof AttestInput>;

export const ForwardInput = z.object({
  ...known,
  forwardedNumber: textField("Số tờ trình", 60),
  forwardedOn: dateField("Nhập ngày của tờ trình."),
});
export type ForwardInput = z.infer<typeof ForwardInput>;

const count = (empty: string, most: number) => wholeField({ empty, max: most });
const session = {
  title: textField("Tên phiên họp", 200),
  heldOn: dateField("Nhập ngày họp."),
  place: textField("Địa điểm", 200),
  chairName: textField("Người chủ trì", 120),
  members: count("Nhập tổng số ủy viên Hội đồng.", 200),
  present: count("Nhập số ủy viên có mặt.", 200),
  note: optionalPassage(5000),
};
/** `id` is made with the page: the same form sent twice keeps one session. */
export const NewSessionInput = z.object({ id: idField, ...session });
export type NewSessionInput = z.infer<typeof NewSessionInput>;
export const SessionInput = z.object({ ...known, ...session });
export type SessionInput = z.infer<typeof SessionInput>;

export const ResultInput = z.object({
  sessionId: idField,
  proposalId: idField,
  version: versionField,
  outcome: z.enum(OUTCOMES as [(typeof OUTCOMES)[number], ...typeof OUTCOMES], { error: "Chọn kết quả của Hội đồng." }),
  inFavour: count("Nhập số ủy viên đồng ý.", 200),
  valid: optionalNumberField({ min: 0, max: 200, places: 0 }),
  ratioBasis: optionalPassage(500),
  changedTo: z
    .string()
    .default("")
    .transform((text) => text || null),
  fallback: z
    .string()
    .default("")
    .transform((text) => text || null),
  reason: optionalPassage(2000),
});
export type ResultInput = z.infer<typeof ResultInput>;

const number = textField("Số quyết định", 60).transform((text, at) => {
  const read = readDecisionNumber(text);
  return read.ok ? read.number : (at.addIssue(read.words), z.NEVER);
});
const decision = {
  number,
  signedOn: dateField("Nhập ngày ký."),
  signerName: textField("Họ tên người ký", 120),
  signerTitle: textField("Chức vụ người ký", 200),
  title: textField("Trích yếu", 500),
  orderReason: optionalTextField("Lý do", 300),
};
/** Proposals by name, and titles of which all are taken. */
const chosen = { proposals: tickedIds, groups: ticked };
export const NewDecisionInput = z.object({ id: idField, ...decision, sessionId: optionalId, forwardingId: optionalId, ...chosen });
export type NewDecisionInput = z.infer<typeof NewDecisionInput>;
export const DecisionInput = z.object({ ...known, ...decision, ...chosen, reason: optionalPassage(5000) });
export type DecisionInput = z.infer<typeof DecisionInput>;

/** A decision that corrects or annuls another, or takes back what went with what was annulled: which, what it says, and of which lines. */
export const MendDecisionInput = z.object({
  id: idField,
  annulsId: idField,
  kind: z.enum(["ERRATUM", "ANNULMENT", "RECOVERY"]),
  ...decision,
  reason: passage("Ghi lý do và nội dung.", 5000),
  proposals: tickedIds,
  whole: ticked,
});
export type MendDecisionInput = z.infer<typeof MendDecisionInput>;

export const DropDecisionInput = z.object({ ...known, reason: passage("Ghi lý do bỏ dự thảo.", 1000) });
export type DropDecisionInput = z.infer<typeof DropDecisionInput>;

export const WordInput = z.object({ ...known, word: z.string().default("") });
export type WordInput = z.infer<typeof WordInput>;
export const ScanInput = z.object(known);
export type ScanInput = z.infer<typeof ScanInput>;
