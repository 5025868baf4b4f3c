import { z } from "zod";
import { wholeField } from "@/lib/provinces/numbers";
import { BLOC_MODES, BY_MERIT, type BlocMode } from "@/lib/titles/modes";
import { formOf, idField, lineOf as typed, optionalTextField, textField, tooLong, versionField } from "@/lib/provinces/schema";

const listed = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : typeof value === "string" && value ? [value] : [];

export type CandidateInput = { unitId: string; titleCode: string | null; office: "head" | "deputy" | null };
export type TellerInput = { unitId: string | null; personId: string | null; fullName: string };

const CANDIDATE = /^([0-9a-f-]{36}):([A-Z_]+|head|deputy)$/;

/** Boxes of the table of candidates: `candidate` = unit:title or unit:office. */
function candidatesOf(form: Record<string, unknown>, at: z.RefinementCtx): CandidateInput[] {
  const found = listed(form.candidate).map((one) => CANDIDATE.exec(one));
  if (found.length === 0) at.addIssue({ code: "custom", path: ["candidate"], message: "Chọn ít nhất một đơn vị đưa vào phiếu." });
  if (found.some((one) => !one))
    at.addIssue({ code: "custom", path: ["candidate"], message: "Danh sách đưa vào phiếu không còn đúng. Tải lại trang rồi chọn lại." });
  return found.flatMap((one) =>
    one
      ? [
          {
            unitId: one[1]!,
            titleCode: /^[A-Z]/.test(one[2]!) ? one[2]! : null,
            office: /^[A-Z]/.test(one[2]!) ? null : (one[2] as "head" | "deputy"),
          },
        ]
      : [],
  );
}

const NTH: Record<number, string> = { 1: "nhất", 2: "hai" };
/** Two counters: somebody with an account, or a name and a unit. */
function tellersOf(form: Record<string, unknown>, at: z.RefinementCtx): TellerInput[] {
  return [1, 2].flatMap((n): TellerInput[] => {
    const personId = typed(form[`person_${n}`]) || null,
      unitId = typed(form[`unit_${n}`]) || null,
      fullName = typed(form[`name_${n}`]);
    if (personId && z.uuid().safeParse(personId).success) return [{ personId, unitId: null, fullName: "" }];
    if (fullName.length > 120) at.addIssue({ code: "custom", path: [`name_${n}`], message: tooLong("", 120).error({ input: fullName }) });
    if (!fullName)
      at.addIssue({
        code: "custom",
        path: [`person_${n}`],
        message: `Chọn người kiểm phiếu thứ ${NTH[n]}, hoặc ghi họ tên và đơn vị ở hai ô bên cạnh.`,
      });
    if (fullName && !z.uuid().safeParse(unitId).success)
      at.addIssue({ code: "custom", path: [`unit_${n}`], message: `Chọn đơn vị của người kiểm phiếu thứ ${NTH[n]}.` });
    return fullName ? [{ personId: null, unitId, fullName }] : [];
  });
}

/** For which kind of commendation, and for what: the year as a whole by merit, every other kind for one thing. Leaders are elected for neither. */
function commendationOf(form: Record<string, unknown>, at: z.RefinementCtx): { mode: BlocMode; occasion: string | null } {
  const mode = BLOC_MODES.find((one) => one === form.mode),
    occasion = typed(form.occasion);
  if (form.subject === "OFFICE") return { mode: BY_MERIT, occasion: null };
  if (!mode) at.addIssue({ code: "custom", path: ["mode"], message: "Chọn loại hình khen thưởng." });
  if (occasion.length > 300) at.addIssue({ code: "custom", path: ["occasion"], message: tooLong("", 300).error({ input: occasion }) });
  if (mode === BY_MERIT && occasion)
    at.addIssue({
      code: "custom",
      path: ["occasion"],
      message: "Khen thưởng công trạng xét kết quả cả năm. Xóa nội dung ô này, hoặc chọn loại hình khen thưởng khác.",
    });
  if (mode && mode !== BY_MERIT && !occasion)
    at.addIssue({ code: "custom", path: ["occasion"], message: "Ghi phong trào, chuyên đề hoặc thành tích được đề nghị khen thưởng." });
  return { mode: mode ?? BY_MERIT, occasion: occasion || null };
}

const planned = {
  blocYearId: z.uuid({ error: "Chọn năm thi đua." }),
  subject: z.enum(["AWARD", "OFFICE"], { error: "Chọn bỏ phiếu việc gì." }),
  title: textField("Tên cuộc bỏ phiếu", 200),
  manner: z.enum(["HANDS", "PAPER"], { error: "Chọn bỏ phiếu kín hay giơ tay." }),
  ownUnitVotes: z.enum(["yes", "no"], { error: "Chọn đơn vị có được bỏ phiếu cho mình hay không." }).transform((it) => it === "yes"),
};
const whole = (form: Record<string, unknown>, at: z.RefinementCtx) => ({
  ...commendationOf(form, at),
  candidates: candidatesOf(form, at),
  tellers: tellersOf(form, at),
});

