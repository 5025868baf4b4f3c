import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import TypeOverrides from "pg/lib/type-overrides";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client.ts";

export type Sql = Pick<pg.PoolClient, "query">;

type Catching = AsyncLocalStorage<{ client?: pg.PoolClient }>;
type Doors = { prisma: PrismaClient; writing: pg.Pool; reading: pg.Pool; portal: pg.Pool };
// One set of pools a process, and one catcher beside them: Next loads this module once for pages, once for routes, and
// again after each change in development. Pools of one copy that ask the catcher of another would catch nothing.
const kept = globalThis as typeof globalThis & { doors?: Doors; caught?: Catching };

/** Catches the connection that Prisma opens for a transaction, so that SQL can run in the same one. */
export const caught: Catching = (kept.caught ??= new AsyncLocalStorage());

const turned = new WeakMap<pg.PoolClient, Sql>();
/** What the connection was before its questions were put in turn: it sends without waiting for an answer. */
export const unqueued = (client: pg.PoolClient): Sql => turned.get(client) ?? client;

/** Prisma reads several relations of one answer at the same time; a connection takes one question after the other. */
function inTurn(client: pg.PoolClient): pg.PoolClient {
  if (turned.has(client)) return client;
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown;
  turned.set(client, { query: ask as Sql["query"] });
  let last: Promise<unknown> = Promise.resolve();
  const queued = (...question: unknown[]): unknown => {
    // A question with a callback comes from the pool itself, which holds the connection alone.
    if (typeof question.at(-1) === "function") return ask(...question);
    const answer = last.then(() => ask(...question));
    last = answer.catch(() => undefined); // the next one goes its way whatever this one met
    return answer;
  };
  client.query = queued as typeof client.query;
  return client;
}

class CatchingPool extends pg.Pool {
  // PrismaPg takes a Pool; only its transactions call connect() without a callback.
  override connect(callback?: unknown): never {
    const catching = caught.getStore();
    if (callback || !catching) return super.connect(callback as never) as never;
    return super.connect().then((client) => (catching.client = inTurn(client))) as never;
  }
}

// A date has no time and no zone: it stays the text that PostgreSQL wrote.
const types = new TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A lost idle connection is reported here, or it would end the process; the next query opens another. */
function quiet<P extends pg.Pool>(pool: P): P {
  pool.on("error", (error) => console.warn("Mất một kết nối cơ sở dữ liệu:", error.message));
  return pool;
}

const statements = new Map<string, string>();
/** One prepared statement per text; past 500 texts Prisma sends them unnamed. */
function nameOf(query: { sql: string }): string {
  const known = statements.get(query.sql);
  if (known !== undefined) return known;
  if (statements.size >= 500) return "";
  const name = `p${statements.size}`;
  statements.set(query.sql, name);
  return name;
}

/** Opened at the first call, never at import: `next build` loads every module without a database. */
export function doors(): Doors {
  return (kept.doors ??= open());
}

function open(): Doors {
  // A connection keeps its plans, and the plan of a large page costs more than ten answers: it outlives the pauses of an office, and holds up nobody who wants to end.
  const connecting = { connectionTimeoutMillis: 5_000, keepAlive: true, idleTimeoutMillis: 5 * 60_000, allowExitOnIdle: true };
  const writing = quiet(new CatchingPool({ connectionString: env().DATABASE_URL, max: 8, pipeline: true, ...connecting }));
  return {
    writing,
    prisma: new PrismaClient({
      adapter: new PrismaPg(writing, { statementNameGenerator: nameOf }),
      transactionOptions: { maxWait: 5_000, timeout: 15_000 },
    }),
    reading: quiet(new pg.Pool({ connectionString: env().DATABASE_URL, max: 8, pipeline: true, types, ...connecting })),
    portal: quiet(new pg.Pool({ connectionString: env().DATABASE_PORTAL_URL, max: 6, pipeline: true, types, ...connecting })),
  };
}
