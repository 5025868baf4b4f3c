import { Slope } from "@/components/charts/slope";
import { Chip } from "@/components/ui/chip";
import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { BlocFacts } from "@/lib/desk/dashboards/bloc-queries";
import type { ProgressRow } from "@/lib/desk/dashboards/bloc-progress";
import { blocStanding, movedWords, type BlocStanding, type StandingRow } from "@/lib/desk/dashboards/bloc-standing";
import { blocNoun } from "@/lib/blocs/words";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { capital } from "@/lib/provinces/words";
import type { BlocYear } from "@/lib/year/bloc-year";
import { reminderTo, waitingApart, waitingOf, WAIT_WORDS, type Waiting } from "@/lib/year/waiting";
import type { DashboardPart } from "./panels";
import { ProgressKey, ProgressTable } from "./progress-table";
import { SectionHeat } from "./section-heat";

type BlocParts = {
  year: BlocYear;
  facts: BlocFacts;
  rows: readonly ProgressRow[];
  home: string;
  why: (row: StandingRow) => string | null;
};

/** How the year of a bloc stands, for those who lead it. */
export function blocParts({ year, facts, rows, home, why }: BlocParts): DashboardPart[] {
  const standing = blocStanding(facts),
    late = rows.filter(({ forecast }) => forecast.length > 0);
  return [
    {
      key: "tien-do",
      title: "Tiến độ từng đơn vị",
      aside: <ProgressKey />,
      flush: true,
      body: (
        <ProgressTable
          name="Tiến độ từng đơn vị"
          first="Đơn vị"
          lines={rows.map(({ slug, name, cells }) => ({ name, href: `/${home.split("/")[1]}/don-vi/${slug}/${year.year}`, cells }))}
        />
      ),
    },
    ...(standing.rows.length > 0
      ? [
          {
            key: "diem",
            title: "Điểm theo đơn vị và mục",
            aside: (
              <Go className="meta" href={`${home}/dien-bien`}>
                Theo từng tiêu chí
              </Go>
            ),
            flush: true,
            body: <SectionHeat it={standing} yearBefore={yearBefore(standing)} why={why} />,
          },
        ]
      : []),
    ...waitingParts(year, home),
    {
      key: "du-bao",
      title: `Có thể chậm (${late.length})`,
      flush: true,
      half: true,
      foot: "Dự báo theo số ngày còn lại, bảng bị trả lại và việc gửi muộn năm trước; mỗi dòng nêu lý do để tự kiểm tra.",
      body: (
        <DataTable
          name="Đơn vị có thể chậm"
          bare
          rows={late}
          rowKey={({ unitId }) => unitId}
          empty={
            <Empty title="Chưa thấy đơn vị nào có thể chậm" icon="check">
              Trước hạn hai tuần, đơn vị chưa bắt đầu hiện ở đây.
            </Empty>
          }
          columns={[
            { key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name },
            {
              key: "why",
              head: "Vì sao",
              cell: ({ forecast }) =>
                forecast.map((words) => (
                  <span key={words} className="block">
                    {words}
                  </span>
                )),
            },
          ]}
        />
      ),
    },
    ...slopePart(standing, year.year),
  ];
}

const yearBefore = ({ rows }: BlocStanding): string | null => rows.find(({ before }) => before)?.before?.year ?? null;

function slopePart(standing: BlocStanding, year: string): DashboardPart[] {
  const before = yearBefore(standing),
    ranked = standing.rows.filter((row) => row.rank !== null);
  if (!before || ranked.length === 0) return [];
  return [
    {
      key: "thu-hang",
      title: `Thứ hạng thay đổi so với năm ${before}`,
      half: true,
      body: (
        <Slope
          from={`Năm ${before}`}
          to={`Năm ${year}`}
          rows={ranked.map((row) => ({
            key: row.unitId,
            name: row.name,
            before: row.before?.rank ?? null,
            after: row.rank!,
            words: movedWords(row).words,
          }))}
        />
      ),
    },
  ];
}

/** Who keeps the bloc waiting, with a reminder ready to be pasted; apart from them what the bloc itself has still to do. */
function waitingParts(year: BlocYear, home: string): DashboardPart[] {
  const { units: rows, bloc } = waitingApart(waitingOf(year)),
    reminder = reminderTo(rows, year.bloc.name, year.year),
    noun = blocNoun(year.bloc.kind);
  const units: DashboardPart = {
    key: "cho",
    title: `${capital(noun)} đang chờ đơn vị (${rows.length} việc)`,
    flush: true,
    half: true,
    aside: reminder && <CopyBox text={reminder} small />,
    body: (
      <DataTable
        name="Đơn vị đang chờ"
        bare
        rows={rows}
        rowKey={({ unitId, what }) => `${unitId}${what}`}
        late={(row) => row.late}
        empty={
          <Empty title="Không chờ đơn vị nào" icon="check">
            Đơn vị chưa ký giao ước, chưa gửi bảng tự chấm hoặc đang trong hạn giải trình hiện ở đây.
          </Empty>
        }
        columns={[
          { key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name },
          { key: "what", head: "Việc của đơn vị", cell: (row) => <Go href={`${home}${placeOf(row)}`}>{WAIT_WORDS[row.what].name}</Go> },
          {
            key: "due",
            head: "Hạn",
            cell: (row) =>
              row.late ? (
                <Chip kind="error">{dueWords(row.due!, year.today)}</Chip>
              ) : (
                <span className="num nowrap">{row.due ? `${dateWords(row.due)}, ${dueWords(row.due, year.today)}` : "–"}</span>
              ),
          },
        ]}
      />
    ),
  };
  return bloc.length === 0 ? [units] : [units, blocPart(bloc, noun, home)];
}

/** Sheets that came and wait for the bloc: nothing to remind a unit of. */
const blocPart = (rows: readonly Waiting[], noun: string, home: string): DashboardPart => ({
  key: "viec-khoi",
  title: `Đơn vị đang chờ ${noun} (${rows.length})`,
  flush: true,
  half: true,
  body: (
    <DataTable
      name={`Đơn vị đang chờ ${noun}`}
      bare
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        { key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name },
        { key: "what", head: `Việc của ${noun}`, cell: (row) => <Go href={`${home}/cham-diem`}>{WAIT_WORDS[row.what].name}</Go> },
      ]}
    />
  ),
});

const placeOf = ({ what }: Waiting): string => (what === "sign" ? "/giao-uoc" : what === "send" ? "/cham-diem" : "#thanh-vien");
