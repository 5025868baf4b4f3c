"use client";
import { memo, useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Bar } from "@/components/ui/progress";
import type { Cell } from "@/lib/criteria/method";
import { howWords, METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount, formatPoints } from "@/lib/criteria/points";
import type { Item, Section } from "@/lib/criteria/table";
import { SCORED_BY_WORDS } from "@/lib/criteria/words";
import type { Amended } from "@/lib/scoring/amended";
import { type CellValue, type Inputs, isUntouched, pastedValue } from "@/lib/scoring/cell-text";
import type { Given, SheetEvidence } from "@/lib/scoring/sheet-queries";
import { badgeOf, fileHref } from "@/lib/storage/words";
import { SheetCell } from "./sheet-cell";
import type { LineState } from "./use-lines";

export type RowProps = {
  item: Item; kind: Section["kind"]; guidance: string | null; line: LineState | undefined; evidence: SheetEvidence[]; given?: Given | undefined; edit: boolean; amended?: Amended["items"][string] | undefined; tinh: string; proofHref: string;
  change: (key: string, change: Partial<Pick<LineState, "inputs" | "note" | "na">>) => void; leave: (key: string) => void; settle: (key: string, change: Partial<Pick<LineState, "inputs" | "note" | "na">>) => void;
};

const NOTHING: Inputs = {};

/** One criterion: what is typed, what it is worth at once, why, and what proves it. */
export const SheetRow = memo(function SheetRow({ item, kind, guidance, line, evidence, given, edit, amended, tinh, proofHref, change, leave, settle }: RowProps) {
  const [noteOpen, openNote] = useState(false);
  const inputs = line?.inputs ?? NOTHING, max = exact(item.max), cells = METHODS[item.method].cells(item.params);
  const scored = item.scoredBy === "self" && !line?.na && !isUntouched(inputs) ? METHODS[item.method].score(item.params, inputs, max) : null;
  const local = scored && "refused" in scored && !scored.missing ? { field: scored.field, sentence: scored.refused } : null;
  const wrong = local ?? line?.error ?? null, errorId = `loi-${item.key}`;
  const set = (field: string) => (value: CellValue) => change(item.key, { inputs: { ...inputs, [field]: value } });
  const draw = (at: number) => <SheetCell key={cells[at]!.field} cell={cells[at]!} itemKey={item.key} number={item.number} value={inputs[cells[at]!.field]} edit={edit} wrong={wrong?.field === cells[at]!.field} errorId={errorId} at={at} change={set(cells[at]!.field)} />;
  const figures = cells.length > 1 && cells.every((cell) => cell.kind === "number");
  const elsewhere = item.scoredBy !== "self";
  const points = scored && "points" in scored ? scored.points : null;
  const asksNote = item.method === "MANUAL" || item.asksNote || line?.na;
  return (
    <tr id={`tc-${item.key}`} data-key={item.key} className={wrong ? "is-wrong-row" : line?.na ? "is-na" : elsewhere ? "is-defer" : undefined} onBlur={() => leave(item.key)}>
      <td className="c-no num">{item.number}</td>
      <th scope="row" className="c-name">{item.name}<span className="how num">{howWords(item)}</span>{guidance && <span className="how">{guidance}</span>}{amended && <span className="how"><Chip kind="warn">Tiêu chí đã sửa</Chip> {amended.words}{edit && amended.again && isUntouched(inputs) ? ". Nhập lại" : ""}.</span>}</th>
      {elsewhere && <td className="c-both" colSpan={2} data-label="Kết quả">{given ? <Chip kind="done">{given.na ? "Không phát sinh nhiệm vụ" : "Nơi chấm đã nộp"}</Chip> : <Chip kind="defer">Chưa tính</Chip>}</td>}
      {!elsewhere && line?.na && <td className="c-both" colSpan={2} data-label="Kết quả"><Chip kind="na">Không phát sinh nhiệm vụ</Chip></td>}
      {!elsewhere && !line?.na && figures && (
        <>
          <td className="c-t" data-label={cells[0]!.label}>{draw(0)}</td>
          <td className="c-a" data-label={cells[1]!.label}>{cells.slice(1).map((cell, n) => <span key={cell.field}>{draw(n + 1)}{cells.length > 2 && edit && <span className="lab">{cell.label.toLowerCase()}</span>}</span>)}</td>
        </>
      )}
      {!elsewhere && !line?.na && !figures && (
        <td className="c-both" colSpan={2} data-label={labelled(cells[0])}>{cells.map((cell, at) => <span key={cell.field}>{draw(at)}{cell.kind === "number" && edit && <span className="lab">{cell.label.toLowerCase()}{cell.unit ? ` (${cell.unit})` : ""}</span>}</span>)}</td>
      )}
      <td className="c-p n" data-label="Điểm">
        {points ? <span className="score"><b>{kind === "BONUS" ? "+" : ""}{formatPoints(points)}</b><span>{kind === "PENALTY" || kind === "GATE" ? "" : `/${formatAmount(max)}`}</span>{kind === "MAIN" && <Bar value={points.toNumber()} of={max.toNumber()} />}</span>
          : <span className="none">{given?.points ? `${formatPoints(given.points)} điểm` : elsewhere ? `chờ ${formatPoints(max)}` : line?.na ? "chờ duyệt" : scored && "deferred" in scored ? `chờ ${formatPoints(max)}` : wrong ? "chưa tính được" : "chưa chấm"}</span>}
      </td>
      <td className="c-why">
        {edit && <input type="hidden" name={`v.${item.key}`} value={line?.version ?? 0} />}
        {wrong && <p className="wrong" id={errorId}><Icon name="error" size="s" /><span>Lỗi: {wrong.sentence}</span></p>}
        {line?.clash && <ClashChoice item={item} line={line} settle={settle} />}
        {elsewhere && <p className="said">{SCORED_BY_WORDS[item.scoredBy]}. {given ? `Cộng vào tổng khi thẩm định.${given.note ? ` ${given.note}` : ""}` : "Đơn vị không phải làm gì."}</p>}
        {scored && "why" in scored && <p className="said">{scored.why} {edit && "notApplicable" in scored && item.naPolicy !== null && "Chọn “Không phát sinh nhiệm vụ” nếu đúng."}</p>}
        {!edit && line?.note && <p className="said">{line.note}</p>}
        {edit && !elsewhere && (line?.note || noteOpen || asksNote) && (
          <textarea className="cell cell--txt" name={`n.${item.key}`} rows={1} aria-label={`Thuyết minh, tiêu chí ${item.number}`} placeholder={asksNote ? "Ghi thuyết minh" : "Ghi thuyết minh nếu cần"} value={line?.note ?? ""}
            onChange={({ target }) => change(item.key, { note: target.value })} />
        )}
        <div className="files">
          {evidence.map((one) => <Proof key={one.use} one={one} tinh={tinh} />)}
          {edit && !elsewhere && kind !== "GATE" && <Go className="file file--add" href={proofHref}><Icon name="plus" size="s" /><span>Minh chứng<span className="sr"> cho tiêu chí {item.number}</span></span></Go>}
          {edit && !elsewhere && !line?.note && !noteOpen && !asksNote && <button type="button" className="file file--add" onClick={() => openNote(true)}><Icon name="plus" size="s" /><span>Thuyết minh<span className="sr"> cho tiêu chí {item.number}</span></span></button>}
          {edit && !elsewhere && item.naPolicy !== null && (
            <label className="file file--add"><input type="checkbox" name={`na.${item.key}`} checked={line?.na ?? false} onChange={({ target }) => change(item.key, { na: target.checked })} /><span>Không phát sinh<span className="sr"> nhiệm vụ, tiêu chí {item.number}</span></span></label>
          )}
        </div>
      </td>
    </tr>
  );
});

