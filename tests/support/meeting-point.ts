import type { Ctx } from "@/lib/action/action";
import type { Prisma } from "@/lib/tenancy/generated/client";

// That two do something at once is arranged here and never left to luck: a slow machine would run them one after the other,
// and a control that waits for an accident says nothing.

/** The connections that tests share with the application (lib/tenancy/pools.ts); whoever waits keeps one. */
const CONNECTIONS = 8;

/** Somebody waited who can never be joined: the others failed, or wait for a lock held by those who are there. */
export class Alone extends Error {}

export type MeetingPoint = () => Promise<void>;

/** Where `n` wait for each other. Whoever comes after them passes. */
export function meetingPoint(n: number, patience = 10_000): MeetingPoint {
  if (n > CONNECTIONS) throw new Error(`${n} cannot wait at once: there are ${CONNECTIONS} connections`);
  let there = 0, open = () => {}, shut = (_why: Alone) => {}, bound: NodeJS.Timeout | undefined;
  const all = new Promise<void>((resolve, reject) => { open = resolve; shut = reject; });
  return () => {
    bound ??= setTimeout(() => shut(new Alone(`${there} of ${n} came to the meeting point: the others failed before it, or wait for a lock held by one who waits there`)), patience);
    if (++there === n) {
      clearTimeout(bound);
      open();
    }
    return all;
  };
}

type Reading<Given extends unknown[], Found> = (...given: Given) => Promise<Found>;

/** The reading after which one waits until `n` have read: all of them write what they saw before anybody wrote. */
export function together<Given extends unknown[], Found>(n: number, reading: Reading<Given, Found>): Reading<Given, Found> {
  const read = meetingPoint(n);
  return async (...given) => {
    const found = await reading(...given);
    await read();
    return found;
  };
}

/** Of `n` who have all read, one acts `ahead`; the others are `late`: they go on with what they saw when that has been committed. */
export function overtaking<Given extends unknown[], Found>(n: number, reading: Reading<Given, Found>) {
  const read = together(n, reading), committed = meetingPoint(n);
  return {
    ahead: async <T>(act: (find: Reading<Given, Found>) => Promise<T>): Promise<T> => {
      const done = await act(read);
      await committed();
      return done;
    },
    late: async (...given: Given): Promise<Found> => {
      const found = await read(...given);
      await committed();
      return found;
    },
  };
}

type Table = Uncapitalize<Prisma.ModelName>;

/** For what reads once more before it writes: the same transaction, in which one waits at the point just before that write. */
export function waitingBefore<Of extends Pick<Ctx, "tx">>(ctx: Of, table: Table, verb: "create" | "createMany" | "update" | "updateMany" | "upsert", point: MeetingPoint): Of {
  const rows = ctx.tx[table] as unknown as Record<string | symbol, (given: unknown) => unknown>;
  const waiting = new Proxy(rows, {
    get: (_rows, name) => (name === verb ? async (given: unknown) => { await point(); return rows[verb]!(given); } : rows[name]),
  });
  return { ...ctx, tx: new Proxy(ctx.tx, { get: (tx, name) => (name === table ? waiting : Reflect.get(tx, name) as unknown) }) };
}
