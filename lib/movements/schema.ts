import { z } from "zod";
import { optionalNumberField } from "@/lib/provinces/numbers";
import {
  dateField,
  formOf,
  idField,
  lineOf,
  optionalDateField,
  optionalTextField,
  textField,
  tooLong,
  versionField,
} from "@/lib/provinces/schema";
import { LEVEL_WORDS, LEVELS, TOTAL_WORDS } from "./words";

/** Rows that the form offers without script. */
export const LAUNCH_ROWS = 4,
  INDICATOR_ROWS = 6;
/** About two pages; what is longer is refused with its length and stays in the field. */
export const MOST_WORDS = 8000;

export type LaunchTyped = { level: (typeof LEVELS)[number]; launcher: string; documentNumber: string | null; documentDate: string | null };
export type IndicatorTyped = {
  id: string | null;
  name: string;
  unitOfMeasure: string;
  target: number | null;
  total: keyof typeof TOTAL_WORDS;
};
type Form = Record<string, unknown>;

/** One row of several: its own little form, whose refusals stand at its fields. */
function rowOf<T>(form: Form, n: number, names: Record<string, string>, row: z.ZodType<T>, at: z.RefinementCtx): T | null {
  const read = row.safeParse(Object.fromEntries(Object.entries(names).map(([key, name]) => [key, lineOf(form[`${name}_${n}`])])));
  if (read.success) return read.data;
  for (const issue of read.error.issues)
    at.addIssue({ code: "custom", path: [`${names[String(issue.path[0])] ?? ""}_${n}`], message: issue.message });
  return null;
}

const LaunchRow = z.object({
  level: z.enum(LEVELS, "Chọn cấp phát động."),
  launcher: textField("Cơ quan, người phát động", 200),
  documentNumber: optionalTextField("Số văn bản", 60),
  documentDate: optionalDateField(),
});
const launchesOf = (form: Form, at: z.RefinementCtx): LaunchTyped[] =>
  Array.from({ length: LAUNCH_ROWS }, (_, n) => n + 1)
    .filter((n) => lineOf(form[`level_${n}`]) !== "" || lineOf(form[`launcher_${n}`]) !== "")
    .flatMap(
      (n) => rowOf(form, n, { level: "level", launcher: "launcher", documentNumber: "number", documentDate: "dated" }, LaunchRow, at) ?? [],
    );

const IndicatorRow = z.object({
  id: z
    .uuid()
    .or(z.literal(""))
    .transform((it) => it || null),
  name: textField("Chỉ tiêu", 200),
  unitOfMeasure: textField("Đơn vị tính", 40),
  target: optionalNumberField({ min: 0, max: 1e12, places: 4 }),
  total: z.enum(Object.keys(TOTAL_WORDS) as (keyof typeof TOTAL_WORDS)[], "Chọn cách cộng."),
});
const indicatorsOf = (form: Form, at: z.RefinementCtx): IndicatorTyped[] =>
  Array.from({ length: INDICATOR_ROWS }, (_, n) => n + 1)
    .filter((n) => ["iname", "iunit", "itarget"].some((name) => lineOf(form[`${name}_${n}`]) !== ""))
    .flatMap(
      (n) =>
        rowOf(form, n, { id: "iid", name: "iname", unitOfMeasure: "iunit", target: "itarget", total: "itotal" }, IndicatorRow, at) ?? [],
    );

const written = {
  name: textField("Tên phong trào", 300),
  formCode: textField("Hình thức", 40),
  formLabel: optionalTextField("Tên hình thức ghi trong hồ sơ", 120),
  launchedOn: dateField("Nhập ngày phát động."),
  startsOn: dateField("Nhập ngày bắt đầu."),
  endsOn: dateField("Nhập ngày kết thúc."),
  joinBy: optionalDateField(),
  reportBy: optionalDateField(),
  slogan: optionalTextField("Khẩu hiệu", 300),
  aims: optionalTextField("Mục tiêu", MOST_WORDS),
  contents: optionalTextField("Nội dung", MOST_WORDS),
  measures: optionalTextField("Biện pháp", MOST_WORDS),
  source: optionalTextField("Nguồn", 500),
  invented: optionalTextField("Phần minh họa", 500),
};
const whole = (form: Form, at: z.RefinementCtx) => ({
  launches: launchesOf(form, at),
  indicators: indicatorsOf(form, at),
});
const none = z.literal("").transform(() => null);

/** `movementId` is made with the page: the same form sent twice is one movement. Without a bloc-year it is the province's. */
export const WriteInput = formOf(
  { movementId: idField, blocYearId: idField.or(none), unitId: idField.or(none).default(null), ...written },
  whole,
);
export const RewriteInput = formOf(
  { movementId: idField, blocYearId: idField.or(none).default(null), version: versionField, ...written },
  whole,
);
export type Writing = z.infer<z.ZodObject<typeof written>> & { launches: LaunchTyped[]; indicators: IndicatorTyped[] };

