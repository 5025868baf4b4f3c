import "server-only";
import { Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";
import { findAdopted } from "./queries";
import { type StoredVersion, tableOf } from "./stored";
import type { Version } from "./table";

export type Adopted = { stored: StoredVersion; table: Version };

// What was adopted never changes (keep_adopted, in the database), so a process reads it once.
const MOST = 100;
const read = new Map<string, Adopted>();

/** The table that a sheet stands under. It is asked for by whoever holds the sheet, in whose province it was found. */
export async function adoptedTable(sql: Sql, province: string, version: string): Promise<Adopted> {
  const key = `${province}/${version}`,
    known = read.get(key);
  if (known) return known;
  const stored = await findAdopted(sql, version);
  if (!stored) throw new Problem("record.not_found");
  const found = { stored, table: tableOf(stored) };
  if (read.size >= MOST) read.delete(read.keys().next().value!);
  read.set(key, found);
  return found;
}
