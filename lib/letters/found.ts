import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import { LETTER, letterToWrite, type LetterSeen, type LetterToWrite, newLetter, type NewLetter } from "./queries";

/** Held until the transaction ends: what is sent is what was read. */
export async function letterHeld(sql: Sql, id: string): Promise<LetterSeen | null> {
  await sql.query({
    name: "letter_lock",
    text: "select from letter where province_id = app_province() and id = $1 for update",
    values: [id],
  });
  const { rows } = await sql.query<{ it: LetterSeen }>({
    name: "letter_found",
    text: `select json_build_object(${LETTER}) as it from letter l where l.province_id = app_province() and l.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

export async function letterToRewrite(sql: Sql, id: string): Promise<LetterToWrite | null> {
  await letterHeld(sql, id);
  return (await sql.query<{ it: LetterToWrite }>(letterToWrite(id))).rows[0]?.it ?? null;
}

/** From which office, or from the board, a new letter goes. */
export async function placeToWrite(sql: Sql, blocYearId: string | null): Promise<NewLetter | null> {
  if (!blocYearId) return (await sql.query<{ it: NewLetter }>(newLetter(null, null))).rows[0]?.it ?? null;
  const { rows } = await sql.query<{ slug: string; year: string }>({
    name: "letter_place",
    text: "select b.slug, y.year from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.id = $1",
    values: [blocYearId],
  });
  return rows[0] ? ((await sql.query<{ it: NewLetter }>(newLetter(rows[0].slug, rows[0].year))).rows[0]?.it ?? null) : null;
}
