import { METHODS } from "@/lib/criteria/methods";
import { exact, formatPoints, type Points, sum, ZERO } from "@/lib/criteria/points";
import { itemsOf, type Item, type Section, type Version } from "@/lib/criteria/table";
import { dayAhead } from "./day-ahead";
import { LACK_WORDS, type Lack } from "./words";

/** One line of a sheet in the making, as typed. `inputs: null`: nothing was entered yet. */
export type Typed = {
  inputs: unknown;
  note: string;
  /** Files, or "tài liệu mật, kiểm tra tại đơn vị". */
  evidence: number;
  /** The unit says that the task did not arise. */
  notApplicable?: boolean;
};
export type Gap = { itemKey: string; number: string; name: string; lacks: Lack[]; atStake: Points; words: string };

type Found = { lacks: Lack[]; atStake: Points; words: string[] };

/** What this line still wants. A penalty or gate left empty puts nothing at stake, but has to be answered. */
function lacksOf(section: Section, item: Item, line: Typed | undefined, today: string | undefined): Found | null {
  const max = section.kind === "MAIN" ? exact(item.max) : ZERO;
  if (item.scoredBy !== "self") return line?.inputs == null ? { lacks: ["waiting"], atStake: max, words: [LACK_WORDS.waiting] } : null;
  if (line?.notApplicable && item.naPolicy === null)
    return { lacks: ["wrong"], atStake: max, words: ["Tiêu chí này không được ghi không phát sinh nhiệm vụ. Nhập kết quả"] };
  if (line?.notApplicable)
    return line.note.trim() === ""
      ? { lacks: ["unscored"], atStake: max, words: ["Ghi vì sao không phát sinh nhiệm vụ"] }
      : { lacks: ["waiting"], atStake: max, words: ["Chờ duyệt không phát sinh nhiệm vụ"] };
  const scored = METHODS[item.method].score(item.params, line?.inputs ?? {}, exact(item.max));
  if ("refused" in scored && scored.missing)
    return section.kind === "BONUS" && line?.inputs == null ? null : { lacks: ["unscored"], atStake: max, words: [scored.refused] };
  if ("refused" in scored) return { lacks: ["wrong"], atStake: section.kind === "BONUS" ? exact(item.max) : max, words: [scored.refused] };
  if ("notApplicable" in scored)
    return {
      lacks: ["unscored"],
      atStake: max,
      words: [
        item.naPolicy === null
          ? `${scored.why} Tiêu chí này phải có số liệu, nhập lại`
          : `${scored.why} Chọn "Không phát sinh nhiệm vụ" nếu đúng`,
      ],
    };
  const read = METHODS[item.method].read(item.params, line!.inputs, exact(item.max)),
    ahead = today && "inputs" in read && dayAhead(item, read.inputs, today);
  if (ahead) return { lacks: ["wrong"], atStake: max, words: [ahead.wrong] };
  const lacks: Lack[] = [];
  // Points claimed want proof; a line of 0 claims nothing, a figure that is compared claims up to the maximum.
  const claimed = "deferred" in scored ? max : scored.points;
  if (item.asksEvidence && claimed.gt(0) && line!.evidence === 0) lacks.push("no_evidence");
  if ((item.asksNote || item.method === "MANUAL") && line!.note.trim() === "") lacks.push("no_note");
  const atStake = claimed.gt(0) ? claimed : ZERO;
  return lacks.length === 0 ? null : { lacks, atStake, words: lacks.map((lack) => LACK_WORDS[lack]) };
}

/** All gaps of a sheet, what costs most first; of equal ones the earlier in the table. One item is one gap. `today`: no day after it is taken. */
export function gaps(version: Version, lines: Record<string, Typed | undefined>, today?: string): Gap[] {
  const found = version.sections.flatMap((section) =>
    section.items.flatMap((item): Gap[] => {
      const it = lacksOf(section, item, lines[item.key], today);
      return it
        ? [{ itemKey: item.key, number: item.number, name: item.name, ...it, words: `${it.words.join("; ").replace(/\.$/, "")}.` }]
        : [];
    }),
  );
  return found.toSorted((a, b) => b.atStake.cmp(a.atStake));
}

/** Gaps that keep a sheet from going in: figures that are wrong or not there. Missing proof only warns. */
export const blocking = (all: readonly Gap[]): Gap[] => all.filter((gap) => gap.lacks.includes("wrong") || gap.lacks.includes("unscored"));

/** How many of them are named before the list beside the sheet is pointed to. */
export const NAMED = 5;
/** "4. Giải ngân; 9. Xếp loại và 3 tiêu chí khác" */
export const gapNames = (all: readonly Pick<Gap, "number" | "name">[]): string =>
  `${all
    .slice(0, NAMED)
    .map(({ number, name }) => `${number}. ${name}`)
    .join("; ")}${all.length > NAMED ? ` và ${all.length - NAMED} tiêu chí khác` : ""}`;

export const atStake = (all: readonly Gap[]): Points => sum(all.map((gap) => gap.atStake));

/** Points that stand on nobody's word but the unit's: criteria that ask for proof and have none. */
export type Unproven = { items: number; points: Points };
export function unproven(all: readonly Gap[]): Unproven {
  const bare = all.filter((gap) => gap.lacks.includes("no_evidence"));
  return { items: bare.length, points: atStake(bare) };
}
/** The same for a sheet under check, by the points that stand now. */
export function unprovenNow(version: Version, pointsOf: (key: string) => string | null | undefined, proven: ReadonlySet<string>): Unproven {
  const bare = itemsOf(version).flatMap(({ key, asksEvidence }) => {
    const points = exact(pointsOf(key) ?? "0");
    return asksEvidence && points.gt(0) && !proven.has(key) ? [points] : [];
  });
  return { items: bare.length, points: sum(bare) };
}
export const unprovenWords = ({ items, points }: Unproven): string =>
  items === 0
    ? "Tiêu chí cần minh chứng nào có điểm cũng đã có minh chứng."
    : `${items} tiêu chí, ${formatPoints(points)} điểm chưa có minh chứng.`;

/** What is lost for good by the figures as typed, largest first: no gap, but worth seeing before it is sent. */
export function losses(version: Version, lines: Record<string, Typed | undefined>): { itemKey: string; lost: Points; words: string }[] {
  const main = version.sections.filter((section) => section.kind === "MAIN").flatMap((section) => section.items);
  return main
    .flatMap((item) => {
      const line = lines[item.key];
      if (line?.inputs == null || line.notApplicable) return [];
      const max = exact(item.max),
        method = METHODS[item.method],
        scored = method.score(item.params, line.inputs, max);
      if (!("points" in scored) || scored.points.gte(max)) return [];
      return [{ itemKey: item.key, lost: max.minus(scored.points), words: method.explain(item.params, line.inputs, max) }];
    })
    .toSorted((a, b) => b.lost.cmp(a.lost));
}
