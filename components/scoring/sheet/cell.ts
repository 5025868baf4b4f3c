import { html, type Html, icon, NOTHING } from "@/components/ui/html";
import type { Cell } from "@/lib/criteria/method";
import { type CellValue, cellWords, openedValue } from "@/lib/scoring/cell-text";

type Drawn = { cell: Cell; at: number; itemKey: string; number: string; value: CellValue; edit: boolean; wrong: boolean; errorId: string };

/** One cell: white and typed into where the unit writes, grey where it only reads. */
export function cellHtml({ cell, at, itemKey, number, value, edit, wrong, errorId }: Drawn): Html {
  if (!edit && cell.kind === "tick" && value !== true) return NOTHING;
  if (!edit) return html`<span class="auto num">${cellWords(cell, value) || "Chưa nhập"}<small>${cell.label}</small></span>`;
  const it = openedValue(cell, value),
    name = `i.${itemKey}.${cell.field}`,
    look = wrong ? " is-wrong" : "";
  const place = html` data-cell="${at}" data-field="${cell.field}"`;
  const common = html`name="${name}" aria-label="${cell.label}, tiêu chí ${number}"${place}${wrong && html` aria-invalid="true" aria-describedby="${errorId}"`}`;
  if (cell.kind === "choice" || cell.kind === "yes_no") {
    const options = optionsOf(cell);
    return html`<select ${common} class="cell cell--sel${look}"><option value="">Chọn…</option>${options.map((option) => html`<option value="${option.key}"${it === option.key && html` selected`}>${option.name}</option>`)}</select>${pickedHtml(options, it)}`;
  }
  if (cell.kind === "ticks") {
    const done = Array.isArray(it) ? it : [];
    return html`<details class="ticks"><summary class="tick"${place}>${icon("tasks", "s")}<span class="num" data-part="ticked">${tickedWords(cell, it)}</span><span class="sr">, tiêu chí ${number}</span></summary>${cell.options.map(
      (option) =>
        html`<label class="opt"><input type="checkbox" name="${name}[]" value="${option.key}" data-field="${cell.field}"${done.includes(option.key) && html` checked`}><span>${option.name}<small class="num">${String(option.points).replace(".", ",")} điểm</small></span></label>`,
    )}</details>`;
  }
  if (cell.kind === "tick")
    return html`<label class="opt"><input type="checkbox" ${common}${it === true && html` checked`}><span>${cell.label}</span></label>`;
  return html`<input ${common} class="cell num${look}" inputmode="${cell.kind === "date" ? "numeric" : "decimal"}" autocomplete="off"${cell.kind === "date" && html` placeholder="dd/mm/yyyy"`} value="${String(it ?? "")}">`;
}

type Options = { key: string; name: string }[];
const optionsOf = (cell: Extract<Cell, { kind: "choice" | "yes_no" }>): Options =>
  cell.kind === "choice"
    ? cell.options
    : [
        { key: "yes", name: cell.yes },
        { key: "no", name: cell.no },
      ];

/** The longest name that a select shows whole in its column, and on a phone. */
const NARROW = 26,
  PHONE = 42;
/** A select cuts what is wider than itself: where a name is, the one chosen stands below it in full. */
function pickedHtml(options: Options, value: CellValue): Html {
  const longest = Math.max(0, ...options.map(({ name }) => name.length));
  return longest <= NARROW
    ? NOTHING
    : html`<span class="lab picked${longest <= PHONE && " picked--fits"}" data-part="picked" aria-hidden="true">${nameOf(options, value)}</span>`;
}
const nameOf = (options: Options, value: CellValue): string => {
  const name = options.find(({ key }) => key === value)?.name ?? "";
  return name.length > NARROW ? name : "";
};
/** What a cell says of its value: under a select the name that it cuts, on a fold how much is ticked. */
export function besideWords(cell: Cell, value: CellValue): string {
  const it = openedValue(cell, value);
  if (cell.kind === "choice" || cell.kind === "yes_no") return nameOf(optionsOf(cell), it);
  return cell.kind === "ticks" ? tickedWords(cell, it) : "";
}

/** "3/5 đầu việc"; before anybody has answered, what there is to choose from. */
const tickedWords = (cell: Extract<Cell, { kind: "ticks" }>, value: CellValue): string =>
  Array.isArray(value) ? `${value.length}/${cell.options.length} đầu việc` : `Chọn trong ${cell.options.length} đầu việc`;
