"use client";
import { type RefObject, useEffect, useRef } from "react";
import { METHODS } from "@/lib/criteria/methods";
import type { Item } from "@/lib/criteria/table";
import { type Inputs, gridOf, pastedValue } from "@/lib/scoring/cell-text";
import type { Lines } from "./use-lines";

type Typing = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const before = new WeakMap<Element, string>();
const cellAt = (target: EventTarget): HTMLElement | null => (target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null);

type Pasting = { items: Map<string, Item>; lines: Lines; change: (key: string, change: { inputs: Inputs }) => void };

/** The keys of a spreadsheet on the form of the sheet. */
export function useSheetKeys(form: RefObject<HTMLFormElement | null>, on: boolean, pasting: Pasting): void {
  const latest = useRef(pasting);
  useEffect(() => { latest.current = pasting; });
  useEffect(() => {
    const it = form.current;
    if (!on || !it) return;
    const enter = ({ target }: Event) => { if (target instanceof Element && target.matches(".cell")) before.set(target, (target as Typing).value); };
    const key = (event: KeyboardEvent) => walk(event, it), paste = (event: ClipboardEvent) => pasteInto(event, it, latest.current);
    it.addEventListener("focusin", enter);
    it.addEventListener("keydown", key);
    it.addEventListener("paste", paste);
    return () => { it.removeEventListener("focusin", enter); it.removeEventListener("keydown", key); it.removeEventListener("paste", paste); };
  }, [form, on]);
}

/** Enter goes to the cell below, with Shift to the one above; Esc puts back what stood there. Tab is the browser's own. */
function walk(event: KeyboardEvent, form: HTMLFormElement): void {
  const cell = event.target && cellAt(event.target);
  if (event.key === "Enter" && cell && cell.tagName !== "SUMMARY") {
    event.preventDefault();
    const column = [...form.querySelectorAll<HTMLElement>(`[data-cell="${cell.dataset.cell}"]`)];
    column[column.indexOf(cell) + (event.shiftKey ? -1 : 1)]?.focus();
  }
  const { target } = event;
  if (event.key === "Escape" && target instanceof Element && before.has(target)) {
    event.preventDefault();
    restore(target as Typing, before.get(target)!);
  }
}

/** As if it were typed, so that the sheet hears of it. */
function restore(field: Typing, text: string): void {
  const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")!.set!.call(field, text);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

/** A region from a spreadsheet fills cells to the right and lines below; a line that others score takes no figure but keeps its place. */
function pasteInto(event: ClipboardEvent, form: HTMLFormElement, { items, lines, change }: Pasting): void {
  const text = event.clipboardData?.getData("text/plain") ?? "", cell = event.target && cellAt(event.target);
  if (!cell || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
  event.preventDefault();
  const rows = [...form.querySelectorAll<HTMLElement>("tr[data-key]")];
  const first = rows.indexOf(cell.closest<HTMLElement>("tr[data-key]")!), from = Number(cell.dataset.cell);
  for (const [down, row] of gridOf(text).entries()) {
    const key = rows[first + down]?.dataset.key, item = key === undefined ? undefined : items.get(key);
    if (!key || item?.scoredBy !== "self" || lines[key]?.na) continue;
    const cells = METHODS[item.method].cells(item.params), inputs: Inputs = { ...lines[key]?.inputs };
    for (const [right, typed] of row.entries()) {
      const into = cells[from + right];
      if (into) inputs[into.field] = pastedValue(into, typed);
    }
    change(key, { inputs });
  }
}
