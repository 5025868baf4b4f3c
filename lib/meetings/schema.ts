import { z } from "zod";
import { momentOf, parseTime } from "@/lib/provinces/dates";
import { dateField, formOf, tooLong } from "@/lib/provinces/schema";
import { wholeField } from "@/lib/provinces/numbers";
import { ATTENDANCE_WORDS, KIND_WORDS, SUBJECT_WORDS, type AttendanceState, type MeetingKind, type ResolutionSubject } from "./words";

/** Line ends of one kind, and no sign that PostgreSQL cannot keep. */
const clean = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim();
const most = (length: number, text: string) => text.length <= length;

/** "Nhập tên cuộc họp." is asked for the field "Tên cuộc họp": the summary on top of a form names it as well. */
const named = (missing: string) =>
  missing
    .replace(/^(?:Nhập|Ghi)\s+/, "")
    .replace(/[.,:].*$/s, "")
    .replace(/^./u, (first) => first.toLocaleUpperCase("vi"));
const text = (missing: string, length: number) =>
  z
    .string({ error: missing })
    .transform(clean)
    .refine((it) => it !== "", missing)
    .refine((it) => most(length, it), tooLong(named(missing), length));
const optionalText = (label: string, length: number) =>
  z
    .string({ error: "Nhập lại ô này." })
    .default("")
    .transform(clean)
    .refine((it) => most(length, it), tooLong(label, length))
    .transform((it) => it || null);
const id = z.uuid({ error: "Nội dung không còn đúng. Tải lại trang rồi làm lại." });
const version = z.coerce.number({ error: "Tải lại trang rồi gửi lại." }).int().min(0);
const oneOf = <K extends string>(words: Record<K, string>, missing: string) =>
  z.enum(Object.keys(words) as [K, ...K[]], { error: missing });
const time = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((typed, at) => {
      const read = parseTime(typed);
      if (!read) at.addIssue({ code: "custom", message: "Giờ chưa đúng dạng. Nhập ví dụ 08:30 hoặc 8 giờ 30." });
      return read ?? z.NEVER;
    });
const lines = (block: unknown): string[] =>
  typeof block === "string"
    ? clean(block)
        .split("\n")
        .map((line) => line.replace(/^\s*(?:\d+[.)]|[-•*+])\s+/, "").trim())
        .filter(Boolean)
    : [];

const MOST_ITEMS = 40,
  MOST_TITLE = 300;

const plan = {
  kind: oneOf<MeetingKind>(KIND_WORDS, "Chọn loại họp."),
  title: text("Nhập tên cuộc họp.", 300),
  date: dateField("Nhập ngày họp."),
  time: time("Nhập giờ bắt đầu, ví dụ 08:30."),
  place: text("Nhập địa điểm họp.", 300),
  invited: optionalText("Khách mời", 2000),
  invitationNumber: optionalText("Số giấy mời", 60),
  invitationWords: optionalText("Lời đề nghị trong giấy mời", 2000),
  chairName: optionalText("Tên người chủ trì", 120),
  chairTitle: optionalText("Chức vụ của người chủ trì", 200),
  secretaryName: optionalText("Tên thư ký cuộc họp", 120),
  source: optionalText("Nguồn", 500),
  invented: optionalText("Phần minh họa", 500),
};

/** The agenda arrives as one block of lines for each year: `agenda_2025`, `agenda_2026`. */
function agendaOf(form: Record<string, unknown>, at: z.RefinementCtx): { agenda: Record<string, string[]> } {
  const years: Record<string, string[]> = {};
  for (const [name, block] of Object.entries(form)) {
    const year = /^agenda_(\d{4}(?:-\d{4})?)$/.exec(name)?.[1];
    if (!year) continue;
    years[year] = lines(block);
    if (years[year].some((line) => line.length > MOST_TITLE))
      at.addIssue({ code: "custom", path: [name], message: `Mỗi nội dung không quá ${MOST_TITLE} ký tự. Tách thành nhiều dòng.` });
    if (years[year].length > MOST_ITEMS)
      at.addIssue({ code: "custom", path: [name], message: `Nhiều nhất ${MOST_ITEMS} nội dung cho một năm.` });
  }
  return { agenda: years };
}
type Timed = { date: string; time: { hour: number; minute: number } };
const startsAt = <T extends Timed>(form: T) => ({ ...form, startsAt: momentOf(form.date, form.time.hour, form.time.minute) });

/** `meetingId` is made with the page: the same form sent twice plans one meeting. */
export const PlanInput = formOf({ blocYearId: id, meetingId: id, ...plan }, agendaOf).transform(startsAt);
export const EditInput = formOf({ meetingId: id, version, ...plan }, agendaOf).transform(startsAt);
export type Plan = z.infer<typeof PlanInput>;

export const MeetingInput = z.object({ meetingId: id });

