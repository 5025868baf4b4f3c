import "server-only";
import { createHash } from "node:crypto";
import type { StoredVersion } from "./stored";

/** Of every word that is adopted; it travels with the adoption, so that nothing unseen is ever adopted. */
export function digestOf({ title, totalPoints, bonusCap, classes, tieBreak, sections }: StoredVersion): string {
  const text = sections.map(({ key, numeral, name, kind, max, items }) => [
    key,
    numeral,
    name,
    kind,
    max,
    items.map(({ id: _id, version: _version, position: _position, ...words }) => words),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([title, totalPoints, bonusCap, classes ?? [], tieBreak, text]))
    .digest("hex");
}
