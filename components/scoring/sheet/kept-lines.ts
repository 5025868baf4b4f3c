import type { Inputs } from "@/lib/scoring/cell-text";

/** A line that has not reached the server: kept on this device under the person and the sheet. */
export type KeptTyped = { inputs: Inputs; note: string; na: boolean; version: number };
type Kept = { at: number; lines: Record<string, KeptTyped> };

const PREFIX = "bang-cham:";
const WEEK = 7 * 86_400_000;
const nameOf = (person: string, sheet: string) => `${PREFIX}${person}:${sheet}`;

/** Storage may be forbidden or full: then the page simply keeps nothing. */
function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export const readKept = (person: string, sheet: string): Record<string, KeptTyped> =>
  quietly(() => {
    forgetOld();
    return (JSON.parse(localStorage.getItem(nameOf(person, sheet)) ?? "null") as Kept | null)?.lines ?? {};
  }, {});

export const writeKept = (person: string, sheet: string, lines: Record<string, KeptTyped>): void =>
  quietly(() => {
    if (Object.keys(lines).length === 0) localStorage.removeItem(nameOf(person, sheet));
    else localStorage.setItem(nameOf(person, sheet), JSON.stringify({ at: Date.now(), lines } satisfies Kept));
  }, undefined);

const own = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));

function forgetOld(): void {
  for (const name of own()) if (Date.now() - ((JSON.parse(localStorage.getItem(name) ?? "{}") as Partial<Kept>).at ?? 0) > WEEK) localStorage.removeItem(name);
}

/** At sign-out nothing stays behind on a shared machine. */
export const forgetAll = (): void => quietly(() => own().forEach((name) => localStorage.removeItem(name)), undefined);
