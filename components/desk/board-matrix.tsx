import { Go } from "@/components/ui/go";
import { Icon, type IconName } from "@/components/ui/icon";
import { dateWords } from "@/lib/provinces/dates";
import type { BoardYear } from "@/lib/desk/board-queries";
import { stageAt } from "@/lib/year/rules";

type Cell = { look: "d" | "n" | "w" | "l" | "t"; words: string };
const ICONS: Record<Cell["look"], IconName | null> = { d: "check", n: "half", w: "warn", l: "error", t: null };
const past = (day: string | null, today: string) => day !== null && day < today;

/** Where a bloc stands in each part of its year; a colour never stands without its words. */
function cellsOf(it: BoardYear, today: string): Cell[] {
  const { pledge, sheets, proposals, meeting, stage } = it.facts, at = stageAt(stage);
  const TO_COME: Cell = { look: "t", words: "Chưa đến" }, DONE: Cell = { look: "d", words: "Xong" };
  const sent = sheets.all - sheets.missing - sheets.extended, late = past(it.scoringUntil, today);
  return [
    !pledge || pledge.state === "draft" ? { look: at > 0 ? "w" : "t", words: at > 0 ? "Chưa có" : "Đang soạn" } : pledge.signed >= pledge.parties ? DONE : { look: at > 0 ? "w" : "n", words: `${pledge.signed}/${pledge.parties}` },
    at < stageAt("scoring") ? TO_COME : sheets.all > 0 && sent === sheets.all ? DONE : { look: it.lateSheets > 0 || late ? "l" : "n", words: `${sent}/${sheets.all}${it.lateSheets > 0 ? ", trễ" : ""}` },
    at < stageAt("checking") ? TO_COME : at > stageAt("checking") ? DONE : { look: past(it.yearEndBy, today) ? "l" : "n", words: `${sheets.settled}/${sheets.all}` },
    at < stageAt("deciding") ? TO_COME : at > stageAt("deciding") ? DONE : { look: past(it.yearEndBy, today) ? "l" : "n", words: meeting.held > 0 ? "Đã họp" : "Chưa họp" },
    at < stageAt("proposed") ? TO_COME : proposals.open === 0 ? DONE : { look: "n", words: `Còn ${proposals.open}` },
  ];
}
const HEADS = ["Giao ước", "Tự chấm", "Thẩm định", "Bình xét", "Hồ sơ"];

/** Blocs by stage: one row a bloc-year. */
export function BoardMatrix({ years, today, home }: { years: BoardYear[]; today: string; home: string }) {
  return (
    <div className="mx" tabIndex={0} role="region" aria-label="Bảng tiến độ, cuộn ngang được">
      <table className="tbl tbl--tight">
        <thead><tr><th scope="col">Cụm, khối</th><th scope="col" className="n">Đơn vị</th>{HEADS.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {years.map((it) => (
            <tr key={it.id}>
              <th scope="row"><Go href={`${home}/khoi/${it.slug}/${it.year}`}>{it.name}</Go><small className="meta num"> năm {it.year}{it.scoringUntil ? `, hạn tự chấm ${dateWords(it.scoringUntil)}` : ""}</small></th>
              <td className="n">{it.members}</td>
              {cellsOf(it, today).map(({ look, words }, n) => <td key={HEADS[n]} className={`m m-${look}`} data-label={HEADS[n]}><span>{ICONS[look] && <Icon name={ICONS[look]} size="s" />}<span className="num">{words}</span></span></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
