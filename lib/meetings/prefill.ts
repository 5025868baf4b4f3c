import { READY_MEETINGS, type ReadyMeeting } from "./agendas";
import type { MeetingKind } from "./words";

/** The latest meeting of one kind that an earlier year of the bloc held. `year`: the first year it acted on. */
export type LastMeeting = {
  title: string;
  place: string;
  time: string;
  day: string;
  invited: string | null;
  words: string | null;
  year: string;
  agenda: { year: string; title: string }[];
};
export type Prefilled = {
  /** Where it comes from: that meeting, or the ready agenda of the kind. */
  from: { title: string; day: string } | null;
  title: string;
  place: string;
  time: string;
  invited: string;
  words: string;
  agenda: Record<string, string>;
};

const startOf = (year: string) => Number(year.slice(0, 4));
/** Years next to that of the old paper move along, those further away belong to something else (a law, a document) and stay. */
export function shiftYears(text: string, from: string, to: string): string {
  const delta = startOf(to) - startOf(from),
    near = (year: number) => Math.abs(year - startOf(from)) <= 1;
  return delta === 0
    ? text
    : text.replace(/(?<![\d/.-])(20\d\d)(?:-(20\d\d))?(?![\d/.]|-\d)/g, (whole, first: string, second?: string) =>
        near(Number(first))
          ? [first, second]
              .filter(Boolean)
              .map((year) => Number(year) + delta)
              .join("-")
          : whole,
      );
}

/** From last year's meeting of the same kind, with its years moved along; where there is none, from what such a meeting usually has. */
export function prefillOf(
  kind: MeetingKind,
  { last, year, offered, bloc }: { last: LastMeeting | undefined; year: string; offered: readonly string[]; bloc: string },
): Prefilled {
  const ready: ReadyMeeting = READY_MEETINGS[kind],
    said = (text: string) => text.replaceAll("{year}", year).replaceAll("{bloc}", bloc);
  if (!last)
    return {
      from: null,
      title: said(ready.title),
      place: "",
      time: "",
      invited: said(ready.invited),
      words: said(ready.words),
      agenda: { [year]: ready.agenda.map(said).join("\n") },
    };
  const moved = (text: string) => shiftYears(text, last.year, year),
    agenda: Record<string, string[]> = {};
  for (const item of last.agenda) {
    const target = moved(item.year);
    (agenda[offered.includes(target) ? target : year] ??= []).push(moved(item.title));
  }
  return {
    from: { title: last.title, day: last.day },
    title: moved(last.title),
    place: last.place,
    time: last.time,
    invited: moved(last.invited ?? said(ready.invited)),
    words: moved(last.words ?? said(ready.words)),
    agenda: Object.fromEntries(Object.entries(agenda).map(([label, lines]) => [label, lines.join("\n")])),
  };
}

/** In an address: which kind of meeting is planned. */
export const KIND_SLUGS = {
  LAUNCH: "trien-khai",
  MIDYEAR: "so-ket",
  YEAR_END: "tong-ket",
  THEMATIC: "chuyen-de",
  EXTRAORDINARY: "dot-xuat",
} satisfies Record<MeetingKind, string>;
export const kindOfSlug = (slug: string | string[] | undefined): MeetingKind | null =>
  (Object.keys(KIND_SLUGS) as MeetingKind[]).find((kind) => KIND_SLUGS[kind] === slug) ?? null;
/** What is usually planned at a stage of the year. */
export const kindAtStage = (stage: string): MeetingKind =>
  stage === "preparing"
    ? "LAUNCH"
    : stage === "running"
      ? "MIDYEAR"
      : stage === "deciding" || stage === "checking"
        ? "YEAR_END"
        : "THEMATIC";
