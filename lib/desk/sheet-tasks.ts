import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { dateWords } from "@/lib/provinces/dates";
import type { CheckCounts } from "@/lib/scoring/check-rules";
import { isLate, isOpen, isWithUnit } from "@/lib/scoring/sheet-rules";
import type { BehalfAnswer } from "@/lib/scoring/sheet-words";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import type { SheetState } from "@/lib/tenancy/generated/enums";
import { checkTasks } from "./check-tasks";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

export type DeskSheet = {
  id: string;
  unitId: string;
  slug: string;
  name: string;
  blocYearId: string;
  state: SheetState;
  dueOn: string | null;
  replyUntil: string | null;
  onBehalf: boolean;
  behalfAnswer: BehalfAnswer | null;
  sentAt?: string | null;
  /** Lines filled in, of how many. */
  filled?: number;
  of?: number;
  /** Somebody is officer of the unit; where nobody is, its leader fills the sheet in. */
  staffed: boolean;
  /** Lines given back for supplement, of the reader's own sheet. */
  returns?: { key: string; name: string; dueOn: string }[];
  /** How far the bloc has come with it, while it is with the bloc. `said`: explanations of the unit. */
  check: (CheckCounts & { said: number }) | null;
};

/** Self-score sheets on the desk: the officer's to fill, the leader's to approve, the secretary's to follow up. */
export function sheetTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const sheets = year.sheets ?? [];
  return [
    ...checkTasks(actor, year, at),
    ...sheets.flatMap((sheet) => ownTasks(actor, year, sheet, `${at}/cham-diem/${sheet.slug}`)),
    ...behind(actor, year, sheets, `${at}/cham-diem`),
  ];
}

function ownTasks(actor: Actor, year: DeskYear, sheet: DeskSheet, href: string): Task[] {
  const found: Task[] = [],
    late = isLate({ ...sheet, today: year.today }),
    about = (post: HeldPost) => ({
      detail: `${sheet.name}.`,
      place: placeBeside(post, year),
      ...(late ? { before: "Đã quá hạn: đề nghị Khối trưởng gia hạn rồi mới gửi được." } : {}),
    });
  const fills = sheet.staffed ? "unit_officer" : "unit_leader",
    officer = actor.posts.find((post) => post.code === fills && post.unitId === sheet.unitId),
    leads = postFor("sheet.hand_in", actor, sheet);
  if (officer && isOpen(sheet)) {
    const title = sheet.state === "returned" ? `Sửa bảng tự chấm khối trả lại` : `Tự chấm điểm năm ${year.year}`;
    found.push({
      unitId: sheet.unitId,
      key: `sheet-${sheet.id}`,
      title,
      ...about(officer),
      due: sheet.dueOn,
      post: postLine(officer),
      href,
      verb: sheet.state === "not_started" ? "Bắt đầu" : "Chấm tiếp",
    });
  }
  if (leads && sheet.state === "awaiting_leader")
    found.push({
      unitId: sheet.unitId,
      key: `approve-${sheet.id}`,
      title: `Duyệt, gửi khối bảng tự chấm năm ${year.year}`,
      ...about(leads),
      due: sheet.dueOn,
      post: postLine(leads),
      href,
      verb: "Duyệt",
    });
  const answers =
    sheet.state === "awaiting_reply" && sheet.replyUntil && sheet.replyUntil >= year.today
      ? postFor("sheet.reply", actor, sheet)
      : undefined;
  if (answers) {
    const said = sheet.check?.said ?? 0;
    found.push({
      unitId: sheet.unitId,
      key: `respond-${sheet.id}`,
      title: `Xem kết quả thẩm định và trả lời đến hết ngày ${dateWords(sheet.replyUntil)}`,
      due: sheet.replyUntil,
      post: postLine(answers),
      href: `${href}/giai-thich`,
      verb: "Xem",
      detail: `${sheet.name}. ${said > 0 ? `Đã gửi ${said} ý kiến; không còn ý kiến khác thì kết thúc phần giải trình.` : "Có tiêu chí bị giảm điểm. Không trả lời thì điểm thẩm định có hiệu lực."}`,
    });
  }
  const mends = postFor("sheet.reply", actor, sheet);
  for (const { key, name, dueOn } of mends ? (sheet.returns ?? []) : []) {
    found.push({
      unitId: sheet.unitId,
      key: `supplement-${sheet.id}-${key}`,
      title: `Bổ sung tiêu chí: ${name}`,
      detail: `${sheet.name}. Chỉ tiêu chí này trả lại, các tiêu chí khác giữ nguyên.`,
      place: placeBeside(mends!, year),
      due: dueOn,
      post: postLine(mends!),
      href: `${href}/bo-sung/${key}`,
      verb: "Bổ sung",
    });
  }
  const replies = sheet.onBehalf && sheet.behalfAnswer === null ? postFor("sheet.reply", actor, sheet) : undefined;
  if (replies)
    found.push({
      unitId: sheet.unitId,
      key: `behalf-${sheet.id}`,
      title: "Xác nhận nội dung thư ký khối nhập thay",
      ...about(replies),
      due: sheet.dueOn,
      post: postLine(replies),
      href,
      verb: "Xem",
    });
  return found;
}

/** Units that are late, in words ready to be copied. */
function behind(actor: Actor, year: DeskYear, sheets: DeskSheet[], href: string): Task[] {
  const post = postFor("meeting.keep", actor, { blocYearId: year.id }),
    late = sheets.filter((sheet) => isLate({ ...sheet, today: year.today }));
  if (!post || year.stage !== "scoring") return [];
  const names = late.map(({ name }) => name).join("; "),
    contested = sheets.filter((sheet) => isWithUnit(sheet) && sheet.behalfAnswer === "contested");
  const found: Task[] = contested.map((sheet) => ({
    key: `contested-${sheet.id}`,
    title: `${sheet.name} không đồng ý với nội dung nhập thay`,
    detail: `Sửa theo ý kiến của đơn vị trên bảng tự chấm.`,
    due: sheet.dueOn,
    post: postLine(post),
    href: `${href}/${sheet.slug}`,
    verb: "Sửa",
  }));
  if (late.length > 0) {
    found.push({
      key: `late-${year.id}`,
      title: `${late.length} đơn vị quá hạn gửi bảng tự chấm`,
      detail: `${names}. Nhắc, gia hạn hoặc ghi không nộp.`,
      due: late.map(({ dueOn }) => dueOn!).toSorted()[0]!,
      post: postLine(post),
      href,
      verb: "Mở",
      copy: `Kính gửi: ${names}.\n${year.bloc.name} đề nghị đơn vị gửi bảng tự chấm điểm năm ${year.year}; hạn ${dateWords(late[0]!.dueOn)} đã qua. Vào mục Việc cần làm, chọn Tự chấm điểm. Trân trọng.`,
    });
  }
  return found;
}
