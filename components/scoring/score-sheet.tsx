"use client";
import { useActionState, useCallback, useDeferredValue, useMemo, useRef, type ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/form-answer";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount, formatPoints } from "@/lib/criteria/points";
import { type StoredVersion, tableOf } from "@/lib/criteria/stored";
import { itemsOf, type Section, type Version } from "@/lib/criteria/table";
import type { FormState } from "@/lib/action/form-state";
import type { Amended } from "@/lib/scoring/amended";
import { isUntouched } from "@/lib/scoring/cell-text";
import { gaps, losses } from "@/lib/scoring/gaps";
import { countByItem, itemIds, scoredLines, typedLines } from "@/lib/scoring/sheet-lines";
import type { SheetText } from "@/lib/scoring/sheet-queries";
import { totalOf, type Total } from "@/lib/scoring/totals";
import { useSheetKeys } from "./sheet-keys";
import { SheetRow } from "./sheet-row";
import { GapsPanel, SheetTotals } from "./sheet-totals";
import type { KeptTyped } from "./kept-lines";
import { useLines } from "./use-lines";

type SheetProps = {
  /** SheetText, as the database wrote it. */
  text: string; tinh: string; sheetId: string; personId: string; here: string; edit: boolean;
  /** Items an amendment changed since the sheet was begun. */
  amended?: Amended["items"] | undefined;
  saveLine?: FormAction | undefined; saveAll?: FormAction | undefined;
  /** Words before anything is saved here, and what stands in the bar under the table. */
  opened: string; children?: ReactNode;
};

const FRESH: FormState = {};
const nothing: FormAction = async () => FRESH;

/** The self-score sheet: white cells are the unit's, grey ones the machine's; points at once, saved by themselves. */
export function ScoreSheet({ text, tinh, sheetId, personId, here, edit, amended, saveLine, saveAll = nothing, opened, children }: SheetProps) {
  const live = useLive();
  const it = useMemo(() => JSON.parse(text) as SheetText, [text]);
  const version = useMemo(() => tableOf(it.version), [it]);
  const ids = useMemo(() => itemIds(it.version), [it]);
  const [state, post] = useActionState(saveAll, FRESH);
  const start = useMemo(() => ({ ...Object.fromEntries(Object.entries(it.lines).map(([key, line]) => [key, { inputs: line.inputs as never, note: line.note, na: line.na, version: line.version }])), ...retyped(version, state) }), [it, version, state]);
  const byKey = useMemo(() => new Map(itemsOf(version).map((item) => [item.key, item])), [version]);
  const refused = useCallback((key: string, line: KeptTyped) => {
    const item = byKey.get(key);
    if (!item || line.na || isUntouched(line.inputs)) return false;
    const read = METHODS[item.method].read(item.params, line.inputs, exact(item.max));
    return "refused" in read && !read.missing;
  }, [byKey]);
  const { lines, edit: change, flush, settle, savedAt, trouble, waiting } = useLines({ person: personId, sheet: sheetId, itemIds: ids, opened: start, save: edit ? saveLine : undefined, refused });
  const later = useDeferredValue(lines);
  const counts = useMemo(() => countByItem(it.evidence), [it]);
  const { total, missing, lost } = useMemo(() => {
    const typed = typedLines(later, counts);
    return { total: totalOf(version, scoredLines(version, later)), missing: gaps(version, typed), lost: losses(version, typed) };
  }, [later, counts, version]);
  const leave = useCallback((key: string) => void flush(key), [flush]);
  const form = useRef<HTMLFormElement>(null);
  useSheetKeys(form, edit, { items: byKey, lines, change });
  const guidance = useMemo(() => guidanceOf(it.version), [it]);
  const names = useMemo(() => Object.fromEntries(itemsOf(version).map((item) => [item.key, `${item.number}. ${item.name}`])), [version]);
  const evidenceOf = useMemo(() => Map.groupBy(it.evidence, ({ item }) => item), [it]);
  return (
    <>
      <p className="saved num" role="status"><Icon name={trouble ? "warn" : "check"} size="s" />{trouble ?? (waiting > 0 ? "Đang lưu…" : savedAt ? `Đã lưu ${savedAt}` : opened)}</p>
      <SheetTotals version={version} total={total} gaps={missing} losses={lost} />
      <div className={edit ? "sheetgrid" : undefined}>
        <div>
          <form ref={form} action={post} noValidate aria-label="Bảng tự chấm điểm" onSubmit={live ? (event) => event.preventDefault() : undefined}>
            {edit && <input type="hidden" name="id" value={sheetId} />}
            {!live && (state.problems || state.fields || state.clash) && <div className="summary" role="alert"><ErrorSummary formId="bang" state={state.clash ? { problems: [...(state.problems ?? []), ...state.clash.map((one) => `${one.label}: của Anh/Chị “${one.yours}”, của ${one.by} “${one.theirs}”.`)] } : { problems: [...(state.problems ?? []), ...Object.values(state.fields ?? {}).flat()] }} /></div>}
            {!live && state.done && <div className="note note--ok" role="status"><Icon name="check" /><div><b>{state.done}</b></div></div>}
            <div className="sheet">
              <table>
                <caption className="sr">Bảng tự chấm điểm, {itemsOf(version).length} tiêu chí</caption>
                <colgroup><col /><col /><col /><col /><col /><col /></colgroup>
                <thead><tr><th scope="col"><span className="sr">Số thứ tự</span>TT</th><th scope="col">Tiêu chí, cách tính</th><th scope="col" className="right">Chỉ tiêu</th><th scope="col" className="right">Kết quả</th><th scope="col" className="right">Điểm tự chấm</th><th scope="col">Thuyết minh, minh chứng</th></tr></thead>
                {version.sections.map((section) => (
                  <tbody key={section.key}>
                    <SectionHead section={section} total={total} />
                    {section.items.map((item) => (
                      <SheetRow key={item.key} item={item} kind={section.kind} guidance={guidance[item.key] ?? null} line={lines[item.key]} evidence={evidenceOf.get(item.key) ?? NONE} given={it.given?.[item.key]} edit={edit && item.scoredBy === "self"}
                        amended={amended?.[item.key]} tinh={tinh} proofHref={`${here}/minh-chung/${item.key}`} change={change} leave={leave} settle={settle} />
                    ))}
                  </tbody>
                ))}
              </table>
            </div>
            {edit && !live && <div className="acts"><button type="submit" className="btn btn--primary">Lưu</button></div>}
          </form>
          {edit && <p className="legend"><span><i />Ô trắng: đơn vị nhập</span><span><i className="g" />Ô xám: máy tính hoặc lấy từ nơi khác</span><span><kbd>Tab</kbd> ô sau</span><span><kbd>Enter</kbd> ô dưới</span><span><kbd>Esc</kbd> trả lại số cũ</span><span><kbd>Ctrl V</kbd> dán cả vùng từ Excel</span></p>}
          {children}
        </div>
        {edit && <GapsPanel gaps={missing} losses={lost} names={names} />}
      </div>
    </>
  );
}

const NONE: SheetText["evidence"] = [];
const guidanceOf = (stored: StoredVersion) => Object.fromEntries(stored.sections.flatMap(({ items }) => items.map(({ key, guidance }) => [key, guidance])));

/** What was typed before a refusal, in a browser without script: it stands in the cells again. */
function retyped(version: Version, { values }: FormState): Record<string, KeptTyped> {
  if (!values) return {};
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return Object.fromEntries(itemsOf(version).filter(({ key }) => values[`v.${key}`] !== undefined).map(({ key, method, params }) => [key, {
    inputs: Object.fromEntries(METHODS[method].cells(params).map(({ field, kind }) => [field, values[`i.${key}.${field}${kind === "ticks" ? "[]" : ""}`]])),
    note: text(`n.${key}`), na: text(`na.${key}`) === "on", version: Number(text(`v.${key}`)),
  }]));
}

function SectionHead({ section, total }: { section: Section; total: Total }) {
  const own = total.sections.find(({ key }) => key === section.key);
  if (!own) return null;
  return (
    <tr className="sect">
      <th scope="rowgroup" colSpan={4}><span>{section.number}. {section.name}</span></th>
      <td className="c-p num"><b>{section.kind === "BONUS" ? "+" : ""}{formatPoints(own.points)}</b>{section.kind === "MAIN" && <span className="of">/{formatAmount(own.applicable)}</span>}</td>
      <td className="c-why"><small className="num">{own.waiting.isZero() ? "" : `${formatPoints(own.waiting)} chưa tính`}</small></td>
    </tr>
  );
}
