/** Told to the page for faults (components/layout/fault-page.tsx, app/global-error.tsx) in place of the hash that a fault gets: the page then says what it is and asks again by itself. */
export const AWAY = "MAT-CO-SO-DU-LIEU";

/** The database cannot be reached, or closed the connection: nothing was written. */
export function isAway(error: unknown): boolean {
  const it = error as {
    code?: string;
    message?: string;
    meta?: { driverAdapterError?: { cause?: { originalCode?: string; kind?: string } } };
  };
  const code = it?.meta?.driverAdapterError?.cause?.originalCode ?? it?.code ?? "";
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|57P0[123]|08\d{3}|53300|P1001|P1017|P2028)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Server has closed the connection/i.test(
      it?.message ?? "",
    )
  );
}

// Pages, proxy.ts and the entrance are loaded apart, in one process.
const kept = globalThis as typeof globalThis & { awayAt?: number };
const JUST_NOW = 60_000;

/** Whether a page has met this just now; the database may be back. */
export const seenAway = () => Date.now() - (kept.awayAt ?? 0) < JUST_NOW;

/** Whether the database is away; the error then carries it to the page for faults. */
export function marked(error: unknown): boolean {
  if (!isAway(error)) return false;
  kept.awayAt = Date.now();
  Object.assign(error as object, { digest: AWAY });
  return true;
}

/** Throws it on, marked when the database is away. */
export function thrownOn(error: unknown): never {
  marked(error);
  throw error;
}
