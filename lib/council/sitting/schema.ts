import { z } from "zod";
import { optionalPassage, passage } from "@/lib/awards/schema";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import type { SessionAttendance } from "@/lib/tenancy/generated/enums";
import { ANSWERS, ATTENDANCE_WORDS } from "./words";

const RELOAD = "Tải lại trang rồi chọn lại.";
const optionalId = z
  .string()
  .default("")
  .transform((text) => text || null)
  .pipe(z.uuid(RELOAD).nullable());

export const MemberInput = z.object({
  id: idField,
  memberId: idField,
  fullName: textField("Họ tên ủy viên", 120),
  postTitle: textField("Chức vụ", 200),
  unitId: optionalId,
});
export type MemberInput = z.infer<typeof MemberInput>;
export const OneMemberInput = z.object({ id: idField, memberId: idField });
export type OneMemberInput = z.infer<typeof OneMemberInput>;
export const TakeRollInput = z.object({ id: idField, from: idField });
export type TakeRollInput = z.infer<typeof TakeRollInput>;

export const AgendaInput = z.object({ id: idField, proposalId: idField, reason: passage("Lý do", 500) });
export type AgendaInput = z.infer<typeof AgendaInput>;

const Asking = z.object({
  id: idField,
  version: versionField,
  askedOn: optionalDateField(),
  dueOn: optionalDateField(),
  askedPaper: optionalTextField("Số văn bản lấy ý kiến", 120),
});
/** One choice a member; the names of the fields carry the member's id. */
export const AttendInput = z.looseObject({}).transform((typed, ctx) => {
  const asking = Asking.safeParse(typed),
    here = Object.entries(typed).flatMap(([name, value]) => (name.startsWith("at_") ? [{ id: name.slice(3), value }] : []));
  for (const { path, message } of asking.error?.issues ?? []) ctx.addIssue({ code: "custom", path, message });
  for (const { id, value } of here)
    if (typeof value !== "string" || !(value in ATTENDANCE_WORDS))
      ctx.addIssue({ code: "custom", path: [`at_${id}`], message: "Chọn có mặt, vắng hay lấy ý kiến bằng văn bản." });
  const those = (attendance: SessionAttendance) => here.filter(({ value }) => value === attendance).map(({ id }) => id);
  return asking.success ? { ...asking.data, present: those("PRESENT"), asked: those("ASKED") } : z.NEVER;
});
export type AttendInput = z.infer<typeof AttendInput>;

export const FlaggedInput = z.object({ id: idField });
export const ConflictInput = z.object({
  id: idField,
  memberId: z.uuid("Chọn ủy viên."),
  proposalId: z.uuid("Chọn hồ sơ."),
  ground: passage("Ghi lý do có lợi ích liên quan.", 300),
});
export type ConflictInput = z.infer<typeof ConflictInput>;
export const OneConflictInput = z.object({ id: idField, conflictId: idField });
export type OneConflictInput = z.infer<typeof OneConflictInput>;

const Paper = z.object({
  id: idField,
  memberId: idField,
  paper: textField("Số, ngày của phiếu trả lời", 120),
  answeredOn: dateField("Nhập ngày trả lời."),
});
/** One paper may answer on many dossiers; the names of the fields carry the dossier's id. What is left empty is not answered. */
export const AnswerInput = z.looseObject({}).transform((typed, ctx) => {
  const paper = Paper.safeParse(typed);
  for (const { path, message } of paper.error?.issues ?? []) ctx.addIssue({ code: "custom", path, message });
  const answers = Object.entries(typed).flatMap(([name, value]) => {
    if (!name.startsWith("answer_") || value === "") return [];
    const proposalId = name.slice(7),
      answer = ANSWERS.find((one) => one === value),
      words = optionalPassage(1000).safeParse(typed[`words_${proposalId}`] ?? "");
    if (!answer) ctx.addIssue({ code: "custom", path: [name], message: RELOAD });
    if (!words.success) ctx.addIssue({ code: "custom", path: [`words_${proposalId}`], message: words.error.issues[0]!.message });
    if (answer === "OTHER" && words.data === null)
      ctx.addIssue({ code: "custom", path: [`words_${proposalId}`], message: "Ghi nội dung ý kiến khác." });
    return answer ? [{ proposalId, answer, words: words.data ?? null }] : [];
  });
  return paper.success ? { ...paper.data, answers } : z.NEVER;
});
export type AnswerInput = z.infer<typeof AnswerInput>;
export const OneAnswerInput = z.object({ id: idField, answerId: idField });
export type OneAnswerInput = z.infer<typeof OneAnswerInput>;
