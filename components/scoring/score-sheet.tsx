"use client";
import { useActionState, useEffect, useRef, useState, type ReactNode } from "react";
import type { FormAction } from "@/components/ui/form";
import { ErrorSummary } from "@/components/ui/form-answer";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";
import type { FormState } from "@/lib/action/form-state";
import { asOpened, freshest } from "./sheet/lines";
import { makeLive } from "./sheet/live";
import { type SheetGiven, sheetOf } from "./sheet/model";
import { drawn, statusHtml } from "./sheet/table";

type SheetProps = SheetGiven & {
  saveLine?: FormAction | undefined;
  saveAll?: FormAction | undefined;
  /** Words before anything is saved here, and what stands in the bar under the table. */
  opened: string;
  children?: ReactNode;
};

const FRESH: FormState = {};
const nothing: FormAction = async () => FRESH;

/**
 * The self-score sheet: white cells are the unit's, grey ones the machine's; points at once, saved by themselves. The table is drawn as one
 * text (sheet/table.ts) and made live by sheet/live.ts: React never looks at its six hundred cells, neither on the server nor while somebody types.
 */
export function ScoreSheet({ saveLine, saveAll = nothing, opened, children, ...given }: SheetProps) {
  const live = useLive(),
    { sheetId, edit } = given;
  const [state, post] = useActionState(saveAll, FRESH);
  const [sheet] = useState(() => {
    const it = sheetOf(given, state);
    return { ...it, opened: freshest(sheetId, it.opened) };
  });
  // While the page that the server drew comes to life, its text already stands here and is not drawn again.
  const [markup] = useState(() =>
    live || typeof window === "undefined"
      ? { ...drawn(sheet, asOpened(sheet.opened)), status: statusHtml(opened) }
      : { totals: "", table: "", gaps: "", gates: "", status: "" },
  );
  const gated = sheet.version.sections.some(({ kind }) => kind === "GATE");
  const form = useRef<HTMLFormElement>(null),
    status = useRef<HTMLParagraphElement>(null),
    totals = useRef<HTMLElement>(null),
    gaps = useRef<HTMLElement>(null),
    gates = useRef<HTMLElement>(null);
  const tools = useRef({ sheet, save: edit ? saveLine : undefined, opened });
  useEffect(
    () =>
      tools.current.sheet.edit
        ? makeLive(
            { form: form.current!, status: status.current!, totals: totals.current!, gates: gates.current, gaps: gaps.current },
            tools.current,
          )
        : undefined,
    [],
  );
  const inside = (text: string) => ({ dangerouslySetInnerHTML: { __html: text }, suppressHydrationWarning: true });
  return (
    <>
      <p ref={status} className="num" role="status" {...inside(markup.status)} />
      <section ref={totals} className="panel total" aria-label="Tổng điểm tạm tính" {...inside(markup.totals)} />
      <div className={edit ? "sheetgrid" : undefined}>
        <div>
          <form
            ref={form}
            action={post}
            noValidate
            autoComplete="off"
            aria-label="Bảng tự chấm điểm"
            onSubmit={live ? (event) => event.preventDefault() : undefined}
          >
            {edit && <input type="hidden" name="id" value={sheetId} />}
            {!live && <WithoutScript state={state} />}
            <div className="sheet" {...inside(markup.table)} />
            {edit && !live && (
              <div className="acts">
                <button type="submit" className="btn btn--primary">
                  Lưu
                </button>
              </div>
            )}
          </form>
          {edit && (
            <p className="legend">
              <span>
                <i />Ô trắng: đơn vị nhập
              </span>
              <span>
                <i className="g" />Ô xám: máy tính hoặc lấy từ nơi khác
              </span>
              <span>
                <kbd>Tab</kbd> ô sau
              </span>
              <span>
                <kbd>Enter</kbd> ô dưới
              </span>
              <span>
                <kbd>Esc</kbd> trả lại số cũ
              </span>
              <span>
                <kbd>Ctrl V</kbd> dán cả vùng từ Excel
              </span>
            </p>
          )}
          {gated && <section ref={gates} className="gates" aria-label="Điều kiện loại trừ" {...inside(markup.gates)} />}
          {children}
        </div>
        {edit && <aside ref={gaps} className="panel gaps" aria-labelledby="diem-con-thieu" {...inside(markup.gaps)} />}
      </div>
    </>
  );
}

/** What the server answered to the one button of a browser without script. */
function WithoutScript({ state: { done, problems = [], fields, clash } }: { state: FormState }) {
  const clashes = (clash ?? []).map((one) => `${one.label}: của Anh/Chị “${one.yours}”, của ${one.by} “${one.theirs}”.`);
  const all = [...problems, ...clashes, ...(clash ? [] : Object.values(fields ?? {}).flat())];
  return (
    <>
      {all.length > 0 && (
        <div className="summary" role="alert">
          <ErrorSummary formId="bang" state={{ problems: all }} />
        </div>
      )}
      {done && (
        <div className="note note--ok" role="status">
          <Icon name="check" />
          <div>
            <b>{done}</b>
          </div>
        </div>
      )}
    </>
  );
}
