import { type ReactNode, useId } from "react";
import { Chip } from "@/components/ui/chip";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { Cells } from "@/components/ui/progress";
import { clockWords, dateWords, dayOf, dueWords } from "@/lib/provinces/dates";
import type { DeskSheet } from "@/lib/desk/sheet-tasks";
import type { DeskEvent, DeskYear } from "@/lib/desk/desk";
import { isLate as signsLate } from "@/lib/pledges/rules";
import { isLate, isWithUnit } from "@/lib/scoring/sheet-rules";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import { saidToday } from "@/lib/desk/today-words";

/** Whom this stage of the year waits for: sheets while it scores, signatures before, nobody after. Those still to come stand first. */
export function SlowUnits({ year, home }: { year: DeskYear; home: string }) {
  if (year.stage === "deciding" || year.stage === "proposed") return null;
  return (year.sheets ?? []).length > 0 ? (
    <SlowSheets year={year} sheets={year.sheets!} home={home} />
  ) : (
    <SlowSignatures year={year} home={home} />
  );
}

type FrameProps = {
  due: string | null;
  /** What is waited for, and what its last column counts. */ of: string;
  done: string;
  foot: ReactNode;
  count: [done: number, of: number];
  children: ReactNode;
};
function SlowFrame({ due, of, done, foot, count, children }: FrameProps) {
  const heading = useId();
  return (
    <section className="panel units" aria-labelledby={heading}>
      <div className="panel__head">
        <h2 id={heading}>Đơn vị nào còn chậm</h2>
        {due && <span className="meta num">hạn {dateWords(due)}</span>}
      </div>
      <table className="tbl tbl--tight">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">{of}</th>
            <th scope="col" className="n">
              {done}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      <div className="panel__foot">
        <p>{foot}</p>
        <Cells done={count[0]} of={count[1]} />
      </div>
    </section>
  );
}

function SlowSheets({ year, sheets, home }: { year: DeskYear; sheets: DeskSheet[]; home: string }) {
  const rows = [...sheets.filter(isWithUnit), ...sheets.filter((sheet) => !isWithUnit(sheet))],
    { sent, notSubmitted } = year.facts.sheets;
  return (
    <SlowFrame
      due={year.scoringUntil}
      of="Bảng tự chấm"
      done="Đã nhập"
      foot={
        <>
          {year.bloc.shortName}, năm {year.year}: đã gửi {sent}/{sheets.length} bảng tự chấm
          {notSubmitted > 0 ? `, không nộp ${notSubmitted}` : ""}. <Go href={`${home}/cham-diem`}>Mở bảng chấm điểm</Go>
        </>
      }
      count={[sent, sheets.length]}
    >
      {rows.map((sheet) => {
        const { id, name, state, dueOn, sentAt, filled = 0, of = 0 } = sheet,
          late = isLate({ ...sheet, today: year.today });
        return (
          <tr key={id}>
            <th scope="row">
              {name}
              {late && (
                <>
                  <br />
                  <span className="meta num">
                    hạn {dateWords(dueOn)}, {dueWords(dueOn!, year.today)}
                  </span>
                </>
              )}
            </th>
            <td className="u-state">
              <Chip kind={late ? "error" : SHEET_WORDS[state].chip}>
                {late ? `Trễ, ${SHEET_WORDS[state].name.toLowerCase()}` : SHEET_WORDS[state].name}
              </Chip>
            </td>
            <td className="n u-done">
              {isWithUnit(sheet) ? (
                <span className="num">
                  {filled}/{of}
                </span>
              ) : (
                <span className="meta num">{sentAt ? `gửi ${dateWords(dayOf(sentAt)).slice(0, 5)}` : "–"}</span>
              )}
            </td>
          </tr>
        );
      })}
    </SlowFrame>
  );
}

function SlowSignatures({ year, home }: { year: DeskYear; home: string }) {
  const { pledge } = year;
  if (!pledge || pledge.parties.length === 0) return null;
  const signed = pledge.parties.filter(({ signedAt }) => signedAt);
  const rows = [...pledge.parties.filter(({ signedAt }) => !signedAt), ...signed];
  return (
    <SlowFrame
      due={pledge.signBy}
      of="Giao ước"
      done="Đã ký"
      foot={
        <>
          {year.bloc.shortName}, năm {year.year}: đã ký {signed.length}/{pledge.parties.length} đơn vị.{" "}
          <Go href={`${home}/giao-uoc`}>Mở bảng ký</Go>
        </>
      }
      count={[signed.length, pledge.parties.length]}
    >
      {rows.map(({ unitId, name, signBy, signedAt }) => (
        <tr key={unitId}>
          <th scope="row">
            {name}
            {!signedAt && signBy !== pledge.signBy && (
              <>
                <br />
                <span className="meta num">gia hạn đến {dateWords(signBy)}</span>
              </>
            )}
          </th>
          <td className="u-state">
            {signedAt ? (
              <Chip kind="done">Đã ký</Chip>
            ) : signsLate(signBy, year.today) ? (
              <Chip kind="error">Trễ, chưa ký</Chip>
            ) : (
              <Chip kind="todo">Chưa ký</Chip>
            )}
          </td>
          <td className="n u-done">
            <span className="meta num">{signedAt ? `ký ${dateWords(dayOf(signedAt)).slice(0, 5)}` : "–"}</span>
          </td>
        </tr>
      ))}
    </SlowFrame>
  );
}

/** What changed today in the blocs of this desk. */
export function TodayInBloc({ events, home }: { events: DeskEvent[]; home: string }) {
  const said = events.flatMap((event) => {
    const words = saidToday(event);
    return words ? [{ ...event, words }] : [];
  });
  return (
    <Panel title="Hôm nay trong khối" flush>
      {said.length === 0 ? (
        <p className="panel__body meta">Hôm nay chưa có thay đổi nào.</p>
      ) : (
        <ul className="panel__body news">
          {said.map(({ at, words, by }, n) => (
            <li key={`${at}${n}`}>
              <time dateTime={at}>{clockWords(at)}</time>
              <span>
                {words}
                {by && <span className="meta"> {by}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="panel__foot">
        <p>
          <Go href={`${home}/thong-bao`}>Thông báo 30 ngày qua</Go>
        </p>
      </div>
    </Panel>
  );
}