export const MovementInput = z.object({ movementId: idField, blocYearId: idField.or(none).default(null), version: versionField });
export const LinkInput = z.object({
  movementId: idField,
  kind: z.enum(["CAMPAIGN", "SCHEME", "FUND", "EVENT"], "Chọn loại."),
  name: textField("Tên", 300),
  issuer: optionalTextField("Cơ quan chủ trì", 200),
  note: optionalTextField("Nội dung gắn kết", 1000),
});
export const UnlinkInput = z.object({ movementId: idField, linkId: idField });

const place = { movementId: idField, blocYearId: idField, unitId: z.uuid("Chọn đơn vị.") };
export const JoinInput = z.object({
  ...place,
  joinedOn: dateField("Nhập ngày phát động tại đơn vị."),
  documentNumber: optionalTextField("Số văn bản", 60),
  documentDate: optionalDateField(),
  plan: optionalTextField("Nội dung thực hiện tại đơn vị", MOST_WORDS),
});

export const ReviewAddInput = z.object({
  movementId: idField,
  blocYearId: idField.or(none).default(null),
  kind: z.enum(["INTERIM", "FINAL"], "Chọn sơ kết hoặc tổng kết."),
  title: textField("Tên đợt", 120),
  reportBy: dateField("Nhập hạn báo cáo."),
});
const ofReview = { reviewId: idField, blocYearId: idField.or(none).default(null), version: versionField };
export const ReviewDayInput = z.object({ ...ofReview, reportBy: dateField("Nhập hạn báo cáo."), reason: textField("Lý do", 500) });
export const ReviewWordsInput = z.object({
  ...ofReview,
  verb: z.enum(["save", "close"]).default("save"),
  results: optionalTextField("Kết quả chung", MOST_WORDS * 2),
  limits: optionalTextField("Hạn chế, nguyên nhân", MOST_WORDS),
  lessons: optionalTextField("Bài học, kiến nghị", MOST_WORDS),
});

const ofReport = { reviewId: idField, blocYearId: idField, unitId: idField };
const FIGURE = /^figure_([0-9a-f-]{36})$/;
/** Figures arrive as typed under the ids of their indicators; a draft takes them as they are, a hand-in reads them. */
export const ReportInput = formOf(
  {
    ...ofReport,
    version: versionField,
    verb: z.enum(["save", "send"]).default("save"),
    results: optionalTextField("Kết quả thực hiện", MOST_WORDS),
    difficulties: optionalTextField("Khó khăn, hạn chế", MOST_WORDS),
    proposals: optionalTextField("Đề xuất, kiến nghị", MOST_WORDS),
  },
  (form, at) => {
    const figures: Record<string, string> = {};
    for (const [name, value] of Object.entries(form)) {
      const id = FIGURE.exec(name)?.[1],
        typed = lineOf(value);
      if (!id || typed === "") continue;
      if (typed.length > 40) at.addIssue({ code: "custom", path: [name], message: tooLong("Số liệu", 40).error({ input: typed }) });
      figures[id] = typed;
    }
    return { figures };
  },
);
export type ReportTyped = z.infer<typeof ReportInput>;

export const AcceptInput = z.object({ ...ofReport, version: versionField });
export const ReturnInput = z.object({
  ...ofReport,
  version: versionField,
  reason: textField("Nội dung cần bổ sung", 2000),
  until: dateField("Nhập hạn gửi lại."),
});
export const ExtendInput = z.object({ ...ofReport, reason: textField("Lý do", 500), until: dateField("Nhập hạn gửi muộn.") });

const caption = { caption: textField("Chú thích ảnh", 300), altText: textField("Mô tả ảnh cho người không nhìn thấy", 500) };
export const PictureInput = z.object({ ...ofReport, ...caption });
export const PictureRemoveInput = z.object({ ...ofReport, useId: idField });
export const PictureSealInput = PictureRemoveInput.extend({ reason: textField("Lý do niêm phong", 300) });

export const FeedInput = z.object({
  blocYearId: idField,
  indicatorId: idField,
  itemKey: z.string("Chọn tiêu chí.").min(1, "Chọn tiêu chí.").max(120),
});
export const FeedDropInput = z.object({ blocYearId: idField, feedId: idField });

/** A level that a form may offer: a bloc records what came from above it, a unit launches for itself. */
export const levelOptions = Object.entries(LEVEL_WORDS).map(([value, label]) => ({ value, label }));
