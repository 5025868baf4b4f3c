import type { Story } from "../days.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";
import { type SeedFigure, sowFigures } from "../targets/figures.ts";

const PLEDGE = "tham-muu-2026";
/** Three promises of every unit, in the order of the pledge; how many of them stand before unit n. */
export const PROMISES = 3;
export const promisesOf = (unit: string, n: number) => [
  {
    clause: 5,
    unit,
    indicator: "Nhiệm vụ được giao hoàn thành đúng hạn",
    unitOfMeasure: "%",
    baseline: 94 + (n % 4),
    target: 97 + (n % 3),
    dueOn: "2026-12-31",
  },
  {
    clause: 5,
    unit,
    indicator: "Sáng kiến được công nhận",
    unitOfMeasure: "sáng kiến",
    baseline: 1 + (n % 3),
    target: 2 + (n % 3),
    dueOn: "2026-11-30",
  },
  {
    clause: 5,
    unit,
    indicator: "Lượt người dân, doanh nghiệp được hướng dẫn trực tuyến",
    unitOfMeasure: "lượt",
    baseline: 180 + 20 * (n % 4),
    target: 200 + 40 * (n % 4),
    dueOn: "2026-12-31",
  },
];

type Reported = {
  unit: string;
  rate: number[];
  initiatives: number[];
  guided: number[];
  words?: [target: number, quarter: number, words: string][];
};
/** Quarter by quarter since January: some are on their way, some slow, some at risk; one lacks the third quarter, one may still send it. */
const REPORTED: Reported[] = [
  { unit: "van-phong-ubnd-tinh", rate: [96.5, 97, 98], initiatives: [0, 1, 2], guided: [52, 104, 160] },
  {
    unit: "van-phong-doan-dbqh-va-hdnd-tinh",
    rate: [95, 96, 97.2],
    initiatives: [0, 1, 1],
    guided: [50, 92, 140],
    words: [
      [1, 3, "Hai sáng kiến đang chờ Hội đồng sáng kiến họp trong tháng 12."],
      [2, 3, "Quý III dồn cho kỳ họp Hội đồng nhân dân; quý IV bố trí thêm một công chức hướng dẫn."],
    ],
  },
  { unit: "so-tai-chinh", rate: [97, 98, 98.6], initiatives: [1, 2, 3], guided: [70, 150, 205] },
  { unit: "so-noi-vu", rate: [97, 97.4, 98], initiatives: [0, 1, 1], guided: [85, 170, 260] },
  {
    unit: "so-tu-phap",
    rate: [95.5, 96.4, 97.5],
    initiatives: [0, 1, 2],
    guided: [40, 80, 125],
    words: [[2, 3, "Hệ thống lý lịch tư pháp tạm dừng nâng cấp ba tuần trong tháng 8."]],
  },
  {
    unit: "thanh-tra-tinh",
    rate: [96, 97, 98.5],
    initiatives: [1, 1, 2],
    guided: [60, 125, 190],
    words: [[1, 3, "Một sáng kiến không được công nhận, đang hoàn thiện lại."]],
  },
  { unit: "so-ngoai-vu", rate: [96, 96.5], initiatives: [0, 1], guided: [60, 130] },
  {
    unit: "so-dan-toc-va-ton-giao",
    rate: [95, 96, 97],
    initiatives: [0, 1, 2],
    guided: [70, 140, 215],
    words: [[2, 3, "Các xã vùng cao mất mạng nhiều ngày do mưa bão."]],
  },
  { unit: "thue-tinh", rate: [98, 98.4, 99], initiatives: [1, 2, 3], guided: [55, 110, 170] },
  {
    unit: "thong-ke-tinh",
    rate: [95.5, 96],
    initiatives: [0, 1],
    guided: [48, 100],
    words: [[2, 2, "Chưa tính hai lớp mở cuối tháng 6."]],
  },
];
const DAYS = ["2026-04-07", "2026-07-08", "2026-10-07"];
const officer = (unit: string) => (unit === "thong-ke-tinh" ? "don-vi" : unit === "van-phong-ubnd-tinh" ? "thu-ky" : `can-bo-${unit}`);

function figuresOf(at: Keys, { unit, rate, initiatives, guided, words = [] }: Reported, n: number): SeedFigure[] {
  // The secretary entered one unit's first quarter from its letter.
  const behalf = (quarter: number) => unit === "thanh-tra-tinh" && quarter === 1;
  const figures = [rate, initiatives, guided].flatMap((values, which) =>
    values.map((value, q): SeedFigure => {
      const quarter = q + 1,
        said = words.find(([target, of]) => target === which && of === quarter)?.[2];
      return {
        target: n * PROMISES + which,
        quarter,
        value,
        at: `${DAYS[q]}T${String(8 + (n % 8)).padStart(2, "0")}:20:00+07:00`,
        by: { person: at.person(behalf(quarter) ? "thu-ky" : officer(unit)), post: behalf(quarter) ? "bloc_secretary" : "unit_officer" },
        ...(said ? { words: said } : {}),
        ...(behalf(quarter) ? { onBehalf: true } : {}),
      };
    }),
  );
  if (unit !== "so-tu-phap") return figures;
  const wrong = figures.find(({ target, quarter }) => target === n * PROMISES + 2 && quarter === 2)!;
  return [
    ...figures.filter((one) => one !== wrong),
    { ...wrong, value: 88 },
    { ...wrong, round: 2, reason: "Trừ tám lượt tính trùng giữa hai phòng", at: "2026-07-09T10:05:00+07:00" },
  ];
}

/** What the units of the bloc have reported of their promises this year, and one that was given more time. */
export async function sowTargets(sower: Sower, at: Keys, yearId: string, { ahead, at: hour }: Story): Promise<void> {
  for (const [n, reported] of REPORTED.entries()) await sowFigures(sower, at, PLEDGE, reported.unit, figuresOf(at, reported, n));
  const finance = REPORTED.findIndex(({ unit }) => unit === "so-tai-chinh"),
    by = { person: at.person("can-bo-so-tai-chinh"), post: "unit_officer" },
    planned = at.of("target", PLEDGE, String(finance * PROMISES + 1));
  await sower.into("target_plan", [
    {
      id: at.of("target-plan", "so-tai-chinh"),
      target_id: planned,
      unit_id: at.unit("so-tai-chinh"),
      course: "AMOUNT",
      first_quarter: 0,
      second_quarter: 2,
      third_quarter: 3,
      set_by_id: by.person,
      set_at: "2026-02-20T09:00:00+07:00",
    },
  ]);
  sower.audit(
    "target.planned",
    at.of("pledge", PLEDGE),
    { unit: at.unit("so-tai-chinh"), target: planned, before: [1, 2, 3, 4], after: [0, 2, 3] },
    "2026-02-20T09:00:00+07:00",
    by,
  );
  const late = at.of("late", "chi-tieu", "thong-ke-tinh"),
    until = ahead("2026-12-05", 7),
    head = { person: at.person("khoi-truong"), post: "bloc_head" };
  await sower.into("late_entry", [
    {
      id: late,
      bloc_year_id: yearId,
      unit_id: at.unit("thong-ke-tinh"),
      duty: "TARGETS",
      quarter: 3,
      due_on: "2026-10-10",
      until,
      reason: "Chờ số liệu của ngành dọc công bố ngày 20/11.",
      decided_by_id: head.person,
      decided_at: hour(5, "09:30"),
    },
  ]);
  sower.audit(
    "late.granted",
    late,
    { blocYear: yearId, unit: at.unit("thong-ke-tinh"), duty: "TARGETS", quarter: 3, until },
    hour(5, "09:30"),
    head,
  );
}
