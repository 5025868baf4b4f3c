import type { Points } from "./points";
import { type Fault, type Reader, UNREADABLE } from "./reader";
import type { GateEffect } from "./words";

/** What a line comes to. `missing`: the cell is merely empty, nothing typed is wrong. */
export type Outcome =
  | { points: Points; gate?: GateEffect }
  | { notApplicable: true; why: string }
  /** Complete, but worth something only beside the figures of the others. */
  | { deferred: true; why: string }
  | { refused: string; field: string; missing: boolean };

type Option = { key: string; name: string };
/** What the sheet draws for the unit to fill in. */
export type Cell = { field: string; label: string } & (
  | { kind: "number"; whole?: boolean; unit?: string }
  | { kind: "choice"; options: Option[] }
  | { kind: "ticks"; options: (Option & { points: number })[] }
  | { kind: "yes_no"; yes: string; no: string }
  | { kind: "date" }
  | { kind: "tick" }
);

type PlainKnob = {
  field: string;
  label: string;
  kind: "number" | "text" | "date" | "tick" | "choice";
  options?: Option[];
  optional?: boolean;
};
/** What the editor of criteria draws for the parameters of one item. `when`: only if that field has one of these values. */
export type Knob = (PlainKnob | { field: string; label: string; kind: "rows"; columns: PlainKnob[] }) & {
  when?: { field: string; is: string[] };
};

/** One method as its file writes it; both schemas read typed text and stored JSON alike. */
type Definition<P, I> = {
  params: Reader<P>;
  /** Parameters of a fresh item, which pass the schema. */
  fresh: unknown;
  knobs: Knob[];
  /** Cells depend on the parameters: the parts of a checklist, the levels of a tier. */
  inputs: (params: P, max: Points) => Reader<I>;
  cells: (params: P) => Cell[];
  score: (params: P, inputs: I, max: Points) => Exclude<Outcome, { refused: string }>;
  /** For methods that compare: the points of all units by their figures, by any key of a unit. */
  together?: (params: P, all: Record<string, I>, max: Points) => Record<string, Points>;
  /** The calculation as one line: "38/61 × 10 = 6,23". */
  explain: (params: P, inputs: I, max: Points) => string;
  /** Under the item's name: "Tối đa 25; dưới 70 % không có điểm". */
  how: (params: P, max: Points) => string;
  /** Why the parameters do not go with the maximum of the item, a sentence each. */
  misfits?: (params: P, max: Points) => string[];
};

/** One method as every other file knows it: it reads what it is given, and refuses in words. */
export type Method = {
  params: Reader<unknown>;
  fresh: unknown;
  knobs: Knob[];
  /** The typed cells as they are stored (JSON), or the refusal. */
  read: (params: unknown, inputs: unknown, max: Points) => { inputs: unknown } | Extract<Outcome, { refused: string }>;
  score: (params: unknown, inputs: unknown, max: Points) => Outcome;
  /** Undefined for methods that need nobody else. Units whose figures cannot be read are left out. */
  together: ((params: unknown, all: Record<string, unknown>, max: Points) => Record<string, Points>) | undefined;
  explain: (params: unknown, inputs: unknown, max: Points) => string;
  how: (params: unknown, max: Points) => string;
  cells: (params: unknown) => Cell[];
  misfits: (params: unknown, max: Points) => string[];
  /** What is wrong with parameters that were typed, each at its path ("bands.0.from"). */
  paramFaults: (params: unknown) => { field: string; sentence: string }[];
};

function refusalOf(issues: Fault[]): Extract<Outcome, { refused: string }> {
  // What is wrong comes before what is still empty.
  const first = issues.find((issue) => !issue.missing) ?? issues[0]!;
  return { refused: first.message, field: String(first.path[0] ?? ""), missing: first.missing ?? false };
}

type Read<I> = { inputs: I } | Extract<Outcome, { refused: string }>;

/** Adopted parameters passed the schema when they were adopted: ones that do not are a fault, and throw. */
export function method<P, I>(it: Definition<P, I>): Method {
  // A sheet asks the same parameters many times over, each keystroke anew: they are read once, as long as somebody holds them.
  const known = new WeakMap<object, { params: P; inputs: Map<string, Reader<I>> }>();
  const knownOf = (params: unknown) => {
    const at = typeof params === "object" && params !== null ? params : {};
    let found = known.get(at);
    if (!found) known.set(at, (found = { params: it.params.parse(params), inputs: new Map() }));
    return found;
  };
  const paramsOf = (params: unknown): P => knownOf(params).params;
  const inputsOf = (params: unknown, max: Points): Reader<I> => {
    const { params: read, inputs } = knownOf(params),
      at = max.toString();
    let found = inputs.get(at);
    if (!found) inputs.set(at, (found = it.inputs(read, max)));
    return found;
  };
  const readAnew = (params: unknown, inputs: unknown, max: Points): Read<I> => {
    const schema = inputsOf(params, max); // wrong parameters are a fault, whatever was typed
    if (typeof (inputs ?? {}) !== "object" || Array.isArray(inputs)) return { refused: UNREADABLE, field: "", missing: false };
    const found = schema.safeParse(inputs ?? {});
    return found.success ? { inputs: found.data } : refusalOf(found.issues);
  };
  // Points, gaps, losses and the row itself all read the same line; typing makes a new one, it never changes one in its place.
  type Line = { params: unknown; max: string; found: Read<I>; scored?: Outcome };
  const lines = new WeakMap<object, Line>();
  const lineOf = (params: unknown, inputs: unknown, max: Points): Line => {
    const at = max.toString(),
      isLine = typeof inputs === "object" && inputs !== null,
      before = isLine ? lines.get(inputs) : undefined;
    if (before && before.params === params && before.max === at) return before;
    const line = { params, max: at, found: readAnew(params, inputs, max) };
    if (isLine) lines.set(inputs, line);
    return line;
  };
  const read = (params: unknown, inputs: unknown, max: Points): Read<I> => lineOf(params, inputs, max).found;
  return {
    params: it.params,
    fresh: it.fresh,
    knobs: it.knobs,
    read,
    score(params, inputs, max) {
      const line = lineOf(params, inputs, max);
      return (line.scored ??= "refused" in line.found ? line.found : it.score(paramsOf(params), line.found.inputs, max));
    },
    together:
      it.together &&
      ((params, all, max) =>
        it.together!(
          paramsOf(params),
          Object.fromEntries(
            Object.entries(all).flatMap(([unit, inputs]) => {
              const found = read(params, inputs, max);
              return "refused" in found ? [] : [[unit, found.inputs]];
            }),
          ),
          max,
        )),
    explain(params, inputs, max) {
      const found = read(params, inputs, max);
      if ("refused" in found) return found.missing ? `Chưa tính được. ${found.refused}` : found.refused;
      const scored = it.score(paramsOf(params), found.inputs, max);
      return "notApplicable" in scored ? scored.why : it.explain(paramsOf(params), found.inputs, max);
    },
    how: (params, max) => it.how(paramsOf(params), max),
    cells: (params) => it.cells(paramsOf(params)),
    paramFaults(params) {
      const read = it.params.safeParse(params);
      return read.success ? [] : read.issues.map(({ path, message }) => ({ field: path.join("."), sentence: message }));
    },
    misfits: (params, max) => it.misfits?.(paramsOf(params), max) ?? [],
  };
}
