import { yearsLater } from "@/lib/provinces/dates";
import type { Head, PlanText, Said } from "./text";

export type Years = { from: number; to: number };
export type Copied = Head & { sections: { key: string; heading: string; points: (Said & { key: string; lookAt: boolean })[] }[] };

const moved = (text: string, { from, to }: Years): string => text.replaceAll(new RegExp(`(?<!\\d)${from}(?!\\d)`, "g"), String(to));
/**
 * Last year's text for a new year: its own year becomes the new one, days move with it. Whatever names a figure, a person or a day
 * is marked, because it was true of last year; plain sentences are not.
 */
export function copyForYear(text: PlanText, years: Years): Copied {
  const say = (words: string | null) => (words === null ? null : moved(words, years));
  return {
    title: moved(text.title, years),
    preamble: say(text.preamble),
    closing: say(text.closing),
    sections: text.sections.map(({ key, heading, points }) => ({
      key,
      heading: moved(heading, years),
      points: points.map(({ key: point, body, target, who, until }) => ({
        key: point,
        body: moved(body, years),
        target: say(target),
        who,
        until: until && yearsLater(until, years.to - years.from),
        lookAt: until !== null || who !== null || /\d/.test(`${body}${target ?? ""}`),
      })),
    })),
  };
}

/** The version in force as the beginning of its successor. */
export const copyToAmend = ({ title, preamble, closing, sections }: PlanText): Copied => ({
  title,
  preamble,
  closing,
  sections: sections.map(({ key, heading, points }) => ({
    key,
    heading,
    points: points.map(({ key: point, body, target, who, until }) => ({ key: point, body, target, who, until, lookAt: false })),
  })),
});

export const emptyText = (
  title: string,
  headings: readonly string[],
): Omit<Copied, "sections"> & { sections: { heading: string; points: [] }[] } => ({
  title,
  preamble: null,
  closing: null,
  sections: headings.map((heading) => ({ heading, points: [] })),
});
