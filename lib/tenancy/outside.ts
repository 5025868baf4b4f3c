import "server-only";
import type { QueryResultRow } from "pg";
import { thrownOn } from "./away";
import type { Statement } from "./enter";
import { doors } from "./pools";

/**
 * Calls one of the functions that stand before any province: signing in, own sessions, first access.
 * No province is set, so every tenant table answers no rows here.
 */
export async function outside<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
  return (await doors().reading.query<Row>(statement).catch(thrownOn)).rows;
}
