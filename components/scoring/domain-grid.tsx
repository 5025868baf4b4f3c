"use client";
import { useRef } from "react";
import { Chip } from "@/components/ui/chip";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";
import type { GridView, ViewColumn, ViewRow } from "@/lib/scoring/domain/grid-view";
import { cellName, noteName, reasonName } from "@/lib/scoring/domain/names";
import { useGridKeys } from "./grid-keys";

/** Units by items. Without `save` it is to be read only; without script it is one plain form. */
export function DomainGrid({ view, save }: { view: GridView; save?: FormAction }) {
  if (!save) return <Table view={view} />;
  return (
    <Form action={save} submit="Lưu lưới chấm điểm" label="Lưới chấm điểm" className="domain-grid">
      <HiddenField name="id" value={view.id} />
      <HiddenField name="version" value={String(view.version)} />
      <HiddenField name="before" value={beforeOf(view)} />
      {view.published && (
        <div className="form-grid">
          <TextField
            name="source"
            label="Nguồn"
            hint="Số, tên văn bản hoặc nơi công bố; ghi kèm các ô thay đổi."
            defaultValue={view.source}
            autoComplete="off"
          />
          <DateField name="sourceDate" label="Ngày công bố" defaultValue={view.sourceDate} />
        </div>
      )}
      <p className="meta">
        Mũi tên và Enter để đi giữa các ô, dán được cả vùng chép từ Excel. Không phát sinh nhiệm vụ: ghi KPS nếu tiêu chí cho phép.
      </p>
      <Table view={view} edit />
    </Form>
  );
}

/** What the page shows, so that only touched cells are judged and written. */
function beforeOf({ columns, rows }: GridView): string {
  const found: Record<string, string> = {};
  for (const { sheetId, texts, note, reason } of rows) {
    for (const [at, text] of texts.entries()) if (text !== "") found[cellName(sheetId, columns[at]!.field)] = text;
    if (note !== "") found[noteName(sheetId)] = note;
    if (reason !== "") found[reasonName(sheetId)] = reason;
  }
  return JSON.stringify(found);
}

function Table({ view, edit = false }: { view: GridView; edit?: boolean }) {
  const table = useRef<HTMLTableElement>(null);
  useGridKeys(table, edit);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Lưới chấm điểm">
      <table className="tbl tbl--tight tbl--first grid-tbl" aria-label="Lưới chấm điểm" ref={table}>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {view.columns.map(({ field, head, sub, first }) => (
              <th key={field} scope="col">
                {head}
                {first && <small className="meta num">{sub}</small>}
              </th>
            ))}
            <th scope="col">Ghi chú</th>
            <th scope="col">
              Lý do<small className="meta">khi chưa đạt tối đa</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row, at) => (
            <Row key={row.sheetId} row={row} at={at} columns={view.columns} reasons={view.reasons} edit={edit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, at, columns, reasons, edit }: { row: ViewRow; at: number; columns: ViewColumn[]; reasons: string[]; edit: boolean }) {
  return (
    <tr>
      <th scope="row">
        {row.unit}
        {row.bloc && <small className="meta">{row.bloc}</small>}
        {row.late && <Chip kind="warn">Năm đã bình xét</Chip>}
      </th>
      {row.own ? (
        <td colSpan={columns.length + 2}>
          <span className="meta">Đơn vị không tự chấm mình: khối hoặc tỉnh chấm dòng này.</span>
        </td>
      ) : (
        <>
          {columns.map((column, n) => (
            <td key={column.field} className={edit ? undefined : "n"}>
              {edit ? (
                <GridCell
                  name={cellName(row.sheetId, column.field)}
                  label={`${row.unit}, ${column.head}`}
                  text={row.texts[n]!}
                  options={column.options}
                  place={`${at}:${n}`}
                />
              ) : (
                row.texts[n] || <span className="meta">chưa có</span>
              )}
              {row.points[n] && <small className="meta num">{row.points[n]}</small>}
            </td>
          ))}
          <td>
            {edit ? (
              <GridCell
                name={noteName(row.sheetId)}
                label={`${row.unit}, ghi chú`}
                text={row.note}
                options={null}
                place={`${at}:${columns.length}`}
                words
              />
            ) : (
              row.note
            )}
          </td>
          <td>
            {edit ? (
              <GridCell
                name={reasonName(row.sheetId)}
                label={`${row.unit}, lý do chưa đạt tối đa`}
                text={row.reason}
                options={reasons}
                place={`${at}:${columns.length + 1}`}
              />
            ) : (
              row.reason
            )}
          </td>
        </>
      )}
    </tr>
  );
}

type CellProps = { name: string; label: string; text: string; options: string[] | null; place: string; words?: boolean };

function GridCell({ name, label, text, options, place, words = false }: CellProps) {
  const field = useField(name, false),
    value = field.typed(text) ?? "";
  const common = {
    id: field.id,
    name,
    "aria-label": label,
    "data-place": place,
    className: `cell${options ? " cell--sel" : words ? " cell--txt" : " num"}${field.errors.length > 0 ? " is-wrong" : ""}`,
    ...field.aria,
  };
  return (
    <>
      {options ? (
        <select key={`${field.key}${field.takenKey}`} defaultValue={value} {...common}>
          <option value="" aria-label="Chưa chọn" />
          {[...new Set([...options, ...(value === "" ? [] : [value])])].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      ) : (
        <input key={field.takenKey} defaultValue={value} autoComplete="off" inputMode={words ? undefined : "decimal"} {...common} />
      )}
      {field.errors.length > 0 && (
        <p className="error" id={`${field.id}-loi`}>
          {field.errors.map((error) => (
            <span key={error}>Lỗi: {error}</span>
          ))}
        </p>
      )}
    </>
  );
}