/** `voteId` is made with the page: the same form sent twice plans one vote. `secondOf` names the vote whose next round this is. */
export const VotePlanInput = formOf(
  {
    meetingId: idField,
    voteId: idField,
    secondOf: z
      .uuid()
      .or(z.literal(""))
      .default("")
      .transform((it) => it || null),
    ...planned,
  },
  whole,
);
export const VoteEditInput = formOf({ voteId: idField, version: versionField, ...planned }, whole);
export type VotePlan = z.infer<typeof VotePlanInput>;
export type VoteEdit = z.infer<typeof VoteEditInput>;

export const VoteInput = z.object({ voteId: idField, version: versionField });

const count = (empty: string) => wholeField({ empty, max: 500 });
const ballots = (what: string) =>
  z
    .string()
    .default("")
    .transform((text, at): number | null => {
      if (text.trim() === "") return null;
      const read = count(`Nhập ${what}.`).safeParse(text);
      if (!read.success) at.addIssue({ code: "custom", message: read.error.issues[0]!.message });
      return read.data ?? z.NEVER;
    });

export type CountLine = { inFavour: number; opposed: number };
/** Numbers of the box, then `yes_<line>` and `no_<line>`, in the order of the form; of a show of hands the box stays empty. `of_<line>` names the line in what is answered. */
export const CountInput = formOf(
  {
    voteId: idField,
    version: versionField,
    issued: ballots("số phiếu phát ra"),
    returned: ballots("số phiếu thu về"),
    valid: ballots("số phiếu hợp lệ"),
    invalid: ballots("số phiếu không hợp lệ"),
    blank: ballots("số phiếu trắng"),
  },
  (form, at) => {
    if (form.box === "yes") {
      for (const [field, words] of [
        ["issued", "phát ra"],
        ["returned", "thu về"],
        ["valid", "hợp lệ"],
        ["invalid", "không hợp lệ, không có thì nhập 0"],
        ["blank", "trắng, không có thì nhập 0"],
      ] as const) {
        if (!typed(form[field])) at.addIssue({ code: "custom", path: [field], message: `Nhập số phiếu ${words}.` });
      }
    }
    const lines: Record<string, CountLine> = {};
    for (const [name, given] of Object.entries(form)) {
      const line = /^yes_([0-9a-f-]{36})$/.exec(name)?.[1];
      if (!line) continue;
      // Many lines ask the same: each answer names its own.
      const of = typed(form[`of_${line}`]).slice(0, 300),
        said = (error: z.ZodError) =>
          of ? `${of}: ${error.issues[0]!.message.replace(/^./, (first) => first.toLowerCase())}` : error.issues[0]!.message;
      const yes = count("Nhập số phiếu đồng ý, không có thì nhập 0.").safeParse(typed(given));
      const no = count("Nhập số phiếu không đồng ý, không có thì nhập 0.").safeParse(typed(form[`no_${line}`]));
      if (!yes.success) at.addIssue({ code: "custom", path: [name], message: said(yes.error) });
      if (!no.success) at.addIssue({ code: "custom", path: [`no_${line}`], message: said(no.error) });
      if (yes.success && no.success) lines[line] = { inFavour: yes.data, opposed: no.data };
    }
    return { lines };
  },
);
export type Count = z.infer<typeof CountInput>;

export const ConfirmInput = z.object({ voteId: idField, version: versionField, tellerId: idField });
export const VoidInput = z.object({ voteId: idField, version: versionField, reason: textField("Lý do", 500) });

/** Chosen lines of announced votes, each with its reason where the ranking is passed over: `reason_<line>`. */
export const NominateInput = z.looseObject({ meetingId: idField }).transform((form, at) => {
  const chosen = listed(form.line).filter((one) => z.uuid().safeParse(one).success);
  if (chosen.length === 0) at.addIssue({ code: "custom", path: ["line"], message: "Chọn ít nhất một đơn vị được suy tôn." });
  const reasons = Object.fromEntries(chosen.map((line) => [line, typed(form[`reason_${line}`]).slice(0, 2000) || null]));
  return { meetingId: form.meetingId, chosen, reasons };
});
export const ElectInput = z.object({ meetingId: idField, lineId: idField });
export const NominationVoidInput = z.object({ meetingId: idField, nominationId: idField, reason: optionalTextField("Lý do", 500) });
