import { may, postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { type CheckCounts, obstaclesToCheck, obstaclesToSettleBy } from "@/lib/scoring/check-rules";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";
import type { DeskSheet } from "./sheet-tasks";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

/** A sheet in its year, as one who checks finds it. */
type Case = {
  sheet: DeskSheet;
  stage: string;
  today: string;
  yearEndBy: string | null;
  at: string;
  year: Parameters<typeof placeBeside>[1];
  /** Why it comes to whoever does not look after the bloc. */ why?: string;
};
export type BoardSheet = {
  sheet: DeskSheet;
  year: string;
  stage: string;
  yearEndBy: string | null;
  bloc: { slug: string; shortName: string };
};

/** Who looks after a sheet: the head's side; of the head's own unit the deputy, and where nobody is deputy the board. */
export function dutyOf(year: Pick<DeskYear, "offices">, unitId: string): PostCode[] {
  const head = year.offices.find(({ kind }) => kind === "head"),
    deputy = year.offices.find(({ kind, held }) => kind === "deputy" && held.includes("deputy"));
  if (head?.unitId === unitId) return deputy && deputy.unitId !== unitId ? ["bloc_deputy"] : [];
  return head?.held.includes("head") ? ["bloc_head", "bloc_secretary"] : ["bloc_deputy", "bloc_secretary"];
}

export function checkTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const mine = (year.sheets ?? []).filter(({ unitId }) =>
    actor.posts.some(({ code, blocYearId }) => blocYearId === year.id && dutyOf(year, unitId).includes(code)),
  );
  return tasksFor(
    actor,
    year.id,
    mine.map((sheet) => ({
      sheet,
      stage: year.stage,
      today: year.today,
      yearEndBy: year.yearEndBy,
      at,
      year,
    })),
  );
}

export function boardCheckTasks(actor: Actor, sheets: BoardSheet[], today: string, home: string): Task[] {
  return sheets.flatMap(({ sheet, stage, year, yearEndBy, bloc }) =>
    tasksFor(actor, sheet.id, [
      {
        sheet,
        stage,
        today,
        yearEndBy,
        at: `${home}/khoi/${bloc.slug}/${year}`,
        year: { id: sheet.blocYearId, year, bloc },
        why: "Đơn vị Khối trưởng, khối không có Khối phó.",
      },
    ]),
  );
}

type Step = "answer" | "check" | "settle";
const WORDS = {
  answer: { one: "Trả lời giải trình", many: (n: number) => `Trả lời giải trình của ${n} đơn vị`, verb: "Trả lời" },
  check: { one: "Thẩm định bảng tự chấm", many: (n: number) => `Thẩm định ${n} bảng tự chấm`, verb: "Thẩm định" },
  settle: { one: "Chốt điểm", many: (n: number) => `Chốt điểm của ${n} đơn vị`, verb: "Chốt điểm" },
} satisfies Record<Step, { one: string; many: (n: number) => string; verb: string }>;

/** The next step of the checker, if it is the checker's turn. */
export function nextCheck({ state, check, replyUntil }: DeskSheet, { stage, today }: { stage: string; today: string }): Step | null {
  if (!check || obstaclesToCheck({ state, stage }).length > 0) return null;
  if (check.waiting > 0) return "answer";
  // Lines that are out wait for their unit, not for the checker.
  if (check.left > check.returned || (check.returned === 0 && (check.left > 0 || check.untold > 0))) return "check";
  return obstaclesToSettleBy({ state, stage, replyUntil, today }, check satisfies CheckCounts).length === 0 ? "settle" : null;
}

function tasksFor(actor: Actor, key: string, cases: Case[]): Task[] {
  const taken = cases.filter(({ sheet }) => may("sheet.check", actor, sheet)).map((one) => ({ ...one, step: nextCheck(one.sheet, one) }));
  return (["answer", "check", "settle"] as const).flatMap((step): Task[] => {
    const found = taken.filter((one) => one.step === step && (step !== "settle" || may("sheet.settle", actor, one.sheet))),
      first = found[0];
    const post = first && postFor(step === "settle" ? "sheet.settle" : "sheet.check", actor, first.sheet);
    return first && post ? [taskOf(step, key, found, first, post)] : [];
  });
}

function taskOf(step: Step, key: string, found: Case[], first: Case, post: HeldPost): Task {
  const words = WORDS[step],
    alone = found.length === 1,
    names = found.map(({ sheet }) => sheet.name).join("; ");
  return {
    key: `${step}-${key}`,
    title: alone ? `${words.one}: ${first.sheet.name}` : words.many(found.length),
    detail: [alone ? "" : `${names}.`, detailOf(step, first, alone), first.why].filter(Boolean).join(" "),
    place: placeBeside(post, first.year),
    due: first.yearEndBy,
    post: postLine(post),
    href: alone ? `${first.at}/cham-diem/${first.sheet.slug}/tham-dinh` : `${first.at}#thanh-vien`,
    verb: alone ? words.verb : "Mở",
  };
}

function detailOf(step: Step, { sheet: { check, state } }: Case, alone: boolean): string {
  if (!alone || !check) return "";
  if (step === "answer") return `${check.waiting} ý kiến chưa trả lời.`;
  if (step === "check")
    return check.left > 0 ? `Còn ${check.left} tiêu chí chưa thẩm định.` : "Đã thẩm định đủ, chưa thông báo cho đơn vị.";
  return state === "awaiting_reply" ? "Đã hết hạn giải trình." : "";
}
