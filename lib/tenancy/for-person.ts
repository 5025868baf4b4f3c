import "server-only";
import type { Actor } from "./actor";
import { operations } from "./operation";
import type { Statement } from "./enter";
import type { Sql } from "./pools";

/** What the worker knows of the person it works for. */
export type ForPerson = {
  actor: Actor;
  now: Date;
  /** Where they want to be told; null where nobody said. */ address: string | null;
  /** The worker's own rights, in the province of the person. */
  sql: Sql;
  /** One statement with the rights of the person: what it answers is what their page would. */
  asThem: <Row extends object>(statement: Statement) => Promise<Row[]>;
};

/** Becomes that person in the transaction this connection is in. Null: no such person here any more, or the account is closed. */
export async function entered(client: Sql, province: string, person: string): Promise<ForPerson | null> {
  const {
    rows: [found],
  } = await client.query<{ actor: Actor; at: Date; address: string | null }>("select actor, at, address from enter_for($1, $2)", [
    province,
    person,
  ]);
  const asThem = async <Row extends object>(statement: Statement): Promise<Row[]> => {
    await client.query("set local role app_runtime");
    const { rows } = await client.query<Row>(statement as { text: string });
    await client.query("reset role");
    return rows;
  };
  return found ? { actor: found.actor, now: found.at, address: found.address, sql: client, asThem } : null;
}

/** One transaction of the worker for one person; `repeatable read`: all its questions are answered by the record of one moment. */
export async function forPerson<T>(
  province: string,
  person: string,
  work: (it: ForPerson) => Promise<T>,
  isolation: "read committed" | "repeatable read" = "read committed",
): Promise<T | null> {
  const client = await operations().connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin isolation level ${isolation}`);
    const it = await entered(client, province, person),
      result = it ? await work(it) : null;
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}
