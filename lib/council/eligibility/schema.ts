import { z } from "zod";
import { REACHES } from "@/lib/awards/initiatives/words";
import { ASKED_PAPERS, type DossierPaper, GIVERS, MAKERS, PAPER_SOURCES } from "@/lib/awards/dossier";
import { passage, ticked } from "@/lib/awards/schema";
import { numberField, wholeField } from "@/lib/provinces/numbers";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { QUOTA_SCOPES, ROUNDINGS, type Condition } from "@/lib/rules/condition";
import { asksOfModes } from "@/lib/rules/procedure";
import { JUDGED_BY, type Transition } from "@/lib/rules/transition";
import { isShare, readRatio, type Ratio } from "@/lib/rules/ratio";
import { CONFLICT_WAYS, DENOMINATORS, SILENCES, type Voting } from "@/lib/rules/voting";
import { AWARD_MODES } from "@/lib/titles/modes";

const PERCENT = "Tỷ lệ phải lớn hơn 0 và không quá 100 %.";
const percent = numberField({ empty: "Nhập tỷ lệ phần trăm." }).refine((value) => value > 0 && value <= 100, PERCENT);
const whole = (empty: string, max: number) => wholeField({ empty, min: 1, max });
const codes = (missing: string, least = 1) => ticked.pipe(z.array(z.string()).min(least, missing).max(20));
const scope = z.enum(QUOTA_SCOPES, { error: "Chọn phạm vi tính chỉ tiêu." }),
  BASE = "Chọn tính trên số nào.";
const yes = z
  .literal("on")
  .optional()
  .transform((it) => it === "on");

const SHARE = "Tỷ lệ phải lớn hơn 0 và không quá 100 %, ví dụ 2/3 hoặc 80 %.";
const ratio = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((text, at): Ratio => {
      const read = readRatio(text);
      return read && isShare(read) ? read : (at.addIssue(SHARE), z.NEVER);
    });

/** The fields that each kind of condition has in the form, and the condition they make. */
const FIELDS = [
  z
    .object({ kind: z.literal("rank_at_most"), most: whole("Nhập thứ hạng thấp nhất được xét, ví dụ 1.", 200) })
    .transform(({ kind, most }): Condition => ({ kind, most })),
  z
    .object({
      kind: z.literal("votes_above"),
      percent: percent.refine((value) => value < 100, "Không đơn vị nào đạt trên 100 % phiếu. Nhập nhỏ hơn 100."),
    })
    .transform(({ kind, percent: share }): Condition => ({ kind, percent: share })),
  ...(["pledge_signed", "title_registered", "alone_in_kind", "alone_in_year", "unit_stands"] as const).map((name) =>
    z.object({ kind: z.literal(name) }).transform((): Condition => ({ kind: name })),
  ),
  z
    .object({
      kind: z.literal("awards_before"),
      earned: codes("Chọn ít nhất một danh hiệu, hình thức đã được tặng."),
      count: whole("Nhập số lần.", 30),
      years: whole("Nhập số năm.", 30),
      consecutive: yes,
    })
    .refine(({ count, years }) => count <= years, { path: ["count"], error: "Số lần không thể nhiều hơn số năm. Nhập lại." })
    .transform(({ kind, earned, ...rest }): Condition => ({ kind, titles: earned, ...rest })),
  z
    .object({ kind: z.literal("excellent_in_row"), years: whole("Nhập số năm liền.", 30) })
    .transform(({ kind, years }): Condition => ({ kind, years })),
  z
    .object({
      kind: z.literal("members_with_title"),
      member: z.enum(["ADVANCED_WORKER", "GRASSROOTS_FIGHTER"], { error: "Chọn danh hiệu của cá nhân." }),
      percent,
      above: yes,
    })
    .transform(({ kind, member, percent: share, above }): Condition => ({ kind, title: member, percent: share, above })),
  z
    .object({ kind: z.literal("quota_count"), scope, most: whole("Nhập số lượng, từ 1 trở lên.", 10_000) })
    .transform(({ kind, ...rest }): Condition => ({ kind, ...rest })),
  z
    .object({
      kind: z.literal("quota_share"),
      scope,
      percent,
      base: z.string({ error: BASE }).min(1, BASE).max(60),
      rounding: z.enum(ROUNDINGS, { error: "Chọn cách làm tròn." }),
    })
    .transform(({ kind, ...rest }): Condition => ({ kind, ...rest })),
  z
    .object({
      kind: z.literal("initiatives"),
      count: whole("Nhập số sáng kiến.", 10),
      reach: z.enum(REACHES, { error: "Chọn phạm vi ảnh hưởng." }),
    })
    .transform(({ kind, ...rest }): Condition => ({ kind, ...rest })),
  z.object({ kind: z.literal("direct_share"), percent }).transform(({ kind, percent: share }): Condition => ({ kind, percent: share })),
  z
    .object({ kind: z.literal("stated"), about: passage("Ghi điều người thẩm định phải đối chiếu.", 1000) })
    .transform(({ kind, about }): Condition => ({ kind, about })),
  ...(["all", "any"] as const).map((name) =>
    z
      .object({ kind: z.literal(name), others: codes("Chọn ít nhất hai quy định.", 2) })
      .transform(({ others }): Condition => ({ kind: name, of: others.map((code) => ({ kind: "rule", code })) })),
  ),
  z
    .object({
      kind: z.literal("voting"),
      quorum: ratio("Nhập tỷ lệ ủy viên phải tham gia, ví dụ 2/3."),
      pass: ratio("Nhập tỷ lệ phải đồng ý, ví dụ 80 %."),
      more: yes,
      of: z.enum(DENOMINATORS, { error: "Chọn tỷ lệ tính trên số nào." }),
      secret: yes,
      written: yes,
      silence: z.enum(SILENCES, { error: "Chọn cách tính người không trả lời." }),
      conflict: z.enum(CONFLICT_WAYS, { error: "Chọn cách tính ủy viên có lợi ích liên quan." }),
    })
    .refine(({ pass, more }) => !more || pass.numerator < pass.denominator, {
      path: ["pass"],
      error: "Không thể trên 100 %. Bỏ chọn “phải cao hơn”, hoặc nhập tỷ lệ nhỏ hơn.",
    })
    .transform((it): Voting => it),
  z
    .object({
      kind: z.literal("paper"),
      paper: z.enum(ASKED_PAPERS, { error: "Chọn giấy tờ." }),
      form: optionalTextField("Mẫu số", 60),
      required: z.enum(["yes", "no"], { error: "Chọn bắt buộc hay không." }),
      maker: z.enum(MAKERS, { error: "Chọn ai lập giấy tờ." }),
      source: z.enum(PAPER_SOURCES, { error: "Chọn lấy từ hồ sơ hay tải tệp." }),
      givers: ticked.pipe(z.array(z.enum(GIVERS)).max(3)),
    })
    .transform(({ required, ...it }): DossierPaper => ({ ...it, required: required === "yes" })),
  z
    .object({
      kind: z.literal("transition"),
      cut: dateField("Nhập ngày quy định mới có hiệu lực."),
      judgedBy: z.enum(JUDGED_BY, { error: "Chọn ngày để xác định quy định." }),
      favourable: yes,
    })
    .transform((it): Transition => it),
] as const;

