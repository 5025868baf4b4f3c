import type { PaperHead } from "@/lib/meetings/paper-head";
import { type Figures, type Indicator, type TotalLine, totalsOf } from "@/lib/movements/totals";
import { dateWords } from "@/lib/provinces/dates";
import type { ReportPeriod } from "@/lib/tenancy/generated/enums";
import { contentOf, type SentLine } from "./content";
import { periodStanding } from "./overview";
import type { PeriodSeen } from "./queries";
import { STANDING_WORDS } from "./report-rules";
import { type SumLine, sumsOf } from "./sums";
import type { Section } from "./words";

export type MovementResult = { id: string; name: string; review: string; indicators: Indicator[]; reports: Figures[] };
export type MovementSum = { id: string; name: string; review: string; units: number; totals: TotalLine[] };
/** What one unit said, in its own words. */
export type GatheredUnit = {
  unitId: string;
  name: string;
  leftOn: string | null;
  number: number;
  hash: string;
  words: Record<Section, string>;
  lines: SentLine[];
};
export type Missing = { name: string; why: string };
export type ReviewContent = {
  form: "tong-hop/1";
  period: ReportPeriod;
  year: string;
  bloc: string;
  paper: PaperHead;
  day: string;
  number: string | null;
  head: string | null;
  words: Partial<Record<Section, string>>;
  targets: SumLine[];
  movements: MovementSum[];
  units: GatheredUnit[];
  missing: Missing[];
  decisions: string[];
  meeting: { title: string; day: string } | null;
};

/** The newest version of every report that stands sent; of one that came back nothing counts until it is sent again. */
export type SentSeen = {
  versionId: string;
  unitId: string;
  name: string;
  leftOn: string | null;
  number: number;
  content: string;
  hash: string;
  afterAdoption: boolean;
};
export type Gathering = {
  period: PeriodSeen;
  today: string;
  archive: boolean;
  year: string;
  bloc: string;
  paper: PaperHead;
  head: string | null;
  sent: SentSeen[];
  movements: MovementResult[];
  words: Partial<Record<Section, string>>;
  number: string | null;
  meeting: { title: string; day: string; decisions: string[] } | null;
};

/** Every unit's words, the sums of what they promised and reported, and who is missing: one report. */
export function gather(it: Gathering): ReviewContent {
  const units = it.sent.map(({ unitId, name, leftOn, number, hash, content }): GatheredUnit => {
    const { words, lines } = contentOf(content);
    return { unitId, name, leftOn, number, hash, words, lines };
  });
  const { asked } = periodStanding(it.period, it);
  return {
    form: "tong-hop/1",
    period: it.period.period,
    year: it.year,
    bloc: it.bloc,
    paper: it.paper,
    day: it.meeting?.day ?? it.today,
    number: it.number,
    head: it.head,
    words: it.words,
    targets: sumsOf(units.flatMap(({ lines }) => lines.flatMap(({ figure }) => figure ?? []))),
    movements: it.movements.map(({ id, name, review, indicators, reports }) => ({
      id,
      name,
      review,
      units: reports.length,
      totals: totalsOf(indicators, reports),
    })),
    units,
    missing: asked
      .filter(({ standing }) => standing.step !== "sent")
      .map(({ name, standing: { step } }) => ({
        name,
        why: step === "returned" ? "đã gửi, khối trả lại để bổ sung" : STANDING_WORDS[step].toLowerCase(),
      })),
    decisions: it.meeting?.decisions ?? [],
    meeting: it.meeting && { title: it.meeting.title, day: it.meeting.day },
  };
}

export const reviewOf = (text: string): ReviewContent => JSON.parse(text) as ReviewContent;
/** "Sở Y tế (thành viên đến 01/07/2026)". */
export const namedUnit = ({ name, leftOn }: Pick<GatheredUnit, "name" | "leftOn">): string =>
  leftOn ? `${name} (thành viên đến ${dateWords(leftOn)})` : name;
/** Units that said something under a heading. */
export const saying = (units: readonly GatheredUnit[], section: Section): GatheredUnit[] =>
  units.filter(
    ({ words, lines }) =>
      words[section] !== "" ||
      lines.some(
        (line) =>
          (line.section === section && !line.figure && (line.detail ?? line.note) !== null) ||
          (line.section === section && line.figure && line.note !== null),
      ),
  );
