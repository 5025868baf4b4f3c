import type { ReactNode } from "react";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { Panel } from "@/components/ui/panel";
import { PointFacts } from "@/components/plans/plan-document";
import { saidTwice } from "@/lib/plans/sides";
import type { Derived, DerivedRow, OwnRow } from "@/lib/plans/unit-rules";
import { PART_WORDS, STANCE_WORDS } from "@/lib/plans/words";

const CHIPS: Record<keyof typeof STANCE_WORDS, ChipKind> = { kept: "bare", changed: "warn", left_out: "na", added: "doing" };
export const StanceChip = ({ stance }: { stance: keyof typeof STANCE_WORDS }) => <Chip kind={CHIPS[stance]}>{STANCE_WORDS[stance]}</Chip>;

/** What the unit makes of one point of the bloc's: the bloc's words first, what is another at the unit below. */
export function RowWords({ row }: { row: DerivedRow }) {
  const differing = saidTwice(row.bloc, row.unit).filter(({ changed }) => changed);
  return (
    <>
      <p className={row.stance === "left_out" ? "plan-left" : undefined}>{row.bloc.body}</p>
      {row.stance !== "changed" && <PointFacts it={row.bloc} />}
      {differing.length > 0 && (
        <dl className="plan-differs">
          {differing.map(({ part, before, after }) => (
            <div key={part}>
              <dt>{PART_WORDS[part]}</dt>
              <dd className="num">
                {before ? <del>{before}</del> : <span className="meta">khối không ghi</span>} <ins>{after || "đơn vị không ghi"}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row.stance === "changed" && <PointFacts it={unchanged(row)} />}
      {row.reason && <p className="meta">Lý do: {row.reason}</p>}
    </>
  );
}
const unchanged = ({ bloc, parts }: DerivedRow) => ({
  target: parts.includes("target") ? null : bloc.target,
  who: parts.includes("who") ? null : bloc.who,
  until: parts.includes("until") ? null : bloc.until,
});

type Props = {
  derived: Derived;
  /** What stands below each point and each own point, for whoever writes the plan. */ below?: (row: DerivedRow) => ReactNode;
  ownBelow?: (row: OwnRow) => ReactNode;
  add?: ReactNode;
};

/** A unit's plan against its bloc's: the bloc's points in order, then what the unit adds. */
export function DerivedRows({ derived, below, ownBelow, add }: Props) {
  return (
    <>
      {derived.sections.map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Panel key={title} title={title}>
              <ol className="clauses">
                {rows.map((row) => (
                  <li key={row.key} className="clause" id={`nd-${row.key}`}>
                    <div className="clause__head">
                      <h3 className="num">Nội dung {row.number}</h3>
                      <StanceChip stance={row.stance} />
                    </div>
                    <RowWords row={row} />
                    {below?.(row)}
                  </li>
                ))}
              </ol>
            </Panel>
          ),
      )}
      <Panel id="bo-sung" title={`Nội dung bổ sung của đơn vị (${derived.own.length})`}>
        {derived.own.length === 0 && !add && <p className="meta">Đơn vị không bổ sung nội dung nào.</p>}
        {derived.own.length > 0 && (
          <ol className="clauses">
            {derived.own.map((row, at) => (
              <li key={row.id} className="clause">
                <div className="clause__head">
                  <h3 className="num">Bổ sung {at + 1}</h3>
                  <StanceChip stance="added" />
                </div>
                <p>{row.body}</p>
                <PointFacts it={row} />
                {ownBelow?.(row)}
              </li>
            ))}
          </ol>
        )}
        {add}
      </Panel>
    </>
  );
}
