import { STAGE_WORDS, STAGES } from "@/lib/blocs/words";
import { dateWords, dayOf, daysBetween, dueWords } from "@/lib/provinces/dates";
import { capital } from "@/lib/provinces/words";
import { stageAt, type Stage } from "./rules";

type Dates = { startsOn: string; endsOn: string; scoringFrom: string | null; scoringUntil: string | null; yearEndBy: string | null };
type Shown = Dates & { stage: Stage; today: string; moves: { to: Stage; at: string }[] };
type Step = { label: string; state: "done" | "now" | "next"; when?: string; more?: string; at?: number };

const brief = (day: string, today: string) => (day.slice(0, 4) === today.slice(0, 4) ? dateWords(day).slice(0, 5) : dateWords(day));

/** From when until when a stage is meant to last; null where nobody has set a day. */
export function spanOf(stage: Stage, it: Dates): [from: string | null, until: string | null] {
  return (
    {
      preparing: [null, null],
      running: [it.startsOn, it.scoringFrom ?? it.endsOn],
      scoring: [it.scoringFrom, it.scoringUntil],
      checking: [it.scoringUntil, it.yearEndBy],
      deciding: [null, it.yearEndBy],
      proposed: [null, null],
      closed: [null, null],
    } satisfies Record<Stage, [string | null, string | null]>
  )[stage];
}

/** The seven stages as the stepper draws them: done with the day, the current one with what is left. `count` is said beside it. */
export function stepsOf(it: Shown, count?: string): Step[] {
  const now = stageAt(it.stage);
  return STAGES.map((stage, n): Step => {
    const label = STAGE_WORDS[stage].short;
    const [from, until] = spanOf(stage, it);
    if (n < now) {
      const left = leaving(it.moves, n);
      return { label, state: "done", ...(left ? { when: `xong ${brief(dayOf(left.at), it.today)}` } : {}) };
    }
    const when =
      from && until ? `${brief(from, it.today)} – ${brief(until, it.today)}` : until ? `đến ${brief(until, it.today)}` : undefined;
    if (n > now) return { label, state: "next", ...(when ? { when } : {}) };
    const left = until && capital(dueWords(until, it.today));
    const more = [left, count]
      .filter(Boolean)
      .map((words) => `${words}.`)
      .join(" ");
    return {
      label,
      state: "now",
      ...(when ? { when } : {}),
      ...(more ? { more } : {}),
      at: from && until ? passed(from, until, it.today) : 0,
    };
  });
}

const passed = (from: string, until: string, today: string) =>
  Math.round(Math.max(0, Math.min(1, daysBetween(from, today) / Math.max(1, daysBetween(from, until)))) * 100);

/** The move that left stage `n` for good: the first beyond it since the year last stood there. */
function leaving(moves: Shown["moves"], n: number): Shown["moves"][number] | undefined {
  const back = moves.findLastIndex(({ to }) => stageAt(to) <= n);
  return moves[back + 1];
}
