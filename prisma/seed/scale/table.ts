import { METHODS } from "../../../lib/criteria/methods.ts";
import { exact } from "../../../lib/criteria/points.ts";
import { type Item, itemsOf, type Section, type Version } from "../../../lib/criteria/table.ts";

type How = Pick<Item, "method" | "params"> & { typed: readonly unknown[] };
/** Cells that a unit may have typed, best first. */
const GRADES = [
  ["xuat-sac", "Hoàn thành xuất sắc", 1],
  ["tot", "Hoàn thành tốt", 0.8],
  ["hoan-thanh", "Hoàn thành", 0.5],
  ["khong", "Không hoàn thành", 0],
] as const;

const share = (target: number): How => ({
  method: "RATIO",
  params: { targetName: "Chỉ tiêu được giao", actualName: "Kết quả", within: true },
  typed: [1, 0.99, 0.97, 0.94, 0.9, 0.85, 0.77, 0.6].map((part) => ({ target, actual: Math.floor(target * part) })),
});
const grade = (max: number): How => ({
  method: "TIER",
  params: {
    reads: "category",
    actualName: "Mức xếp loại",
    options: GRADES.map(([key, name, part]) => ({ key, name, points: max * part })),
  },
  typed: [0, 0, 0, 1, 1, 1, 2, 3].map((at) => ({ option: GRADES[at]![0] })),
});
const less = (each: number): How => ({
  method: "DEDUCT",
  params: { each, floor: 0, countName: "Số lần vi phạm" },
  typed: [0, 0, 0, 0, 1, 1, 2, 3].map((count) => ({ count })),
});
const made = (each: number): How => ({
  method: "PER_UNIT",
  params: { each, countName: "Số mô hình, sáng kiến" },
  typed: [6, 5, 4, 4, 3, 2, 1, 0].map((count) => ({ count })),
});
const met: How = {
  method: "BOOLEAN",
  params: { yes: "Đạt", no: "Không đạt" },
  typed: [true, true, true, true, true, true, true, false].map((it) => ({ met: it })),
};
const given = (max: number): How => ({
  method: "MANUAL",
  params: { step: 0.25 },
  typed: [0, 0, 0.25, 0.25, 0.5, 0.5, 0.75, 1].map((off) => ({ points: max - off })),
});
const more = (each: number): How => ({
  method: "BONUS",
  params: { each, countName: "Số lần được khen" },
  typed: [3, 2, 2, 1, 1, 0, 0, 0].map((count) => ({ count })),
});
const minus = (each: number): How => ({
  method: "PENALTY",
  params: { each, countName: "Số lần bị nhắc nhở" },
  typed: [0, 0, 0, 0, 0, 1, 1, 2].map((count) => ({ count })),
});
const barred = (effect: "NO_RANK" | "NO_NOMINATION"): How => ({
  method: "GATE",
  params: { effect },
  typed: [...Array(7).fill(false), true].map((hit) => ({ hit })),
});

const SUBJECTS = [
  "nhiệm vụ trọng tâm",
  "chương trình công tác",
  "cải cách hành chính",
  "chuyển đổi số",
  "giải ngân ngân sách",
  "tiếp công dân",
  "phòng chống lãng phí",
  "xây dựng Đảng",
  "đoàn thể",
  "dân chủ cơ sở",
  "kỷ cương hành chính",
  "phong trào thi đua",
];

type Spec = { key: string; number: string; name: string; max: number; how: How; scoredBy?: Item["scoredBy"] };
const item = ({ key, number, name, max, how, scoredBy = "self" }: Spec): Item => ({
  key,
  number,
  name,
  max,
  method: how.method,
  params: how.params,
  naPolicy: null,
  scoredBy,
  asksEvidence: how.method === "RATIO",
  asksNote: false,
});

