import "server-only";
import { HEAD_RULE_WORDS, holderWords, officeWords, STAGE_WORDS } from "@/lib/blocs/words";
import { blocYearPage, type BlocYear } from "../../bloc-year";
import type { Chapter } from "../piece";

/** Members, offices and the steps of the year. */
export const members: Chapter = {
  key: "thanh-vien",
  title: "Thành viên, vị trí của khối",
  about: "Đơn vị thành viên, đơn vị và người giữ vị trí, các bước của năm.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope }) {
    const it = await ask<BlocYear>("bloc_year.read", blocYearPage(scope.blocSlug, scope.year));
    if (!it) return;
    const kind = it.bloc.kind;
    yield {
      path: "thanh-vien",
      title: "Thành viên, vị trí của khối",
      parts: [
        {
          facts: [
            ["Bước của năm", STAGE_WORDS[it.stage].name],
            ["Cách có người đứng đầu", HEAD_RULE_WORDS[it.headRule]],
            ["Nguồn", it.source],
            ["Nội dung giả định", it.invented],
          ],
        },
        {
          table: {
            name: "thanh-vien",
            title: "Đơn vị thành viên",
            columns: [
              { key: "name", title: "Đơn vị" },
              { key: "now", title: "Nay là" },
              { key: "since", title: "Từ ngày", as: "date" },
              { key: "until", title: "Đến ngày", as: "date" },
              { key: "counts", title: "Tính khen thưởng", as: "yes" },
              { key: "ranked", title: "Xếp hạng", as: "yes" },
            ],
            rows: it.members.map(({ name, now, since, until, countsForAward, ranked }) => ({
              name,
              now,
              since,
              until,
              counts: countsForAward,
              ranked,
            })),
          },
        },
        {
          table: {
            name: "vi-tri",
            title: "Vị trí của khối",
            columns: [
              { key: "office", title: "Vị trí" },
              { key: "unit", title: "Đơn vị" },
              { key: "since", title: "Từ ngày", as: "date" },
              { key: "until", title: "Đến ngày", as: "date" },
              { key: "basis", title: "Căn cứ" },
            ],
            rows: it.offices.map((office) => ({
              office: officeWords(office.kind, kind),
              unit: office.unitName,
              since: office.since,
              until: office.until,
              basis: office.basis,
            })),
          },
        },
        {
          table: {
            name: "nguoi-giu-vi-tri",
            title: "Người giữ vị trí",
            columns: [
              { key: "role", title: "Chức danh" },
              { key: "name", title: "Họ và tên" },
              { key: "title", title: "Chức vụ" },
              { key: "unit", title: "Đơn vị" },
              { key: "since", title: "Từ ngày", as: "date" },
              { key: "until", title: "Đến ngày", as: "date" },
            ],
            rows: it.offices.flatMap((office) =>
              office.holders.map((one) => ({
                role: holderWords(one.kind, kind),
                name: one.name,
                title: one.title,
                unit: office.unitName,
                since: one.since,
                until: one.until,
              })),
            ),
          },
        },
        {
          table: {
            name: "chuyen-buoc",
            title: "Các lần chuyển bước",
            columns: [
              { key: "from", title: "Từ bước" },
              { key: "to", title: "Sang bước" },
              { key: "at", title: "Lúc", as: "moment" },
              { key: "by", title: "Người chuyển" },
              { key: "reason", title: "Lý do" },
            ],
            rows: it.moves.map(({ from, to, at, by, reason }) => ({
              from: STAGE_WORDS[from].name,
              to: STAGE_WORDS[to].name,
              at,
              by,
              reason,
            })),
          },
        },
      ],
    };
  },
};
