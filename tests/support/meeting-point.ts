import { vi } from "vitest";
import { ownerSql } from "./database.ts";

// That two do something at once is arranged here and never left to luck: a slow machine would run them one after the other,
// and a control that waits for an accident says nothing.

/** The connections that tests share with the application (lib/tenancy/pools.ts); whoever waits keeps one. */
const CONNECTIONS = 8;
/** A bound, so that a test that is wrong says so: within it the transactions that wait have not timed out. */
const PATIENCE = 10_000;

/** Somebody waited who can never be joined: the others failed, or wait for a lock held by those who are there. */
export class Alone extends Error {}

export type MeetingPoint = () => Promise<void>;

/** Where `n` wait for each other. Whoever comes after them passes. */
export function meetingPoint(n: number): MeetingPoint {
  if (n > CONNECTIONS) throw new Error(`${n} cannot wait at once: there are ${CONNECTIONS} connections`);
  let there = 0,
    open = () => {},
    shut = (_why: Alone) => {},
    bound: NodeJS.Timeout | undefined;
  const all = new Promise<void>((resolve, reject) => {
    open = resolve;
    shut = reject;
  });
  return () => {
    bound ??= setTimeout(
      () =>
        shut(
          new Alone(
            `${there} of ${n} came to the meeting point: the others failed before it, or wait for a lock held by one who waits there`,
          ),
        ),
      PATIENCE,
    );
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
  const read = together(n, reading),
    committed = meetingPoint(n);
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

const WAITING =
  "select count(*)::int as n from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and wait_event_type = 'Lock'";
const waiting = async () => (await ownerSql.query<{ n: number }>(WAITING)).rows[0]!.n;

/**
 * For what reads by itself before it writes: somebody else holds what `work` is about to write until `n` wait for it. All of
 * them have read by then; `held` keeps writers out and lets readers pass (`lock table … in share mode`).
 */
export async function heldUp<T>(n: number, held: string, work: () => Promise<T>): Promise<T> {
  const keeper = await ownerSql.connect();
  let working: Promise<T> | undefined;
  try {
    await keeper.query("begin");
    await keeper.query(held);
    working = work();
    await vi.waitFor(
      async () => {
        const there = await waiting();
        if (there < n) throw new Alone(`${there} of ${n} came to write where ${held}`);
      },
      { timeout: PATIENCE, interval: 10 },
    );
  } finally {
    await keeper.query("rollback");
    keeper.release();
    await working?.catch(() => {}); // its own answer is told below
  }
  return working;
}

/** Until the work waits for a lock, or is over. */
export async function stuckOrOver(work: Promise<unknown>): Promise<void> {
  let over = false;
  work.then(
    () => {
      over = true;
    },
    () => {
      over = true;
    },
  );
  await vi.waitFor(
    async () => {
      if (!over && (await waiting()) === 0) throw new Alone("what should wait is neither waiting nor over");
    },
    { timeout: PATIENCE, interval: 10 },
  );
}
