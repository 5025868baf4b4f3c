import "server-only";
import { minutesOf, minutesPaper } from "@/lib/meetings/papers";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { meetingsOfYear, type MeetingsOfYear } from "@/lib/meetings/year-queries";
import { countedVote, countingPaper } from "@/lib/meetings/vote-papers";
import { KIND_WORDS, STATUS_WORDS, SUBJECT_WORDS } from "@/lib/meetings/words";
import { dayOf } from "@/lib/provinces/dates";
import type { Chapter, Link } from "../piece";

/** Meetings with their minutes, resolutions and papers. */
export const meetings: Chapter = {
  key: "hoi-nghi",
  title: "Hội nghị, biên bản",
  about: "Các hội nghị của năm, nghị quyết, biên bản họp và kiểm phiếu.",
  kinds: ["YEAR"],
  async *write({ ask, scope, file, paper }) {
    const list = await ask<MeetingsOfYear>("meeting.read", meetingsOfYear(scope.blocSlug, scope.year));
    if (!list || list.meetings.length === 0) return;
    const inOrder = list.meetings.toReversed(),
      pathOf = (at: number) => `hoi-nghi-${at + 1}`;
    yield {
      path: "hoi-nghi",
      title: "Hội nghị, biên bản",
      parts: [
        {
          table: {
            name: "hoi-nghi",
            title: "Hội nghị của năm",
            columns: [
              { key: "title", title: "Hội nghị" },
              { key: "kind", title: "Loại" },
              { key: "at", title: "Thời gian", as: "moment" },
              { key: "place", title: "Địa điểm" },
              { key: "status", title: "Tình trạng" },
              { key: "number", title: "Số biên bản" },
              { key: "present", title: "Có mặt", as: "number" },
              { key: "members", title: "Thành viên", as: "number" },
            ],
            rows: inOrder.map((it, at) => ({
              title: { text: it.title, href: `trang/${pathOf(at)}.html` },
              kind: KIND_WORDS[it.kind],
              at: it.startsAt,
              place: it.place,
              status: STATUS_WORDS[it.status],
              number: it.minutesNumber,
              present: it.present,
              members: it.members,
            })),
          },
        },
      ],
    };
    const resolutions: Record<string, string | number>[] = [];
    for (const [at, { id }] of inOrder.entries()) {
      const it = await ask<MeetingSeen>("meeting.read", meetingSeen(scope.blocSlug, scope.year, id));
      if (!it) continue;
      const held = ["closed", "signed"].includes(it.status),
        name = `${dayOf(it.startsAt)}-${at + 1}`;
      const papers: (Link | null)[] = held ? [paper(`bien-ban-${name}`, `Biên bản ${it.title}`, minutesPaper(it))] : [];
      if (countedVote(it, undefined) === null)
        papers.push(paper(`kiem-phieu-${name}`, `Biên bản kiểm phiếu, ${it.title}`, countingPaper(it, null)));
      for (const one of it.files)
        papers.push(await file(one.useId, { folder: "tai-lieu/hoi-nghi", title: one.caption ?? one.originalName }));
      resolutions.push(
        ...it.resolutions.map((one) => ({
          meeting: it.title,
          on: dayOf(one.decidedAt),
          year: one.year,
          subject: SUBJECT_WORDS[one.subject],
          text: one.text,
          favour: one.inFavour,
          opposed: one.opposed,
          abstained: one.abstained,
          present: one.presentUnits,
          passed: one.passed ? "Được thông qua" : "Không được thông qua",
        })),
      );
      yield {
        path: pathOf(at),
        title: it.title,
        parts: [
          {
            facts: [
              ["Loại", KIND_WORDS[it.kind]],
              ["Tình trạng", STATUS_WORDS[it.status]],
              ["Số biên bản", it.minutesNumber],
              ["Nguồn", it.source],
              ["Nội dung giả định", it.invented],
            ],
          },
          { links: papers.filter((one) => one !== null) },
          { heading: held ? "Biên bản" : "Nội dung đã ghi" },
          { blocks: minutesOf(it) },
        ],
      };
    }
    yield {
      path: "hoi-nghi-nghi-quyet",
      title: "Các nội dung biểu quyết",
      parts: [
        {
          table: {
            name: "bieu-quyet",
            title: "Nội dung biểu quyết",
            columns: [
              { key: "meeting", title: "Hội nghị" },
              { key: "on", title: "Ngày", as: "date" },
              { key: "year", title: "Năm thi đua" },
              { key: "subject", title: "Loại" },
              { key: "text", title: "Nội dung" },
              { key: "favour", title: "Tán thành", as: "number" },
              { key: "opposed", title: "Không tán thành", as: "number" },
              { key: "abstained", title: "Không biểu quyết", as: "number" },
              { key: "present", title: "Có mặt", as: "number" },
              { key: "passed", title: "Kết quả" },
            ],
            rows: resolutions,
          },
        },
      ],
    };
  },
};
