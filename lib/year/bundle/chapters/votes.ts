import "server-only";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { meetingsOfYear, type MeetingsOfYear } from "@/lib/meetings/year-queries";
import { ruleSentence } from "@/lib/meetings/vote-rules";
import { baseOfLine, besideMerit, forWhat, passesNow } from "@/lib/meetings/votes/seen";
import { MANNER_WORDS, OFFICE_WORDS, VOTE_STATE_WORDS } from "@/lib/meetings/words";
import type { Chapter, Link, Table } from "../piece";

/** Votes as they were counted: numbers alone, nobody's ballot. Who was nominated, for what. */
export const votes: Chapter = {
  key: "binh-xet",
  title: "Bỏ phiếu, suy tôn",
  about: "Các cuộc bỏ phiếu (chỉ có số phiếu, không có lá phiếu của ai) và kết quả suy tôn.",
  kinds: ["YEAR"],
  async *write({ ask, scope, file }) {
    const list = await ask<MeetingsOfYear>("meeting.read", meetingsOfYear(scope.blocSlug, scope.year));
    const counts: Table["rows"][number][] = [],
      lines: Table["rows"][number][] = [],
      nominated: Table["rows"][number][] = [],
      scans: (Link | null)[] = [];
    for (const { id } of list?.meetings.toReversed() ?? []) {
      const it = await ask<MeetingSeen>("meeting.read", meetingSeen(scope.blocSlug, scope.year, id));
      for (const vote of it?.votes.filter(({ closedAt }) => closedAt !== null) ?? []) {
        counts.push({
          title: vote.title,
          year: vote.year,
          manner: MANNER_WORDS[vote.manner],
          state: VOTE_STATE_WORDS[vote.state],
          rule: ruleSentence(vote),
          voters: vote.voters,
          present: vote.presentUnits,
          issued: vote.issued,
          returned: vote.returned,
          valid: vote.valid,
          invalid: vote.invalid,
          blank: vote.blank,
          at: vote.closedAt,
        });
        lines.push(
          ...vote.candidates.map((line) => ({
            vote: vote.title,
            unit: line.unitName,
            what: forWhat(line),
            favour: line.inFavour,
            opposed: line.opposed,
            base: baseOfLine(vote, line),
            passed: passesNow(vote, line) ? "Được thông qua" : "Không được thông qua",
          })),
        );
        for (const scan of vote.scans)
          scans.push(await file(scan.useId, { folder: "tai-lieu/binh-xet", title: `${vote.title}: ${scan.originalName}` }));
      }
      nominated.push(
        ...(it?.nominations ?? []).map((one) => ({
          unit: one.unitName,
          what: one.office ? `Đơn vị ${OFFICE_WORDS[one.office]}` : [one.titleName, besideMerit(one)].filter(Boolean).join(". "),
          year: one.year,
          total: one.total === null ? null : Number(one.total),
          rank: one.rank,
          favour: one.inFavour,
          base: one.base,
          reason: one.reason,
        })),
      );
    }
    if (counts.length + nominated.length === 0) return;
    yield {
      path: "binh-xet",
      title: "Bỏ phiếu, suy tôn",
      parts: [
        {
          table: {
            name: "bo-phieu",
            title: "Các cuộc bỏ phiếu",
            columns: [
              { key: "title", title: "Cuộc bỏ phiếu" },
              { key: "year", title: "Năm thi đua" },
              { key: "manner", title: "Cách bỏ phiếu" },
              { key: "state", title: "Tình trạng" },
              { key: "rule", title: "Quy tắc" },
              { key: "voters", title: "Được bỏ phiếu", as: "number" },
              { key: "present", title: "Có mặt", as: "number" },
              { key: "issued", title: "Phát ra", as: "number" },
              { key: "returned", title: "Thu về", as: "number" },
              { key: "valid", title: "Hợp lệ", as: "number" },
              { key: "invalid", title: "Không hợp lệ", as: "number" },
              { key: "blank", title: "Trắng", as: "number" },
              { key: "at", title: "Lúc", as: "moment" },
            ],
            rows: counts,
          },
        },
        {
          table: {
            name: "ket-qua-bo-phieu",
            title: "Số phiếu của từng đơn vị được bầu",
            columns: [
              { key: "vote", title: "Cuộc bỏ phiếu" },
              { key: "unit", title: "Đơn vị" },
              { key: "what", title: "Nội dung" },
              { key: "favour", title: "Đồng ý", as: "number" },
              { key: "opposed", title: "Không đồng ý", as: "number" },
              { key: "base", title: "Tính trên", as: "number" },
              { key: "passed", title: "Kết quả" },
            ],
            rows: lines,
          },
        },
        {
          table: {
            name: "suy-ton",
            title: "Kết quả suy tôn",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "what", title: "Danh hiệu, vị trí" },
              { key: "year", title: "Năm thi đua" },
              { key: "total", title: "Điểm", as: "points" },
              { key: "rank", title: "Xếp hạng", as: "number" },
              { key: "favour", title: "Đồng ý", as: "number" },
              { key: "base", title: "Tính trên", as: "number" },
              { key: "reason", title: "Lý do khi không theo thứ tự" },
            ],
            rows: nominated,
          },
        },
        { links: scans.filter((one) => one !== null) },
      ],
    };
  },
};