const Rest = z.object({
  id: idField,
  version: versionField.optional(),
  code: z.string().regex(/^[A-Z0-9_-]{3,60}$/, "Tải lại trang rồi làm lại."),
  kind: z.string({ error: "Chọn loại điều kiện." }),
  titles: ticked,
  modes: ticked.pipe(z.array(z.enum(AWARD_MODES, { error: "Tải lại trang rồi chọn lại." }))),
  name: textField("Tên quy định", 300),
  blocks: z.enum(["blocks", "minds"], { error: "Chọn hiệu lực của điều kiện." }),
  instrument: textField("Văn bản", 300),
  article: optionalTextField("Điều, khoản", 100),
  link: optionalTextField("Địa chỉ", 500).refine(
    (text) => text === null || /^https?:\/\/[^\s]+$/.test(text),
    "Địa chỉ bắt đầu bằng http:// hoặc https://.",
  ),
  from: dateField("Nhập ngày bắt đầu có hiệu lực."),
  to: optionalDateField(),
  gapMeant: yes,
});

/** A rule as the form posts it: what is wrong with the condition is said together with what is wrong with the rest. */
export const RuleInput = z.looseObject({}).transform((typed, ctx) => {
  const rest = Rest.safeParse(typed),
    shape = FIELDS.find((one) => one.safeParse(typed).success || isOf(one, typed)),
    made = shape?.safeParse(typed);
  for (const result of [rest, made])
    for (const { path, message } of result?.error?.issues ?? []) ctx.addIssue({ code: "custom", path, message });
  if (!made) ctx.addIssue({ code: "custom", path: ["kind"], message: "Chọn loại điều kiện." });
  if (!rest.success || !made?.success) return z.NEVER;
  const { kind: _kind, modes, ...kept } = rest.data;
  return { ...kept, modes: asksOfModes(made.data.kind) ? modes : [], condition: made.data };
});
export type RuleInput = z.infer<typeof RuleInput>;

/** The form is of that kind, however it is filled in. */
const isOf = (shape: (typeof FIELDS)[number], typed: Record<string, unknown>) =>
  !shape.safeParse(typed).error?.issues.some(({ path }) => path[0] === "kind");

export const ApplyRuleInput = z.object({ id: idField, version: versionField, gapMeant: yes });
export type ApplyRuleInput = z.infer<typeof ApplyRuleInput>;
export const DropRuleInput = z.object({ id: idField, version: versionField });
export const EndRuleInput = z.object({
  id: idField,
  version: versionField,
  on: dateField("Nhập ngày cuối cùng còn hiệu lực."),
  gapMeant: yes,
});
export type EndRuleInput = z.infer<typeof EndRuleInput>;
export const CompareInput = z.object({
  id: idField,
  comparedWith: passage("Ghi đã đối chiếu với bản nào: số, ngày của văn bản, nơi lấy.", 500),
});
export type CompareInput = z.infer<typeof CompareInput>;
export const ConfirmComparisonInput = z.object({ id: idField, version: versionField });
export type ConfirmComparisonInput = z.infer<typeof ConfirmComparisonInput>;
