import type { FormAction } from "@/components/ui/form";
import { escaped } from "@/components/ui/html";
import { METHODS } from "@/lib/criteria/methods";
import { exact } from "@/lib/criteria/points";
import { type CellValue, type Inputs, isUntouched, pastedValue } from "@/lib/scoring/cell-text";
import { blocking, unproven, unprovenWords } from "@/lib/scoring/gaps";
import type { KeptTyped } from "./kept-lines";
import { listenToKeys } from "./keys";
import { LINE_SAVED, LINES_LEFT, LineKeeper, type LineState, type Typing } from "./lines";
import type { Row, Sheet } from "./model";
import { rowHtml, told, unsavedWords } from "./row";
import { sheetGates, statusHtml } from "./table";
import { gapsHtml, mustHtml, sectionHtml, totalsHtml, type Whole, wholeOf } from "./totals";

export type Places = {
  form: HTMLFormElement;
  status: HTMLElement;
  totals: HTMLElement;
  gates: HTMLElement | null;
  gaps: HTMLElement | null;
};
type Tools = { sheet: Sheet; save: FormAction | undefined; /** Words before anything is saved here. */ opened: string };

/** How long the figures of the whole wait while keys still come. */
const CALM = 150;

/** Makes the drawn sheet live: points at once, saved by themselves. @returns how it ends */
export function makeLive(at: Places, { sheet, save, opened }: Tools): () => void {
  const stop = new AbortController(),
    { signal } = stop;
  const keeper = new LineKeeper({
    person: sheet.personId,
    sheet: sheet.sheetId,
    idOf: (key) => sheet.rows.get(key)?.id,
    opened: sheet.opened,
    save,
    refused: (key, line) => isRefused(sheet.rows.get(key), line),
    saved: () => at.form.dispatchEvent(new Event(LINE_SAVED, { bubbles: true })),
    changed: (key) => {
      if (key) stale.add(key);
      draw();
    },
  });
  const stale = new Set<string>();
  let asked = false,
    calm: ReturnType<typeof setTimeout> | undefined;

  const status = () => {
    const trouble = keeper.trouble ?? unsavedWords(sheet.rows, keeper.lines);
    put(
      at.status,
      trouble
        ? statusHtml(trouble, "trouble")
        : keeper.waiting
          ? statusHtml("Đang lưu…", "going")
          : statusHtml(keeper.savedAt ? `Đã lưu ${keeper.savedAt}` : opened),
    );
  };
  const must = ({ missing }: Whole) => {
    const all = blocking(missing);
    put(document.querySelector("[data-part=must]"), mustHtml(all).text);
    document.dispatchEvent(new CustomEvent(LINES_LEFT, { detail: all.length }));
  };
  const whole = () => {
    const found = wholeOf(sheet, keeper.lines);
    put(at.totals, totalsHtml(sheet, found).text);
    must(found);
    for (const place of document.querySelectorAll("[data-part=unproven]")) put(place, unprovenWords(unproven(found.missing)));
    put(at.gates, sheetGates(sheet, keeper.lines));
    if (at.gaps) put(at.gaps, gapsHtml(sheet, found, at.gaps.querySelector("details")?.open ?? false).text);
    for (const section of sheet.version.sections) {
      const body = at.form.querySelector(`tbody[data-section="${CSS.escape(section.key)}"]`),
        { points, waiting } = sectionHtml(section, found);
      put(body?.querySelector("[data-part=section]"), points.text);
      put(body?.querySelector("[data-part=waiting]"), waiting);
    }
  };
  /** After the key itself is seen: the row, what is kept, and once the keys pause the whole. */
  const draw = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        asked = false;
        if (signal.aborted) return;
        for (const key of stale) tell(at.form, sheet.rows.get(key), keeper.lines[key]);
        stale.clear();
        keeper.keep();
        status();
        clearTimeout(calm);
        calm = setTimeout(whole, CALM);
      }),
    );
  };
  const edit = (key: string, change: Typing) => {
    keeper.edit(key, change);
    stale.add(key);
    draw();
  };
  /** Where other cells appear or figures were put in from elsewhere, the row is drawn anew and the place in it is kept. */
  const redraw = (key: string) => {
    const old = rowOf(at.form, key),
      row = sheet.rows.get(key),
      name = document.activeElement?.getAttribute("name");
    if (!old || !row) return;
    const held = old.contains(document.activeElement);
    old.outerHTML = rowHtml(row, keeper.lines[key], sheet.tinh).text;
    if (held && name)
      rowOf(at.form, key)
        ?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)
        ?.focus();
  };
  const paste = (key: string, inputs: Inputs) => {
    edit(key, { inputs });
    redraw(key);
  };

  const typed = ({ target }: { target: EventTarget | null }) => {
    const found = target instanceof HTMLElement ? typingAt(target, sheet, keeper.lines) : null;
    if (!found) return;
    edit(found.key, found.change);
    if (found.change.na !== undefined) redraw(found.key);
  };
  at.form.addEventListener("input", typed, { signal });
  at.form.addEventListener("focusout", ({ target }) => void keeper.send(keyOf(target) ?? ""), { signal });
  at.form.addEventListener(
    "click",
    ({ target }) => {
      const act = target instanceof Element ? target.closest<HTMLElement>("[data-act]")?.dataset.act : undefined,
        key = keyOf(target);
      const row = key === undefined ? undefined : sheet.rows.get(key);
      if (!act || !key || !row) return;
      if (act === "note") {
        keeper.openNote(key);
        redraw(key);
        at.form.querySelector<HTMLElement>(`[name="n.${CSS.escape(key)}"]`)?.focus();
      } else {
        keeper.settle(key, act === "take" ? theirs(row, keeper.lines[key]) : {});
        redraw(key);
      }
    },
    { signal },
  );
  listenToKeys(at.form, { sheet, lines: () => keeper.lines, put: paste }, { signal });
  addEventListener("online", keeper.sendAll, { signal });
  addEventListener("pagehide", () => keeper.keep(), { signal });

  // What was typed before this script ran stands in its cells already.
  for (const field of at.form.querySelectorAll<HTMLInputElement>("tr[data-key] :is(input:not([type=hidden]), select, textarea)"))
    if (isChanged(field)) typed({ target: field });
  const before = keeper.lines;
  keeper.begin();
  for (const key of Object.keys(keeper.lines)) if (keeper.lines[key] !== before[key]) redraw(key);
  if (keeper.waiting) draw();
  // Lines that are newer than the page, after the browser's way back, may have filled what it says is left.
  calm = setTimeout(() => must(wholeOf(sheet, keeper.lines)), CALM);
  return () => {
    stop.abort();
    clearTimeout(calm);
    keeper.end();
  };
}

