import type { ReactNode } from "react";
import { Go } from "@/components/ui/go";
import { Icon, type IconName } from "@/components/ui/icon";
import type { ProgressCell } from "@/lib/desk/dashboards/cell";

const ICONS: Record<ProgressCell["look"], IconName | null> = { d: "check", n: "half", w: "warn", l: "error", t: null };
export type ProgressLine = { key: string; head: ReactNode; count?: number; cells: ProgressCell[]; end?: ReactNode };

/** Who is how far in each part of the year; wide tables scroll by themselves, the first column stays. */
export function ProgressTable({ name, first, counted, lines, last }: { name: string; first: string; /** Head of a column of counts. */ counted?: string; lines: ProgressLine[]; last?: string }) {
  return (
    <div className="mx" tabIndex={0} role="region" aria-label={`${name}, cuộn ngang được`}>
      <table className="tbl tbl--tight" aria-label={name}>
        <thead><tr><th scope="col">{first}</th>{counted && <th scope="col" className="n">{counted}</th>}{(lines[0]?.cells ?? []).map(({ head }) => <th key={head} scope="col">{head}</th>)}{last && <th scope="col">{last}</th>}</tr></thead>
        <tbody>
          {lines.map(({ key, head, count, cells, end }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {counted && <td className="n">{count}</td>}
              {cells.map((cell) => <td key={cell.head} className={`m m-${cell.look}`} data-label={cell.head}><Look cell={cell} /></td>)}
              {last && <td className="mx-end">{end}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Look({ cell: { look, words, share, href } }: { cell: ProgressCell }) {
  const icon = ICONS[look], body = <>{icon && <Icon name={icon} size="s" />}<span className="num">{words}</span></>, style = look === "n" && share !== undefined ? { "--v": `${Math.round(share * 100)}%` } as React.CSSProperties : undefined;
  return href && look !== "t" ? <Go href={href} style={style}>{body}</Go> : <span style={style}>{body}</span>;
}

/** What the marks of the table mean. */
export const ProgressKey = () => (
  <ul className="key">
    {([["check", "Xong"], ["half", "Đang làm"], ["warn", "Còn thiếu"], ["error", "Trễ hạn"]] as const).map(([icon, words]) => <li key={words}><Icon name={icon} size="s" />{words}</li>)}
  </ul>
);