const HOWS: ((at: number) => How)[] = [
  (at) => share(20 + 3 * at),
  (at) => grade(at < 26 ? 2 : 3),
  () => less(0.5),
  (at) => given(at < 26 ? 2 : 3),
  () => made(0.5),
  () => met,
];
/** Forty-two items that make 100 points: two points each, three each from the twenty-seventh on. */
const MAIN: Spec[] = Array.from({ length: 42 }, (_, at) => {
  const max = at < 26 ? 2 : 3,
    how = HOWS[at % 6]!(at);
  return {
    key: `tc-${at + 1}`,
    number: String(at + 1),
    name: `Kết quả thực hiện ${SUBJECTS[at % SUBJECTS.length]} (nội dung ${at + 1})`,
    max,
    how,
    scoredBy: at % 11 === 10 ? "domain" : at % 20 === 19 ? "external" : "self",
  };
});
const OUTSIDE: Spec[] = [
  { key: "t-1", number: "T1", name: "Được cấp trên tặng cờ, bằng khen", max: 1.5, how: more(0.5) },
  { key: "t-2", number: "T2", name: "Sáng kiến có phạm vi ảnh hưởng cấp tỉnh", max: 1.5, how: more(0.5) },
  { key: "t-3", number: "T3", name: "Mô hình được nhân rộng", max: 1, how: more(0.25) },
  { key: "p-1", number: "P1", name: "Báo cáo gửi chậm", max: 0, how: minus(0.25) },
  { key: "p-2", number: "P2", name: "Bị phê bình bằng văn bản", max: 0, how: minus(0.5) },
  { key: "p-3", number: "P3", name: "Số liệu không đúng sự thật", max: 0, how: minus(1) },
  { key: "l-1", number: "L1", name: "Không ký giao ước thi đua", max: 0, how: barred("NO_RANK") },
  { key: "l-2", number: "L2", name: "Có cán bộ lãnh đạo bị kỷ luật", max: 0, how: barred("NO_NOMINATION") },
];
const SPECS = [...MAIN, ...OUTSIDE];
const part = (key: string, number: string, name: string, kind: Section["kind"], all: Spec[]): Section => ({
  key,
  number,
  name,
  kind,
  max: kind === "MAIN" ? all.reduce((sum, it) => sum + it.max, 0) : kind === "BONUS" ? 3 : 0,
  items: all.map(item),
});

/** The table that every bloc of the larger scales uses: 50 items of nine methods, 100 points and at most 3 more. */
export const SCALE_TABLE: Version = {
  scale: 100,
  bonusCap: 3,
  sections: [
    part("nhiem-vu", "I", "Nhiệm vụ được giao", "MAIN", MAIN.slice(0, 26)),
    part("phong-trao", "II", "Phong trào và xây dựng nội bộ", "MAIN", MAIN.slice(26)),
    part("thuong", "III", "Điểm thưởng", "BONUS", OUTSIDE.slice(0, 3)),
    part("tru", "IV", "Điểm trừ", "PENALTY", OUTSIDE.slice(3, 6)),
    part("loai-tru", "V", "Điều kiện loại trừ", "GATE", OUTSIDE.slice(6)),
  ],
  classes: [
    { key: "xuat-sac", name: "Xuất sắc", from: 95 },
    { key: "tot", name: "Tốt", from: 88 },
    { key: "kha", name: "Khá", from: 70 },
  ],
  tieRules: [{ by: "section", key: "nhiem-vu" }, { by: "fewer_penalties" }, { by: "bonus" }, { by: "item", key: "tc-1" }],
};

/** What a line may say and what it is worth by the rules of the application: SQL only picks among these. */
export const CHOICES = itemsOf(SCALE_TABLE).flatMap((it, at) =>
  SPECS[at]!.how.typed.map((typed, k) => {
    const method = METHODS[it.method],
      read = method.read(it.params, typed, exact(it.max)),
      scored = method.score(it.params, typed, exact(it.max));
    if (!("inputs" in read) || !("points" in scored)) throw new Error(`${it.key} cannot say ${JSON.stringify(typed)}`);
    return {
      key: it.key,
      k,
      inputs: read.inputs,
      points: scored.points.toFixed(4),
      note: it.method === "MANUAL" ? "Đơn vị tự đánh giá theo kết quả năm." : null,
    };
  }),
);
