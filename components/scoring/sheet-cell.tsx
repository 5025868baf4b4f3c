"use client";
import { Icon } from "@/components/ui/icon";
import type { Cell } from "@/lib/criteria/method";
import { type CellValue, cellWords, openedValue } from "@/lib/scoring/cell-text";

type CellProps = { cell: Cell; itemKey: string; number: string; value: CellValue; edit: boolean; wrong: boolean; errorId: string; at: number; change: (value: CellValue) => void };

/** One cell: white and typed into where the unit writes, grey where it only reads. */
export function SheetCell({ cell, itemKey, number, value, edit, wrong, errorId, at, change }: CellProps) {
  const label = `${cell.label}, tiêu chí ${number}`;
  if (!edit && cell.kind === "tick" && value !== true) return null;
  if (!edit) return <span className="auto num">{cellWords(cell, value) || "Chưa nhập"}<small>{cell.label}</small></span>;
  const it = openedValue(cell, value);
  const name = `i.${itemKey}.${cell.field}`;
  const common = { name, "aria-label": label, "data-cell": at, "data-field": cell.field, "aria-invalid": wrong || undefined, "aria-describedby": wrong ? errorId : undefined };
  const look = wrong ? " is-wrong" : "";
  if (cell.kind === "choice" || cell.kind === "yes_no") {
    const options = cell.kind === "choice" ? cell.options : [{ key: "yes", name: cell.yes }, { key: "no", name: cell.no }];
    return (
      <select {...common} className={`cell cell--sel${look}`} value={String(it ?? "")} onChange={({ target }) => change(target.value)}>
        <option value="">Chọn…</option>
        {options.map((option) => <option key={option.key} value={option.key}>{option.name}</option>)}
      </select>
    );
  }
  if (cell.kind === "ticks") {
    const done = Array.isArray(it) ? it : [];
    return (
      <details className="ticks" suppressHydrationWarning>
        <summary className="tick" data-cell={at} data-field={cell.field}><Icon name="tasks" size="s" /><span className="num">{Array.isArray(it) ? `${done.length}/${cell.options.length} đầu việc` : `Chọn trong ${cell.options.length} đầu việc`}</span><span className="sr">, tiêu chí {number}</span></summary>
        {cell.options.map((option) => (
          <label className="opt" key={option.key}>
            <input type="checkbox" name={`${name}[]`} value={option.key} checked={done.includes(option.key)}
              onChange={({ target }) => change(target.checked ? [...done, option.key] : done.filter((key) => key !== option.key))} />
            <span>{option.name}<small className="num">{String(option.points).replace(".", ",")} điểm</small></span>
          </label>
        ))}
      </details>
    );
  }
  if (cell.kind === "tick") {
    return <label className="opt"><input type="checkbox" {...common} checked={it === true} onChange={({ target }) => change(target.checked)} /><span>{cell.label}</span></label>;
  }
  return <input {...common} className={`cell num${look}`} inputMode={cell.kind === "date" ? "numeric" : "decimal"} autoComplete="off" placeholder={cell.kind === "date" ? "dd/mm/yyyy" : undefined}
    value={String(it ?? "")} onChange={({ target }) => change(target.value)} />;
}
