import { chipHtml } from "@/components/ui/parts-html";
import { html, type Html, NOTHING } from "@/components/ui/html";
import type { FormState } from "@/lib/action/form-state";
import { howWords, METHODS } from "@/lib/criteria/methods";
import { type StoredVersion, tableOf } from "@/lib/criteria/stored";
import { type Item, itemsOf, type Section, type Version } from "@/lib/criteria/table";
import type { Amended } from "@/lib/scoring/amended";
import type { Inputs } from "@/lib/scoring/cell-text";
import { countByItem, itemIds } from "@/lib/scoring/sheet-lines";
import type { Given, SheetEvidence, SheetLines } from "@/lib/scoring/sheet-queries";
import type { KeptTyped } from "./kept-lines";

/** What the page hands over: the table and the lines as PostgreSQL wrote them, and what this reader may do. */
export type SheetGiven = {
  table: string;
  text: string;
  tinh: string;
  sheetId: string;
  personId: string;
  here: string;
  edit: boolean;
  /** Items an amendment changed since the sheet was begun. */
  amended?: Amended["items"] | undefined;
};

/** What the table alone says of a row: the same on every sheet. */
type Frame = { item: Item; id: string; kind: Section["kind"]; number: Html; name: Html };
/** A row of one sheet with all that does not change while it is typed into. */
export type Row = Frame & {
  edit: boolean;
  evidence: SheetEvidence[];
  given: Given | undefined;
  amended: Amended["items"][string] | undefined;
  mark: Html;
  proofHref: string;
};
export type Sheet = Pick<SheetGiven, "tinh" | "sheetId" | "personId" | "edit"> & {
  version: Version;
  rows: Map<string, Row>;
  /** How many documents each item has. */
  proofs: Record<string, number>;
  opened: Record<string, KeptTyped>;
};

type Table = { version: Version; frames: Frame[] };
const KEPT = 40;
const kept = new Map<string, Table>();

/** Sheets of a bloc share one table, and its text says all of it: whoever brings the same text gets what was read from it before. */
function tableFrom(text: string): Table {
  const found = kept.get(text) ?? tableRead(JSON.parse(text) as StoredVersion);
  kept.delete(text);
  kept.set(text, found); // last used, last to go
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return found;
}

function tableRead(stored: StoredVersion): Table {
  const version = tableOf(stored),
    ids = itemIds(stored),
    guidance = new Map(stored.sections.flatMap(({ items }) => items.map((it) => [it.key, it.guidance])));
  return {
    version,
    frames: version.sections.flatMap(({ kind, items }) =>
      items.map((item): Frame => {
        const advice = guidance.get(item.key);
        return {
          item,
          kind,
          id: ids[item.key]!,
          number: html`<td class="c-no num">${item.number}</td>`,
          name: html`${item.name}<span class="how num">${howWords(item)}</span>${advice && html`<span class="how">${advice}</span>`}`,
        };
      }),
    ),
  };
}

const NONE: SheetEvidence[] = [];

export function sheetOf({ table, text, tinh, sheetId, personId, here, edit, amended }: SheetGiven, state: FormState = {}): Sheet {
  const { version, frames } = tableFrom(table),
    it = JSON.parse(text) as SheetLines,
    evidence = Map.groupBy(it.evidence, ({ item }) => item);
  const rows = new Map(
    frames.map((frame): [string, Row] => {
      const { item } = frame,
        change = amended?.[item.key];
      return [
        item.key,
        {
          ...frame,
          edit: edit && item.scoredBy === "self",
          evidence: evidence.get(item.key) ?? NONE,
          given: it.given?.[item.key],
          proofHref: `${here}/minh-chung/${item.key}`,
          amended: change,
          mark: change ? html`${chipHtml("warn", "Tiêu chí đã sửa")} ${change.words}` : NOTHING,
        },
      ];
    }),
  );
  const opened = Object.fromEntries(
    Object.entries(it.lines).map(([key, { inputs, note, na, version: at }]): [string, KeptTyped] => [
      key,
      { inputs: inputs as Inputs, note, na, version: at },
    ]),
  );
  return {
    tinh,
    sheetId,
    personId,
    edit,
    version,
    rows,
    proofs: countByItem(it.evidence),
    opened: { ...opened, ...retyped(version, state) },
  };
}

/** What was typed before a refusal, in a browser without script: it stands in the cells again. */
function retyped(version: Version, { values }: FormState): Record<string, KeptTyped> {
  if (!values) return {};
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return Object.fromEntries(
    itemsOf(version)
      .filter(({ key }) => values[`v.${key}`] !== undefined)
      .map(({ key, method, params }) => [
        key,
        {
          inputs: Object.fromEntries(
            METHODS[method].cells(params).map(({ field, kind }) => [field, values[`i.${key}.${field}${kind === "ticks" ? "[]" : ""}`]]),
          ),
          note: text(`n.${key}`),
          na: text(`na.${key}`) === "on",
          version: Number(text(`v.${key}`)),
        },
      ]),
  );
}
