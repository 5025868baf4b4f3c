import "server-only";
import { Problem } from "@/lib/problems/problem";
import type { Actor } from "./actor";
import { type Claim, entering, type Sql, type Statement } from "./enter";
import { doors, unqueued } from "./pools";

type Rows = object[];
type Told = { rows: Rows; command?: string };
type Asked<Row> = (it: Row | null, actor: Actor, now: Date, sql: Sql) => Promise<unknown>;
const committing = new WeakMap<Sql, (statements: Statement[]) => Promise<Told[]>>();

/** Sent one behind the other without waiting; the first refusal is the one that counts, those behind it only say that the transaction is broken. */
async function sent(sql: Sql, statements: (Statement | string)[]): Promise<Told[]> {
  const answers = await Promise.allSettled(
    statements.map((statement) => sql.query(statement as { text: string }) as unknown as Promise<Told>),
  );
  return answers.map((answer) => {
    if (answer.status === "rejected") throw answer.reason;
    return answer.value;
  });
}

/** Statements of which none needs the answer of another: one trip. */
export const together = async <Answers extends Rows[]>(sql: Sql, ...statements: { [At in keyof Answers]: Statement }): Promise<Answers> =>
  (await sent(sql, statements)).map(({ rows }) => rows) as Answers;

/** The same as the last words of an act: the commit travels with them, so that what they lock is held no trip longer. Behind another door that door commits. */
export async function last<Answers extends Rows[]>(sql: Sql, ...statements: { [At in keyof Answers]: Statement }): Promise<Answers> {
  const answers = await (committing.get(sql) ?? ((all) => sent(sql, all)))(statements);
  return answers.slice(0, statements.length).map(({ rows }) => rows) as Answers;
}

/**
 * The door of the acts that many do at once: the transaction, enter() and the statement that finds the thing (one row with a JSON column `it`) are one trip,
 * and last() ends it with another. SQL alone. What is asked after last() finds the province entered anew.
 */
export async function act<Row extends object, T>(
  claim: Claim,
  found: Statement,
  work: (...given: Parameters<Asked<Row>>) => Promise<T>,
): Promise<T> {
  const client = await doors().writing.connect(),
    wire = unqueued(client);
  let open = true,
    broken: Error | undefined;
  const sql = {
    query: (...question: Parameters<Sql["query"]>) => {
      if (!open) void sent(wire, ["begin", entering(claim)]).catch(() => {}); // the question behind it says what went wrong
      open = true;
      return wire.query(...question);
    },
  } as Sql;
  const commit = async (statements: Statement[]): Promise<Told[]> => {
    const answers = sent(sql, [...statements, "commit"]);
    open = false;
    const told = await answers;
    if (told.at(-1)?.command !== "COMMIT") throw new Error("the transaction had failed before it was to be committed");
    return told;
  };
  committing.set(sql, commit);
  try {
    const [, who, thing] = await sent(sql, ["begin", entering(claim), found]);
    const row = who!.rows[0] as { actor: Actor; at: Date } | undefined;
    // Without a province set row security answered nothing; what came is dropped all the same.
    if (!row) throw new Problem("access.denied");
    const result = await work((thing!.rows[0] as { it: Row } | undefined)?.it ?? null, row.actor, row.at, sql);
    if (open) await commit([]);
    return result;
  } catch (error) {
    if (open) await wire.query("rollback").catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}
