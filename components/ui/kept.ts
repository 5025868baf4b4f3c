/** Texts that have not reached the server, kept on this device under a name; wiped at sign-out and after a week. */
type Kept = { at: number; it: unknown };

const PREFIX = "chua-gui:",
  WEEK = 7 * 86_400_000;

/** Storage may be forbidden or full: then the page simply keeps nothing. */
function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export const readKept = <T>(name: string): T | null =>
  quietly(() => {
    forgetOld();
    return ((JSON.parse(localStorage.getItem(PREFIX + name) ?? "null") as Kept | null)?.it ?? null) as T | null;
  }, null);

/** `null` forgets it. */
export const writeKept = (name: string, it: unknown): void =>
  quietly(() => {
    if (it === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), it } satisfies Kept));
  }, undefined);

const own = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));

function forgetOld(): void {
  for (const name of own())
    if (Date.now() - ((JSON.parse(localStorage.getItem(name) ?? "{}") as Partial<Kept>).at ?? 0) > WEEK) localStorage.removeItem(name);
}

/** At sign-out nothing stays behind on a shared machine. */
export const forgetAll = (): void => quietly(() => own().forEach((name) => localStorage.removeItem(name)), undefined);
