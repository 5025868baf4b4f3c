"use client";
import { type RefObject, useEffect } from "react";
import { gridOf } from "@/lib/scoring/cell-text";

type Cell = HTMLInputElement | HTMLSelectElement;
const placeOf = (cell: Cell) => cell.dataset.place!.split(":").map(Number) as [number, number];

/** The keys of a spreadsheet: arrows and Enter walk between the cells, a copied region fills to the right and downwards. */
export function useGridKeys(table: RefObject<HTMLTableElement | null>, on: boolean): void {
  useEffect(() => {
    const it = table.current;
    if (!on || !it) return;
    const at = (row: number, column: number) => it.querySelector<Cell>(`[data-place="${row}:${column}"]`);
    const cellOf = (event: Event) => (event.target instanceof HTMLElement ? event.target.closest<Cell>("[data-place]") : null);
    const key = (event: KeyboardEvent) => {
      const cell = cellOf(event),
        step = cell && stepOf(event, cell);
      if (!cell || !step) return;
      event.preventDefault();
      let [row, column] = placeOf(cell);
      // A unit that is scored elsewhere has no cells: the walk goes on behind it.
      for (let tries = 0; tries < 5; tries++) {
        row += step[0];
        column += step[1];
        const next = at(row, column);
        if (!next) continue;
        next.focus();
        if (next instanceof HTMLInputElement) next.select();
        return;
      }
    };
    const paste = (event: ClipboardEvent) => {
      const cell = cellOf(event),
        text = event.clipboardData?.getData("text/plain") ?? "";
      if (!cell || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
      event.preventDefault();
      const [row, column] = placeOf(cell);
      let down = row;
      for (const line of gridOf(text)) {
        while (!at(down, 0) && at(down + 1, 0)) down++;
        for (const [right, one] of line.entries()) fill(at(down, column + right), one.trim());
        down++;
      }
    };
    it.addEventListener("keydown", key);
    it.addEventListener("paste", paste);
    return () => {
      it.removeEventListener("keydown", key);
      it.removeEventListener("paste", paste);
    };
  }, [table, on]);
}

/** Up and down always move; left and right only from the edge of the text; a choice keeps its own arrows. */
function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent, cell: Cell): [number, number] | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === "Enter") return shiftKey ? [-1, 0] : [1, 0];
  if (cell instanceof HTMLSelectElement) return null;
  if (key === "ArrowDown") return [1, 0];
  if (key === "ArrowUp") return [-1, 0];
  const { selectionStart: from, selectionEnd: to, value } = cell,
    whole = from === 0 && to === value.length;
  if (key === "ArrowLeft" && (whole || (from === 0 && to === 0))) return [0, -1];
  if (key === "ArrowRight" && (whole || (from === value.length && to === value.length))) return [0, 1];
  return null;
}

/** A text that names no choice stays out: the choice that was there is kept. */
function fill(cell: Cell | null, text: string): void {
  if (!cell) return;
  if (cell instanceof HTMLSelectElement) {
    const found = [...cell.options].find((option) => option.text.trim().toLowerCase() === text.toLowerCase());
    if (!found) return;
    cell.value = found.value;
  } else cell.value = text;
  cell.dispatchEvent(new Event(cell instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}
