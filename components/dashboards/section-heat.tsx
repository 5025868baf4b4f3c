import { short } from "@/components/charts/chart";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { formatAmount, formatPoints } from "@/lib/criteria/points";
import { formatPercent } from "@/lib/provinces/numbers";
import { type BlocStanding, HEAT_WORDS, heatStep, movedWords, type StandingRow } from "@/lib/desk/dashboards/bloc-standing";

const MARKS = { up: ["mv mv--up", "rise"], down: ["mv mv--dn", "fall"], same: ["mv", "same"], none: ["mv", null] } as const;

/** Units by sections; every cell says its figure, the colour only helps to find it. */
export function SectionHeat({ it: { rows, sections, complete }, yearBefore, why }: { it: BlocStanding; yearBefore: string | null; why: (row: StandingRow) => string | null }) {
  return (
    <>
      <div className="hm" tabIndex={0} role="region" aria-label="Điểm theo đơn vị và mục, cuộn ngang được">
        <table className="tbl" aria-label="Điểm theo đơn vị và mục">
          <thead><tr>
            <th scope="col" className="n">Hạng</th><th scope="col">Đơn vị</th>
            {sections.map(({ key, number, name, max }) => <th key={key} scope="col" className="n" title={name}>{number}. {short(name, 36)}<br />tối đa {formatAmount(max)}</th>)}
            <th scope="col" className="n">Thưởng</th><th scope="col" className="n">Trừ</th><th scope="col" className="n">Tổng</th><th scope="col">{yearBefore ? `So với ${yearBefore}` : "So với năm trước"}</th>
          </tr></thead>
          <tbody>{rows.map((row) => <Line key={row.unitId} row={row} sections={sections} complete={complete} href={why(row)} />)}</tbody>
        </table>
      </div>
      <p className="keyrow">{HEAT_WORDS.map(([step, words]) => <span key={step}><i className={`heat-${step}`} />{words}</span>)}</p>
    </>
  );
}

function Line({ row, sections, complete, href }: { row: StandingRow; sections: BlocStanding["sections"]; complete: boolean; href: string | null }) {
  const moved = movedWords(row), [look, mark] = MARKS[moved.way];
  return (
    <tr>
      <td className="n rk">{row.rank ?? "–"}</td>
      <th scope="row">{href ? <Go href={href}>{row.name}</Go> : row.name}</th>
      {row.sections.map(({ points, share }, at) => (
        <td key={sections[at]!.key} className={`heat heat-${heatStep(share)}`} data-label={`Mục ${sections[at]!.number}`}>{points === null ? "chưa có" : <>{formatPoints(points)} <small>{formatPercent(share! * 100, 0)}</small></>}</td>
      ))}
      <td className="n" data-label="Thưởng">{row.bonus ? formatPoints(row.bonus) : "–"}</td>
      <td className="n" data-label="Trừ">{row.penalty ? formatPoints(row.penalty) : "–"}</td>
      <td className="n tt" data-label="Tổng">{row.total ? <>{formatPoints(row.total)}{row.provisional && <span className="meta block">{complete ? "tạm tính" : "chưa chốt"}</span>}</> : "–"}</td>
      <td className="mvc"><span className={look}>{mark && <Icon name={mark} size="s" />}{moved.words}</span></td>
    </tr>
  );
}
