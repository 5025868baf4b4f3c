import { createHash } from "node:crypto";
import type { PlanText } from "./text";
import type { Derived } from "./unit-rules";

const sha = (words: unknown) => createHash("sha256").update(JSON.stringify(words)).digest("hex");
/** Of every word that is adopted; it travels with the adoption, so that nothing unseen is ever adopted. */
export const digestOf = ({ title, preamble, closing, sections }: PlanText): string =>
  sha([
    title,
    preamble,
    closing,
    sections.map(({ key, heading, points }) => [
      key,
      heading,
      points.map(({ key: point, body, target, who, until }) => [point, body, target, who, until]),
    ]),
  ]);
/** Whether a plan that is to be sent says anything else than the last one. */
export const digestOfDerived = ({ sections, own }: Pick<Derived, "sections" | "own">): string =>
  sha([
    sections.map(({ title, rows }) => [title, rows.map(({ stance, unit, reason }) => [stance, unit, reason])]),
    own.map(({ body, target, who, until }) => [body, target, who, until]),
  ]);
