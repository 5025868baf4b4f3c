import * as kept from "@/components/ui/kept";
import type { Inputs } from "@/lib/scoring/cell-text";

/** A line that has not reached the server: kept on this device under the person and the sheet. */
export type KeptTyped = { inputs: Inputs; note: string; na: boolean; version: number };

const nameOf = (person: string, sheet: string) => `bang-cham:${person}:${sheet}`;

export const readKept = (person: string, sheet: string): Record<string, KeptTyped> =>
  kept.readKept<Record<string, KeptTyped>>(nameOf(person, sheet)) ?? {};
export const writeKept = (person: string, sheet: string, lines: Record<string, KeptTyped>): void =>
  kept.writeKept(nameOf(person, sheet), Object.keys(lines).length === 0 ? null : lines);
