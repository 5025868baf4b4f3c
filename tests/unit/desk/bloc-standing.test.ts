import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SectionHeat } from "@/components/dashboards/section-heat";
import type { StoredItem, StoredVersion } from "@/lib/criteria/stored";
import type { BlocFacts } from "@/lib/desk/dashboards/bloc-queries";
import { blocStanding } from "@/lib/desk/dashboards/bloc-standing";
import type { Stored } from "@/lib/scoring/final-lines";

const item = (key: string, position: number, max: string): StoredItem => ({
  id: `id-${key}`,
  key,
  number: String(position),
  position,
  version: 1,
  name: `Tiêu chí ${position}`,
  guidance: null,
  max,
  method: "MANUAL",
  params: { step: 0.25 },
  evidenceAsked: false,
  asksNote: false,
  scoredBy: "self",
  naPolicy: "EXCLUDE_RESCALE",
});
const TABLE: StoredVersion = {
  id: "v",
  title: "Bảng",
  totalPoints: "100",
  bonusCap: null,
  classes: [],
  tieBreak: [],
  sections: [
    {
      id: "s",
      key: "muc",
      numeral: "I",
      position: 1,
      version: 1,
      name: "Nhiệm vụ",
      max: "100",
      kind: "SCORED",
      items: [item("a", 1, "80"), item("b", 2, "20")],
    },
  ],
};
const told = (points: string | null): Stored => ({ layer: "bloc", round: 1, points, inputs: { points }, na: points === null });
const facts = (b: string | null) =>
  ({
    units: [],
    versions: [TABLE],
    sheets: [
      {
        sheetId: "1",
        unitId: "1",
        name: "Sở A",
        slug: "so-a",
        state: "settled",
        closedReason: null,
        ranked: true,
        versionId: "v",
        self: {},
        finals: { a: told("72.00"), b: told(b) },
      },
    ],
  }) as unknown as BlocFacts;

test("a total that was brought to the whole scale says so in its row, with the points reached", () => {
  const [row] = blocStanding(facts(null)).rows;
  expect([row!.sections[0]!.points!.toFixed(2), row!.total!.toFixed(2)]).toEqual(["72.00", "90.00"]);
  expect(row!.raw).toBe("72,00 điểm trên 80 áp dụng, quy đổi 90,00");
  expect(blocStanding(facts("18.00")).rows[0]!.raw).toBeNull();
});

test("a claim that nobody has answered yet is marked in its row, with what the total becomes; the share says of how many points it is", () => {
  const it = facts("18.00"),
    claimed = {
      ...it,
      sheets: [
        { ...it.sheets[0]!, state: "sent", finals: { a: { ...told("72.00"), layer: "self" }, b: { ...told(null), layer: "self" } } },
      ],
    } as unknown as BlocFacts;
  const standing = blocStanding(claimed),
    [row] = standing.rows;
  expect([row!.total!.toFixed(2), row!.raw, row!.claimed!.mark, row!.claimed!.after]).toEqual([
    "72.00",
    null,
    "tạm tính, chưa quy đổi",
    "nếu duyệt, quy đổi: 90,00",
  ]);
  const drawn = renderToStaticMarkup(SectionHeat({ it: standing, yearBefore: null, why: () => null }));
  expect(drawn).toContain("trên 80: 90");
  expect(drawn).toContain('<span class="meta block">nếu duyệt, quy đổi: 90,00</span>');
  expect(drawn).toContain("Tổng đổi khi khối thông báo kết quả thẩm định");
  expect(row!.claimed!.words).toContain("Nếu duyệt cả: 72,00 điểm trên 80 áp dụng, quy đổi 90,00; tổng 90,00 điểm.");
  expect(blocStanding(facts(null)).rows[0]!.claimed).toBeNull();
});

test("the table of sections says in one sentence why its rows do not add up, and only where they do not", () => {
  const drawn = (b: string | null) => renderToStaticMarkup(SectionHeat({ it: blocStanding(facts(b)), yearBefore: null, why: () => null }));
  expect(drawn(null)).toContain("quy đổi về thang điểm chung");
  expect(drawn(null)).toContain("quy đổi từ 72,00");
  expect(drawn(null)).toContain('title="72,00 điểm trên 80 áp dụng, quy đổi 90,00"');
  expect(drawn("18.00")).not.toContain("quy đổi");
});
