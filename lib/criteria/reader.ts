/** What is wrong, and where. `missing`: the cell is merely empty, nothing typed is wrong. */
export type Fault = { path: (string | number)[]; message: string; missing?: boolean };
export type Read<T> = { success: true; data: T } | { success: false; issues: Fault[] };
/**
 * Reads what was typed or stored, in the manner of zod but in a tenth of its size: parameters and lines of a sheet are read on every key
 * in the browser and fifty times for every sheet on the server.
 */
export type Reader<T> = {
  safeParse: (typed: unknown) => Read<T>;
  /** For what is known to be sound: a fault throws. */ parse: (typed: unknown) => T;
};
export type Value<R> = R extends Reader<infer T> ? T : never;

export const UNREADABLE = "Phần này chưa đọc được. Nhập lại.";

export const good = <T>(data: T): Read<T> => ({ success: true, data });
export const bad = (message: string, missing = false): { success: false; issues: Fault[] } => ({
  success: false,
  issues: [missing ? { path: [], message, missing } : { path: [], message }],
});

export const reader = <T>(safeParse: (typed: unknown) => Read<T>): Reader<T> => ({
  safeParse,
  parse(typed) {
    const read = safeParse(typed);
    if (!read.success) throw new TypeError(read.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
    return read.data;
  },
});

const isFields = (typed: unknown): typed is Record<string, unknown> => typeof typed === "object" && typed !== null && !Array.isArray(typed);
const under = (at: string | number, issues: Fault[]): Fault[] => issues.map((issue) => ({ ...issue, path: [at, ...issue.path] }));

type Shape = Record<string, Reader<unknown>>;
type Values<S extends Shape> = { [K in keyof S]: Value<S[K]> };

/** These fields and no others; every one of them is read, so that all faults are said at once. */
export function fields<S extends Shape>(shape: S): Reader<Values<S>> & { shape: S } {
  const all = Object.entries(shape);
  const read = (typed: unknown): Read<Values<S>> => {
    if (!isFields(typed)) return bad(UNREADABLE);
    const data: Record<string, unknown> = {};
    let issues: Fault[] | null = null;
    for (const [name, one] of all) {
      const found = one.safeParse(typed[name]);
      if (found.success) data[name] = found.data;
      else issues = [...(issues ?? []), ...under(name, found.issues)];
    }
    return issues ? { success: false, issues } : good(data as Values<S>);
  };
  return { ...reader(read), shape };
}

type Bounds<T> = {
  none: string;
  least?: number;
  few?: string;
  most: number;
  many: string;
  /** What must hold between the rows, and the sentence where it does not. */ holds?: (all: T[]) => boolean;
  otherwise?: string;
};

/** Rows of one kind. What holds between them is asked once each of them is sound. */
export function rows<T>(
  one: Reader<T>,
  { none, least = 0, few = none, most, many, holds, otherwise = UNREADABLE }: Bounds<T>,
): Reader<T[]> {
  return reader((typed) => {
    if (!Array.isArray(typed)) return bad(none);
    const read = typed.map((row) => one.safeParse(row));
    const number = [...(typed.length < least ? [few] : []), ...(typed.length > most ? [many] : [])].map((message) => ({
      path: [],
      message,
    }));
    const issues = [...read.flatMap((found, at) => (found.success ? [] : under(at, found.issues))), ...number];
    if (issues.length > 0) return { success: false, issues };
    const data = read.map((found) => (found as { data: T }).data);
    return holds && !holds(data) ? bad(otherwise) : good(data);
  });
}

/** One of several shapes, told apart by one field. */
export function variants<N extends string, S extends Record<string, Reader<object>>>(
  name: N,
  shapes: S,
  none: string,
): Reader<{ [K in keyof S]: { [P in N]: K } & Value<S[K]> }[keyof S]> {
  return reader((typed) => {
    if (!isFields(typed)) return bad(UNREADABLE);
    const which = typed[name],
      one = typeof which === "string" && Object.hasOwn(shapes, which) ? shapes[which] : undefined;
    if (!one) return { success: false, issues: [{ path: [name], message: none }] };
    const found = one.safeParse(typed);
    return found.success ? good({ [name]: which, ...found.data } as never) : found;
  });
}

/** One of a few words. */
export const word = <const W extends readonly string[]>(words: W, none: string): Reader<W[number]> =>
  reader((typed) => (words.some((one) => one === typed) ? good(typed as W[number]) : bad(none)));

/** The same after another look: what is found wrong stands at a field. */
export const looked = <T>(one: Reader<T>, wrong: (value: T) => { field: string; message: string } | null): Reader<T> =>
  reader((typed) => {
    const found = one.safeParse(typed),
      fault = found.success ? wrong(found.data) : null;
    return fault ? { success: false, issues: [{ path: [fault.field], message: fault.message }] } : found;
  });

/** What was read, as something else. */
export const turned = <T, U>(one: Reader<T>, turn: (value: T) => U): Reader<U> =>
  reader((typed) => {
    const found = one.safeParse(typed);
    return found.success ? good(turn(found.data)) : found;
  });

/** What is typed is made ready first; nothing typed stands for the usual. */
export const prepared = <T>(prepare: (typed: unknown) => unknown, one: Reader<T>): Reader<T> =>
  reader((typed) => one.safeParse(prepare(typed)));
export const usually = <T>(usual: unknown, one: Reader<T>): Reader<T> => prepared((typed) => (typed === undefined ? usual : typed), one);
