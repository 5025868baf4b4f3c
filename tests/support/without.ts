import { ownerSql } from "./database.ts";

/**
 * Negative control: the function with one guard taken out, for the length of `work`. A test that is green with the
 * guard must be red without it.
 */
export async function without<T>(signature: string, guard: string, work: () => Promise<T>, instead = ""): Promise<T> {
  const { rows } = await ownerSql.query<{ whole: string }>("select pg_get_functiondef($1::regprocedure) as whole", [signature]);
  const whole = rows[0]!.whole;
  if (!whole.includes(guard)) throw new Error(`${signature} has no “${guard}”`);
  await ownerSql.query(whole.replace(guard, instead));
  try {
    return await work();
  } finally {
    await ownerSql.query(whole);
  }
}
