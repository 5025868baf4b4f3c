import { Chip } from "@/components/ui/chip";
import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import type { BlocYear } from "@/lib/year/bloc-year";
import { reminderTo, waitingOf, WAIT_WORDS, type Waiting } from "@/lib/year/waiting";

/** For those who lead the bloc: how many have signed, sent, are settled, and who keeps it waiting. */
export function YearDashboard({ year, home }: { year: BlocYear; home: string }) {
  const { facts: { sheets, pledge }, bloc } = year, rows = waitingOf(year), late = rows.filter((row) => row.late).length;
  const reminder = reminderTo(rows, bloc.name, year.year), sent = sheets.all - sheets.missing - sheets.extended;
  return (
    <>
      <dl className="panel facts">
        <div><dt>Đã ký giao ước</dt><dd>{pledge && pledge.state !== "draft" ? `${pledge.signed}/${pledge.parties}` : "–"}</dd></div>
        <div><dt>Đã gửi tự chấm</dt><dd>{sheets.all > 0 ? `${sent}/${sheets.all}` : "–"}</dd></div>
        <div><dt>Đã chốt điểm</dt><dd>{sheets.all > 0 ? `${sheets.settled}/${sheets.all}` : "–"}</dd></div>
        <div className={late > 0 ? "late" : undefined}><dt>Việc quá hạn</dt><dd>{late}<small>{rows.length} việc đang chờ</small></dd></div>
      </dl>
      <Panel title="Đang chờ đơn vị nào" flush aside={reminder && <CopyBox text={reminder} small />}>
        <DataTable name="Đơn vị đang chờ" bare rows={rows} rowKey={({ unitId, what }) => `${unitId}${what}`} late={(row) => row.late}
          empty={<Empty title="Không chờ đơn vị nào" icon="check">Đơn vị chưa ký giao ước, chưa gửi bảng tự chấm hoặc đang trong hạn giải trình hiện ở đây.</Empty>}
          columns={[
            { key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name },
            { key: "what", head: "Chờ việc", cell: (row) => <Go href={`${home}${placeOf(row)}`}>{WAIT_WORDS[row.what].name}</Go> },
            { key: "due", head: "Hạn", cell: (row) => (row.late ? <Chip kind="error">{dueWords(row.due!, year.today)}</Chip> : <span className="num">{row.due ? `${dateWords(row.due)}, ${dueWords(row.due, year.today)}` : "–"}</span>) },
          ]} />
      </Panel>
    </>
  );
}

const placeOf = ({ what }: Waiting): string => (what === "sign" ? "/giao-uoc" : what === "send" ? "/cham-diem" : "#thanh-vien");
