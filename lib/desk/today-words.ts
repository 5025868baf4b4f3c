import { STAGE_WORDS, STAGES } from "@/lib/blocs/words";
import { dateWords } from "@/lib/provinces/dates";
import { PERIOD_WORDS, PERIODS } from "@/lib/reports/words";
import type { DeskEvent } from "./desk";

const reportName = (period: unknown) => PERIOD_WORDS[PERIODS.find((one) => one === period) ?? "MIDYEAR"].name.toLowerCase();
const stageName = (code: unknown) => STAGE_WORDS[STAGES.find((stage) => stage === code) ?? "preparing"].name;

const named = (title: unknown) => (typeof title === "string" ? title : "");

/** What happened in the bloc, said to everybody in it. An event without words here is nobody else's business. */
const SAID: Record<string, (it: DeskEvent) => string> = {
  "bloc_year.opened": () => "Mở năm thi đua.",
  "bloc_year.moved": ({ detail }) => `Năm thi đua chuyển sang ${stageName(detail.to)}.`,
  "bloc_year.sent_back": ({ detail }) => `Năm thi đua chuyển lại bước ${stageName(detail.to)}.`,
  "bloc_year.dates_changed": () => "Thời gian của năm thi đua được sửa.",
  "office.held": ({ unit }) => `${unit ?? "Một đơn vị"} nhận vị trí của khối.`,
  "office.ended": ({ unit }) => `${unit ?? "Một đơn vị"} thôi giữ vị trí của khối.`,
  "office.handed_over": () => "Bàn giao vị trí của khối.",
  "office.named": () => "Cử người giữ vị trí của khối.",
  "office.unnamed": () => "Một người thôi giữ vị trí của khối.",
  "membership.added": ({ unit }) => `${unit ?? "Một đơn vị"} vào khối.`,
  "membership.ended": ({ unit, detail }) => `${unit ?? "Một đơn vị"} thôi là thành viên sau ngày ${dateWords(String(detail.until))}.`,
  "meeting.planned": () => "Lập kế hoạch họp.",
  "meeting.invited": ({ detail: { title } }) =>
    named(title) ? `Giấy mời ${named(title)} đã gửi các đơn vị.` : "Ghi nhận đã mời các đơn vị họp.",
  "meeting.opened": () => "Khai mạc cuộc họp.",
  "meeting.closed": ({ detail: { present, members } }) =>
    `Cuộc họp kết thúc${typeof present === "number" && typeof members === "number" ? `, ${present}/${members} đơn vị dự` : ""}.`,
  "meeting.minutes_signed": () => "Biên bản họp đã ký.",
  "minutes.sent": ({ detail: { title, dueOn } }) =>
    `Dự thảo biên bản ${named(title)} gửi các đơn vị, trả lời đến hết ngày ${dateWords(String(dueOn))}.`,
  "minutes.frozen": ({ detail: { title } }) => `Biên bản ${named(title)} đã chốt.`,
  "minutes.addendum_added": ({ detail: { title } }) => `Biên bản ${named(title)} có phụ lục, đính chính.`,
  "meeting.task_given": ({ detail: { asked } }) =>
    `Hội nghị giao việc${typeof asked === "number" && asked > 1 ? ` cho ${asked} nơi` : ""}.`,
  "meeting.task_done": ({ unit }) => `${unit ?? "Khối"} báo xong việc hội nghị giao.`,
  "resolution.recorded": () => "Ghi một nội dung biểu quyết.",
  "pledge.drafted": () => "Bắt đầu soạn giao ước.",
  "pledge.adopted": ({ detail: { parties } }) =>
    `Giao ước được thông qua${typeof parties === "number" ? `, ${parties} đơn vị tham gia ký` : ""}.`,
  "pledge.signed": ({ unit, detail: { signed, of } }) =>
    `${unit ?? "Một đơn vị"} ký giao ước${typeof signed === "number" && typeof of === "number" ? `, đã ký ${signed}/${of}` : ""}.`,
  "pledge.addendum_added": ({ unit }) => `${unit ?? "Đơn vị mới"} tham gia giao ước bằng phụ lục.`,
  "sheet.handed_in": ({ unit }) => `${unit ?? "Một đơn vị"} gửi bảng tự chấm.`,
  "sheet.returned": ({ unit }) => `Khối trả lại bảng tự chấm của ${unit ?? "một đơn vị"}.`,
  "sheet.extended": ({ unit }) => `${unit ?? "Một đơn vị"} được gia hạn gửi bảng tự chấm.`,
  "sheet.closed": ({ unit }) => `${unit ?? "Một đơn vị"} được ghi không nộp bảng tự chấm.`,
  "plan.adopted": ({ detail: { kind, number } }) =>
    `${kind === "REGULATION" ? "Quy chế" : "Kế hoạch"} của khối được thông qua${typeof number === "number" && number > 1 ? `, bản số ${number}` : ""}.`,
  "unit_plan.sent": ({ unit }) => `${unit ?? "Một đơn vị"} gửi kế hoạch của đơn vị.`,
  "pledge.published": () => "Giao ước được công bố.",
  "report.sent": ({ unit, detail }) => `${unit ?? "Một đơn vị"} gửi ${reportName(detail.period)}.`,
  "report.sent_on_behalf": ({ unit, detail }) => `Thư ký khối nhập thay ${unit ?? "một đơn vị"} ${reportName(detail.period)} từ bản giấy.`,
  "review.adopted": ({ detail }) =>
    `${PERIOD_WORDS[PERIODS.find((one) => one === detail.period) ?? "MIDYEAR"].name} của khối được thông qua.`,
  "report.returned": ({ unit, detail }) => `Khối trả lại ${reportName(detail.period)} của ${unit ?? "một đơn vị"}.`,
};

/** One line of "Hôm nay trong khối", or nothing. */
export const saidToday = (it: DeskEvent): string | null => SAID[it.event]?.(it) ?? null;
