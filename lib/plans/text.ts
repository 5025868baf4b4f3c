import { roman } from "@/lib/criteria/carry";
import type { PlanKind } from "@/lib/tenancy/generated/enums";

/** What a point says: content; in a plan also the measure, who does it, until when. */
export type Said = { body: string; target: string | null; who: string | null; until: string | null };
export type Point = Said & {
  id: string;
  /** Survives from version to version. */ key: string;
  version: number;
  /** Copied from last year and not looked at yet. */ lookAt: boolean;
};
export type Section = { id: string; key: string; heading: string; version: number; points: Point[] };
export type Head = { title: string; preamble: string | null; closing: string | null };
export type PlanText = Head & { sections: Section[] };

/** "II. Nội dung" of a plan, "Điều 2. Nguyên tắc" of a regulation. */
export const sectionTitle = (kind: PlanKind, at: number, heading: string): string =>
  kind === "PLAN" ? `${roman(at + 1)}. ${heading}` : `Điều ${at + 1}. ${heading}`;
export const pointsOf = (sections: readonly Section[]): Point[] => sections.flatMap(({ points }) => points);