const rowOf = (form: HTMLFormElement, key: string) => form.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`);
const keyOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("tr[data-key]")?.dataset.key : undefined;

const shown = new WeakMap<Element, string>();
/** Only what differs is drawn: a live region would say it again, and a fold would close. */
function put(place: Element | null | undefined, text: string): void {
  if (!place || shown.get(place) === text) return;
  shown.set(place, text);
  place.innerHTML = text;
}

/** Where the words of a cell stand, if it has any: under a select, on the fold of what is ticked. */
const besideOf = (row: HTMLElement, field: string) =>
  row.querySelector(`[data-field="${CSS.escape(field)}"]`)?.parentElement?.querySelector("[data-part=picked], [data-part=ticked]");

function tell(form: HTMLFormElement, row: Row | undefined, line: LineState | undefined): void {
  const at = row && rowOf(form, row.item.key);
  if (!row || !at) return;
  const it = told(row, line);
  if (at.className !== it.look) at.className = it.look;
  put(at.querySelector("[data-part=points]"), it.points.text);
  put(at.querySelector("[data-part=said]"), it.said.text);
  put(at.querySelector("[data-part=again]"), it.again.text);
  for (const { field, words } of it.beside) put(besideOf(at, field), escaped(words));
  for (const field of at.querySelectorAll<HTMLElement>(".cell[data-field]")) {
    const wrong = field.dataset.field === it.wrong;
    if (wrong === field.hasAttribute("aria-invalid")) continue;
    field.classList.toggle("is-wrong", wrong);
    for (const [name, value] of [
      ["aria-invalid", "true"],
      ["aria-describedby", `loi-${row.item.key}`],
    ] as const)
      if (wrong) field.setAttribute(name, value);
      else field.removeAttribute(name);
  }
  const version = at.querySelector<HTMLInputElement>(`input[type=hidden]`);
  if (version) version.value = String(line?.version ?? 0);
}

const isRefused = (row: Row | undefined, line: KeptTyped): boolean => {
  if (!row || line.na || isUntouched(line.inputs)) return false;
  const read = METHODS[row.item.method].read(row.item.params, line.inputs, exact(row.item.max));
  return "refused" in read && !read.missing;
};

const isChanged = (field: Element): boolean =>
  field instanceof HTMLSelectElement
    ? [...field.options].some(
        (one, at) => one.selected !== (one.defaultSelected || (at === 0 && ![...field.options].some((other) => other.defaultSelected))),
      )
    : field instanceof HTMLInputElement && field.type === "checkbox"
      ? field.checked !== field.defaultChecked
      : (field as HTMLInputElement | HTMLTextAreaElement).value !== (field as HTMLInputElement | HTMLTextAreaElement).defaultValue;

/** What a field of a row says about its line. */
function typingAt(field: HTMLElement, { rows }: Sheet, lines: LineKeeper["lines"]): { key: string; change: Typing } | null {
  const key = keyOf(field),
    row = key === undefined ? undefined : rows.get(key);
  if (!key || !row) return null;
  if (field instanceof HTMLTextAreaElement) return { key, change: { note: field.value } };
  if (field instanceof HTMLInputElement && field.dataset.na !== undefined) return { key, change: { na: field.checked } };
  const name = field.dataset.field;
  if (name === undefined) return null;
  const value = valueOf(field as HTMLInputElement | HTMLSelectElement, row);
  return { key, change: { inputs: { ...lines[key]?.inputs, [name]: value } } };
}

function valueOf(field: HTMLInputElement | HTMLSelectElement, { item }: Row): CellValue {
  if (!(field instanceof HTMLInputElement) || field.type !== "checkbox") return field.value;
  const cell = METHODS[item.method].cells(item.params).find((one) => one.field === field.dataset.field);
  if (cell?.kind !== "ticks") return field.checked;
  return [...field.closest("details")!.querySelectorAll<HTMLInputElement>("input:checked")].map((one) => one.value);
}

function theirs({ item }: Row, line: LineState | undefined): Typing {
  const inputs = { ...line?.inputs },
    fields = line?.clash?.fields ?? [],
    cells = METHODS[item.method].cells(item.params);
  for (const { field, theirs: text } of fields) {
    const cell = cells.find((one) => one.field === field);
    if (cell) inputs[field] = pastedValue(cell, text);
  }
  const note = fields.find(({ field }) => field === "note"),
    na = fields.find(({ field }) => field === "na");
  return { inputs, ...(note ? { note: note.theirs } : {}), ...(na ? { na: na.theirs === "Có" } : {}) };
}
