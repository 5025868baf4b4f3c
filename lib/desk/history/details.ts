import { VERDICT_WORDS } from "@/lib/awards/words";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { OUTCOME_WORDS } from "@/lib/council/words";
import { POST_WORDS } from "@/lib/people/words";
import { dateWords, isoDate } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { HistoryEntry } from "./queries";

/** One thing that an event says of itself; `before` where it also knows what stood there. */
export type Said = { label: string; before?: string; after?: string };
type Read = (entry: HistoryEntry) => string | undefined;
type Line = { label: string; before?: Read; after?: Read };

const at = (detail: Record<string, unknown>, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((it, key) => (typeof it === "object" && it !== null ? (it as Record<string, unknown>)[key] : undefined), detail);
const is = (value: unknown) => (value === undefined || value === null || value === "" ? undefined : value);

// How a value of the detail is read; what is missing says nothing.
const text =
  (path: string): Read =>
  ({ detail }) => {
    const it = is(at(detail, path));
    return typeof it === "string" || typeof it === "number" ? String(it) : undefined;
  };
const day =
  (path: string): Read =>
  ({ detail }) => {
    const it = is(at(detail, path));
    return typeof it === "string" && /^\d{4}-\d{2}-\d{2}/.test(it) ? dateWords(isoDate(it)) : undefined;
  };
const number =
  (path: string): Read =>
  ({ detail }) => {
    const it = is(at(detail, path));
    return typeof it === "number" || (typeof it === "string" && /^-?\d+(\.\d+)?$/.test(it)) ? formatNumber(String(it)) : undefined;
  };
const yes =
  (path: string): Read =>
  ({ detail }) => {
    const it = at(detail, path);
    return typeof it === "boolean" ? (it ? "Có" : "Không") : undefined;
  };
const word =
  (path: string, words: Record<string, string>): Read =>
  ({ detail }) => {
    const it = at(detail, path);
    return typeof it === "string" && Object.hasOwn(words, it) ? words[it] : undefined;
  };
const name =
  (path: string): Read =>
  ({ detail, names }) => {
    const it = at(detail, path),
      ids = Array.isArray(it) ? it : [it];
    return (
      ids
        .map((id) => names[String(id)])
        .filter(Boolean)
        .join(", ") || undefined
    );
  };
const outOf =
  (have: string, all: string): Read =>
  (entry) => {
    const [n, of] = [number(have)(entry), number(all)(entry)];
    return n && of ? `${n}/${of}` : undefined;
  };

const STAGES: Record<string, string> = Object.fromEntries(Object.entries(STAGE_WORDS).map(([stage, words]) => [stage, words.name]));
const OUTCOMES: Record<string, string> = Object.fromEntries(Object.entries(OUTCOME_WORDS).map(([outcome, words]) => [outcome, words.name]));
const moved = (label: string, from: string, to: string): Line => ({ label, before: day(from), after: day(to) });
const after = (label: string, read: Read): Line => ({ label, after: read });
const before = (label: string, read: Read): Line => ({ label, before: read });

const UNIT = after("Đơn vị", name("unit"));
const STAGE: Line = { label: "Bước", before: word("from", STAGES), after: word("to", STAGES) };
const MEMBER = [UNIT, after("Tính khen thưởng", yes("countsForAward")), after("Xếp hạng", yes("ranked"))];
const PAPER = [after("Văn bản", text("document")), after("Có hiệu lực từ", day("effectiveOn"))];
const CLAUSE = [before("Tên điều", text("before.heading")), before("Nội dung", text("before.body"))];
const TARGET = [UNIT, before("Chỉ tiêu", text("before.indicator")), before("Mức", number("before.target"))];
const ITEM = [
  before("Số", text("before.number")),
  before("Tên tiêu chí", text("before.name")),
  before("Điểm tối đa", number("before.max")),
];
const VOTES = [after("Đồng ý", number("inFavour")), after("Không đồng ý", number("opposed")), after("Không ý kiến", number("abstained"))];
const DECISION = [after("Số quyết định", text("number"))];

/** What each event tells beside its own words; ids, keys, digests and counts of the machine are never among it. */
const DETAILS: Record<string, Line[]> = {
  "bloc_year.moved": [STAGE],
  "bloc_year.sent_back": [STAGE],
  "bloc_year.opened": [after("Năm", text("year"))],
  "bloc_year.prepared": [
    after("Từ năm", text("from")),
    after("Ngày trong lịch", number("date")),
    after("Hội nghị", number("meeting")),
    after("Phong trào", number("movement")),
  ],
  "bloc_year.reviewed": [after("Điều đã xem", text("title"))],
  "bloc_year.dates_changed": [
    moved("Bắt đầu tự chấm", "before.scoringFrom", "after.scoringFrom"),
    moved("Hạn tự chấm", "before.scoringUntil", "after.scoringUntil"),
    moved("Hạn tổng kết", "before.yearEndBy", "after.yearEndBy"),
  ],
  "year_date.added": [after("Ngày", day("day"))],
  "year_date.changed": [moved("Ngày", "from", "to")],
  "year_date.cancelled": [before("Ngày", day("day"))],
  "late.granted": [UNIT, after("Làm muộn đến", day("until"))],
  "membership.added": [...MEMBER, after("Từ ngày", day("since"))],
  "membership.changed": MEMBER,
  "membership.ended": [UNIT, after("Đến hết ngày", day("until"))],
  "office.held": [UNIT, after("Từ ngày", day("since"))],
  "office.ended": [UNIT, after("Đến hết ngày", day("until"))],
  "office.handed_over": [{ label: "Đơn vị", before: name("from"), after: name("to") }, after("Ngày bàn giao", day("on"))],
  "office.named": [after("Người", name("person")), after("Từ ngày", day("since"))],
  "office.unnamed": [after("Đến hết ngày", day("until"))],
  "office.elected": [UNIT],
  "unit.renamed": PAPER,
  "unit.merged": [{ label: "Đơn vị được nhập", after: name("from") }, ...PAPER],
  "unit.split": [after("Đơn vị mới", name("into")), ...PAPER],
  "unit.dissolved": [after("Văn bản", text("document")), after("Đến hết ngày", day("on"))],
  "person.changed": [after("Thôi công tác từ", day("leftOn"))],
  "post.given": [after("Chức vụ", word("code", POST_WORDS)), after("Đơn vị", name("unitId"))],
  "post.ended": [before("Chức vụ", word("code", POST_WORDS)), after("Từ ngày", day("from"))],
  "delegation.given": [UNIT, after("Người được ủy quyền", name("to")), after("Đến hết ngày", day("until"))],
  "delegation.ended": [before("Đến hết ngày", day("wouldHaveEnded"))],
  "meeting.attendance_recorded": [after("Có mặt", outOf("present", "members"))],
  "meeting.opened": [after("Số đơn vị thành viên", number("members"))],
  "meeting.closed": [after("Có mặt", outOf("present", "members")), after("Nội dung biểu quyết", number("resolutions"))],
  "meeting.minutes_signed": [after("Số biên bản", text("minutesNumber")), after("Ngày ký", day("signedOn"))],
  "resolution.recorded": VOTES,
  "resolution.removed": VOTES,
  "vote.announced": [after("Đạt", outOf("passed", "of"))],
  "pledge.changed": [
    before("Tên", text("before.title")),
    before("Phần mở đầu", text("before.preamble")),
    before("Phần kết", text("before.closing")),
    before("Hạn ký", day("before.signBy")),
  ],
  "pledge.clause_changed": CLAUSE,
  "pledge.clause_removed": CLAUSE,
  "pledge.target_set": TARGET,
  "pledge.target_removed": TARGET,
  "pledge.signed": [UNIT, after("Đã ký", outOf("signed", "of"))],
  "pledge.addendum_added": [UNIT],
  "pledge.adopted": [after("Số đơn vị tham gia", number("parties"))],
  "plan.section_saved": [before("Tên phần", text("before"))],
  "plan.section_removed": [before("Tên phần", text("before.heading"))],
  "plan.point_removed": [before("Nội dung", text("before"))],
  "plan.point_saved": [
    before("Nội dung", text("before.body")),
    before("Chỉ tiêu", text("before.target")),
    before("Người thực hiện", text("before.who")),
    before("Thời hạn", day("before.until")),
  ],
  "plan.units_day_moved": [moved("Hạn đơn vị gửi kế hoạch", "before", "after")],
  "unit_plan.sent": [UNIT],
  "report.returned": [UNIT, after("Gửi lại trước ngày", day("until"))],
  "report.sent": [UNIT],
  "meeting.task_done": [UNIT],
  "meeting.task_given": [after("Hạn", day("dueOn"))],
  "target.reported": [UNIT],
  "criteria.head_changed": [
    before("Tên", text("before.title")),
    before("Thang điểm", number("before.scale")),
    before("Điểm thưởng tối đa", number("before.bonusCap")),
  ],
  "criteria.section_changed": [before("Tên mục", text("before.name")), before("Điểm tối đa", number("before.max"))],
  "criteria.section_removed": [before("Tên mục", text("name"))],
  "criteria.item_changed": ITEM,
  "criteria.item_removed": ITEM,
  "criteria.item_added": [after("Số", text("number"))],
  "criteria.opinions_given": [UNIT],
  "criteria.opinion_answered": [UNIT],
  "sheet.handed_in": [after("Lần gửi", number("round")), after("Tổng điểm", number("total"))],
  "sheet.extended": [moved("Hạn gửi", "from", "to")],
  "sheet.returned": [after("Gửi lại trước ngày", day("due"))],
  "sheet.item_returned": [after("Bổ sung trước ngày", day("due"))],
  "sheet.settled": [after("Tổng điểm", number("total"))],
  "sheet.check_announced": [after("Giải trình đến", day("until"))],
  "sheet.left": [after("Thành viên đến hết ngày", day("last"))],
  "cross.handed_in": [after("Đơn vị chấm", name("checker"))],
  "cross.abstained": [after("Đơn vị chấm", name("checker"))],
  "cross.written_off": [after("Đơn vị chấm", name("checker"))],
  "domain.due_moved": [moved("Hạn nộp", "from", "to")],
  "domain.assigned": [UNIT],
  "domain.withdrawn": [UNIT],
  "result.opened": [after("Bản kết quả số", number("number"))],
  "result.settled": [after("Bản kết quả số", number("number"))],
  "result.cancelled": [after("Bản kết quả số", number("number"))],
  "result.item_corrected": [UNIT, { label: "Điểm", before: number("before"), after: number("points") }],
  "movement.joined": [UNIT],
  "movement.report_handed_in": [UNIT],
  "movement.report_accepted": [UNIT],
  "movement.report_returned": [UNIT, after("Gửi lại trước ngày", day("until"))],
  "movement.report_extended": [UNIT, moved("Hạn báo cáo", "from", "until")],
  "movement.review_added": [after("Hạn báo cáo", day("reportBy"))],
  "movement.review_day_moved": [moved("Hạn báo cáo", "from", "reportBy")],
  "role_model.spread": [after("Ngày", day("toldOn"))],
  "proposal.appraised": [after("Kết luận", word("verdict", VERDICT_WORDS))],
  "proposal.sent_back": [after("Kết luận trả lại", word("verdict", VERDICT_WORDS))],
  "proposal.forwarded": [after("Số văn bản", text("number"))],
  "council.result_recorded": [after("Kết quả", word("outcome", OUTCOMES)), after("Đồng ý", outOf("inFavour", "base"))],
  "decision.drafted": DECISION,
  "decision.changed": DECISION,
  "decision.issued": DECISION,
  "decision.published": DECISION,
  "archive_year.result_kept": [UNIT],
  "archive_year.award_added": [UNIT],
};
/** A reason is told with what was done for it; why a checker stepped back stays between them and the bloc's officers. */
const REASON = after("Lý do", text("reason"));
const SILENT = new Set(["cross.abstained", "cross.written_off"]);

export const EVENTS_WITH_DETAIL = Object.keys(DETAILS);

/** The old and new values an entry holds, in words; a line that changed nothing is left out. */
export function detailsOf(entry: HistoryEntry): Said[] {
  const lines = [...(DETAILS[entry.event] ?? []), ...(SILENT.has(entry.event) ? [] : [REASON])];
  return lines.flatMap(({ label, before: was, after: now }) => {
    const said: Said = { label, ...(was?.(entry) ? { before: was(entry)! } : {}), ...(now?.(entry) ? { after: now(entry)! } : {}) };
    return said.before === said.after || (!said.before && !said.after) ? [] : [said];
  });
}