const STATES = oneOf<AttendanceState>(ATTENDANCE_WORDS, "Chọn có mặt hay vắng.");
export type AttendanceRow = { state: AttendanceState; name: string; title: string; reason: string };

const ROLL_LABELS = { name: "Tên người dự", title: "Chức vụ người dự", reason: "Lý do vắng, văn bản cử người dự thay" };
const textIn = (value: unknown) => (typeof value === "string" ? value : "");

/** One row a unit: `state_<id>`, `name_<id>`, `title_<id>`, `reason_<id>`, and `was_<id>`, the row as the page showed it. */
export const AttendInput = z.looseObject({ meetingId: id, version }).transform((form, at) => {
  const rows: Record<string, { row: AttendanceRow; was: string }> = {};
  for (const [name, given] of Object.entries(form)) {
    const unit = /^state_([0-9a-f-]{36})$/.exec(name)?.[1];
    if (!unit) continue;
    const state = STATES.safeParse(given);
    const written = (field: keyof typeof ROLL_LABELS, length: number) => {
      const typed = clean(textIn(form[`${field}_${unit}`]));
      if (!most(length, typed))
        at.addIssue({ code: "custom", path: [`${field}_${unit}`], message: tooLong(ROLL_LABELS[field], length).error({ input: typed }) });
      return typed;
    };
    if (!state.success) at.addIssue({ code: "custom", path: [name], message: "Chọn có mặt, cử người dự thay hay vắng." });
    else
      rows[unit] = {
        row: { state: state.data, name: written("name", 120), title: written("title", 200), reason: written("reason", 300) },
        was: textIn(form[`was_${unit}`]),
      };
  }
  return { meetingId: form.meetingId, version: form.version, rows };
});

const guest = {
  fullName: text("Nhập họ tên khách mời.", 120),
  title: optionalText("Chức vụ của khách mời", 200),
  organisation: optionalText("Cơ quan của khách mời", 200),
  fromBoard: z.literal("on").optional().transform(Boolean),
  directive: optionalText("Ý kiến chỉ đạo", 5000),
};
export const GuestInput = z.object({ meetingId: id, ...guest });
export const GuestEditInput = z.object({ meetingId: id, guestId: id, version, ...guest });
export const GuestRemoveInput = z.object({ meetingId: id, guestId: id });

export const DiscussInput = z.object({
  meetingId: id,
  version,
  chairName: text("Ghi họ tên người chủ trì.", 120),
  chairTitle: optionalText("Chức vụ của người chủ trì", 200),
  secretaryName: text("Ghi họ tên thư ký cuộc họp.", 120),
  discussion: optionalText("Nội dung thảo luận", 20_000),
});

const count = (empty: string) => wholeField({ empty, max: 500 });
export const ResolveInput = z.object({
  meetingId: id,
  /** Made with the page: the same form sent twice is the same resolution. */
  resolutionId: id,
  subject: oneOf<ResolutionSubject>(SUBJECT_WORDS, "Chọn loại nội dung biểu quyết."),
  blocYearId: z.uuid({ error: "Chọn năm thi đua." }),
  agendaItemId: z
    .uuid()
    .or(z.literal(""))
    .default("")
    .transform((it) => it || null),
  pledgeId: z
    .uuid()
    .or(z.literal(""))
    .default("")
    .transform((it) => it || null),
  text: text("Ghi nội dung được biểu quyết.", 3000),
  inFavour: count("Nhập số đơn vị tán thành."),
  opposed: count("Nhập số đơn vị không tán thành, không có thì nhập 0."),
  abstained: count("Nhập số đơn vị không biểu quyết, không có thì nhập 0."),
});
export type ResolutionInput = Omit<z.infer<typeof ResolveInput>, "meetingId">;
export const ResolutionRemoveInput = z.object({ meetingId: id, resolutionId: id });

export const CloseInput = z
  .object({ meetingId: id, date: dateField("Nhập ngày kết thúc."), time: time("Nhập giờ kết thúc, ví dụ 11:30.") })
  .transform((it) => ({ meetingId: it.meetingId, endedAt: momentOf(it.date, it.time.hour, it.time.minute) }));

export const SignInput = z.object({
  meetingId: id,
  minutesNumber: text("Nhập số biên bản, ví dụ 02/BB-KTĐ.", 60),
  signedOn: dateField("Nhập ngày ký biên bản."),
});

export const PhotoInput = z.object({
  meetingId: id,
  caption: text("Ghi chú thích ảnh: ai, làm gì, ở đâu.", 300),
  altText: text("Mô tả ảnh cho người không nhìn thấy ảnh.", 500),
});
export const FileInput = z.object({ meetingId: id, useId: id });
export const SealInput = z.object({ meetingId: id, useId: id, reason: text("Ghi lý do niêm phong.", 300) });