function Proof({ one, tinh }: { one: SheetEvidence; tinh: string }) {
  const words = one.number ? `${one.title}, ${one.number}` : one.title;
  if (one.secret) return <span className="file" title="Tài liệu mật, kiểm tra tại đơn vị"><b>MẬT</b><span>{words}</span></span>;
  if (one.sealed || !one.file) return <span className="file"><b>{badgeOf(one.mediaType)}</b><span>{words}, đã niêm phong</span></span>;
  return <Go className="file" href={fileHref(tinh, one.file)} target="_blank"><b>{badgeOf(one.mediaType)}</b><span>{words}{one.checkersOnly ? ", chỉ người chấm xem" : ""}</span></Go>;
}

/** Two people in one line: both texts, one choice for the whole line. */
function ClashChoice({ item, line, settle }: { item: Item; line: LineState; settle: RowProps["settle"] }) {
  const { fields } = line.clash!, cells = METHODS[item.method].cells(item.params), { by, at } = fields[0]!;
  const theirs = () => {
    const inputs = { ...line.inputs };
    for (const { field, theirs: text } of fields) {
      const cell = cells.find((one) => one.field === field);
      if (cell) inputs[field] = pastedValue(cell, text);
    }
    const note = fields.find(({ field }) => field === "note"), na = fields.find(({ field }) => field === "na");
    settle(item.key, { inputs, ...(note ? { note: note.theirs } : {}), ...(na ? { na: na.theirs === "Có" } : {}) });
  };
  return (
    <div className="note note--warn" role="alert">
      <Icon name="warn" />
      <div>
        <b>{by} vừa sửa ô này lúc {at}. Chọn giá trị đúng.</b>
        {fields.map((one) => <p key={one.field} className="num">{labelOf(one.label, item.name)}: của Anh/Chị “{one.yours || "để trống"}”, của {by} “{one.theirs || "để trống"}”.</p>)}
        <div className="acts"><button type="button" className="btn btn--s" onClick={() => settle(item.key, {})}>Giữ của Anh/Chị</button><button type="button" className="btn btn--s" onClick={theirs}>Lấy của {by}</button></div>
      </div>
    </div>
  );
}
const labelled = (cell: Cell | undefined) => (cell ? `${cell.label}${cell.kind === "number" && cell.unit ? ` (${cell.unit})` : ""}` : "Kết quả");
const labelOf = (label: string, name: string) => { const rest = label.replace(`${name}, `, ""); return rest.charAt(0).toUpperCase() + rest.slice(1); };
