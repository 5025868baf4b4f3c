import "server-only";
import { type BlocCalendar, blocCalendar } from "../../calendar-queries";
import { DATE_WORDS, LATE_DUTY_WORDS } from "../../date-words";
import type { Chapter } from "../piece";

/** The dates of the year, and who was allowed to be late with what. */
export const calendar: Chapter = {
  key: "lich",
  title: "Lịch của năm",
  about: "Hạn, sự kiện, các quyết định cho làm muộn.",
  kinds: ["YEAR"],
  async *write({ ask, scope }) {
    const it = await ask<BlocCalendar>("bloc_year.read", blocCalendar(scope.blocSlug, scope.year));
    if (!it) return;
    yield {
      path: "lich",
      title: "Lịch của năm",
      parts: [
        {
          table: {
            name: "lich",
            title: "Hạn và sự kiện",
            columns: [
              { key: "day", title: "Ngày", as: "date" },
              { key: "kind", title: "Loại" },
              { key: "title", title: "Nội dung" },
              { key: "note", title: "Ghi chú" },
              { key: "document", title: "Văn bản" },
              { key: "cancelled", title: "Đã bỏ, lý do" },
            ],
            rows: it.dates.map(({ day, kind, title, note, document, cancelled }) => ({
              day,
              kind: DATE_WORDS[kind].name,
              title,
              note,
              document,
              cancelled,
            })),
          },
        },
        {
          table: {
            name: "lam-muon",
            title: "Được làm muộn",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "duty", title: "Việc" },
              { key: "due", title: "Hạn", as: "date" },
              { key: "until", title: "Đến ngày", as: "date" },
              { key: "reason", title: "Lý do" },
              { key: "document", title: "Văn bản" },
            ],
            rows: it.lateEntries.map(({ unit, duty, what, dueOn, until, reason, document }) => ({
              unit,
              duty: what ?? LATE_DUTY_WORDS[duty],
              due: dueOn,
              until,
              reason,
              document,
            })),
          },
        },
      ],
    };
  },
};
