import { METHODS } from "./methods";
import type { Knob } from "./method";
import { formatAmount } from "./points";
import type { ItemMethod } from "./words";

/** Fields of a form as they were sent; those of parameters are called "p.each", "p.bands.0.from". */
type Typed = Record<string, unknown>;
export const MOST_ROWS = 20;

const text = (value: unknown) => (typeof value === "string" ? value.trim() : "");
const shown = ({ when }: Knob, params: Typed) => !when || when.is.includes(String(params[when.field]));

/** Parameters out of a form: rows left blank fall away, and keys of rows stay with them. `at` says where each kept row stood. */
export function paramsTyped(method: ItemMethod, form: Typed): { params: Typed; at: Record<string, number[]> } {
  const params: Typed = {},
    at: Record<string, number[]> = {};
  for (const knob of METHODS[method].knobs) {
    if (!shown(knob, params)) continue;
    if (knob.kind !== "rows") {
      params[knob.field] = form[`p.${knob.field}`];
      continue;
    }
    const rows = Array.from({ length: MOST_ROWS }, (_, n) => {
      const name = (column: string) => `p.${knob.field}.${n}.${column}`;
      const row: Typed = Object.fromEntries(knob.columns.map(({ field }) => [field, form[name(field)]]));
      const blank = knob.columns.every(({ field }) => text(form[name(field)]) === "");
      return { n, blank, row: text(form[name("key")]) ? { ...row, key: form[name("key")] } : row };
    }).filter(({ blank }) => !blank);
    params[knob.field] = rows.map(({ row }) => row);
    at[knob.field] = rows.map(({ n }) => n);
  }
  return { params, at };
}

/** What is wrong with them, each at the field of the form where it was typed. */
export function paramProblems(method: ItemMethod, form: Typed): { field: string; sentence: string }[] {
  const { params, at } = paramsTyped(method, form);
  return METHODS[method].paramFaults(params).map(({ field, sentence }) => {
    const [list, row, ...column] = field.split(".");
    const n = row === undefined ? undefined : at[list!]?.[Number(row)];
    return {
      field: `p.${[list, ...(n === undefined ? (row === undefined ? [] : [row]) : [n]), ...column].filter((part) => part !== "").join(".")}`,
      sentence,
    };
  });
}

const written = (value: unknown): string =>
  typeof value === "number"
    ? formatAmount(value)
    : typeof value === "boolean"
      ? value
        ? "on"
        : ""
      : typeof value === "string"
        ? value
        : "";

/** Stored parameters as the fields of the form show them. */
export function paramFields(method: ItemMethod, params: unknown): Record<string, string> {
  const it = METHODS[method].params.parse(params) as Typed,
    fields: Record<string, string> = {};
  for (const knob of METHODS[method].knobs) {
    if (knob.kind !== "rows") {
      fields[`p.${knob.field}`] = written(it[knob.field]);
      continue;
    }
    for (const [n, row] of ((it[knob.field] ?? []) as Typed[]).entries()) {
      for (const [column, value] of Object.entries(row)) fields[`p.${knob.field}.${n}.${column}`] = written(value);
    }
  }
  return fields;
}

/** One way to score as the editor offers it: a method, and where its own first question changes the other fields, one answer to it. */
export type Way = { key: string; method: ItemMethod; name: string; set: Record<string, string> };

export function waysOf(method: ItemMethod, name: string): Way[] {
  const { knobs } = METHODS[method];
  const turning = knobs.find((knob) => knob.kind === "choice" && knobs.some((other) => other.when?.field === knob.field));
  if (!turning || turning.kind === "rows") return [{ key: method, method, name, set: {} }];
  return (turning.options ?? []).map((option) => ({
    key: `${method}.${option.key}`,
    method,
    name: `${name}: ${option.name.toLowerCase()}`,
    set: { [turning.field]: option.key },
  }));
}

/** The knobs that one way still asks. */
export const knobsOf = ({ method, set }: Way): Knob[] => METHODS[method].knobs.filter((knob) => !(knob.field in set) && shown(knob, set));

/** The way in which stored parameters are scored. */
export const wayOf = (ways: Way[], method: ItemMethod, params: unknown): Way | undefined =>
  ways.find(
    (way) => way.method === method && Object.entries(way.set).every(([field, value]) => (params as Typed | null)?.[field] === value),
  );
