import { METHODS } from "@/lib/criteria/methods";
import { gridOf, type Inputs, pastedValue } from "@/lib/scoring/cell-text";
import type { Lines } from "./lines";
import type { Sheet } from "./model";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Pasting = { sheet: Pick<Sheet, "rows">; lines: () => Lines; put: (key: string, inputs: Inputs) => void };

const cellAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null;

/** The keys of a spreadsheet on the form of the sheet. */
export function listenToKeys(form: HTMLFormElement, pasting: Pasting, { signal }: { signal: AbortSignal }): void {
  const before = new WeakMap<Element, string>();
  form.addEventListener(
    "focusin",
    ({ target }) => {
      if (target instanceof Element && target.matches(".cell")) before.set(target, (target as Field).value);
    },
    { signal },
  );
  form.addEventListener("keydown", (event) => walk(event, form, before), { signal });
  form.addEventListener("paste", (event) => pasteInto(event, form, pasting), { signal });
}

/** Enter goes to the cell below, with Shift to the one above; Esc puts back what stood there. Tab is the browser's own. */
function walk(event: KeyboardEvent, form: HTMLFormElement, before: WeakMap<Element, string>): void {
  const cell = cellAt(event.target),
    { target } = event;
  if (event.key === "Enter" && cell && cell.tagName !== "SUMMARY") {
    event.preventDefault();
    const column = [...form.querySelectorAll<HTMLElement>(`[data-cell="${cell.dataset.cell}"]`)];
    column[column.indexOf(cell) + (event.shiftKey ? -1 : 1)]?.focus();
  }
  if (event.key === "Escape" && target instanceof Element && before.has(target)) {
    event.preventDefault();
    const field = target as Field;
    field.value = before.get(target)!;
    field.dispatchEvent(new Event("input", { bubbles: true })); // as if it were typed
  }
}

/** A region from a spreadsheet fills cells to the right and lines below; a line that others score takes no figure but keeps its place. */
function pasteInto(event: ClipboardEvent, form: HTMLFormElement, { sheet, lines, put }: Pasting): void {
  const text = event.clipboardData?.getData("text/plain") ?? "",
    cell = cellAt(event.target);
  if (!cell || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
  event.preventDefault();
  const rows = [...form.querySelectorAll<HTMLElement>("tr[data-key]")];
  const first = rows.indexOf(cell.closest<HTMLElement>("tr[data-key]")!),
    from = Number(cell.dataset.cell);
  for (const [down, typedRow] of gridOf(text).entries()) {
    const key = rows[first + down]?.dataset.key,
      row = key === undefined ? undefined : sheet.rows.get(key);
    if (!key || !row?.edit || lines()[key]?.na) continue;
    const cells = METHODS[row.item.method].cells(row.item.params),
      inputs: Inputs = { ...lines()[key]?.inputs };
    for (const [right, typed] of typedRow.entries()) {
      const into = cells[from + right];
      if (into) inputs[into.field] = pastedValue(into, typed);
    }
    put(key, inputs);
  }
}
