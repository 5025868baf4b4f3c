import { Bars } from "@/components/charts/bars";
import { Columns } from "@/components/charts/columns";
import { Spreads } from "@/components/charts/spreads";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { RECIPIENT_CLASS_WORDS } from "@/lib/awards/subject-words";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { queueAddress, WHOLE } from "@/lib/council/queue/addresses";
import { directWords } from "@/lib/desk/dashboards/direct-workers";
import { boardCells } from "@/lib/desk/dashboards/board-cells";
import type { BoardSeen, Funnel } from "@/lib/desk/dashboards/board-queries";
import { honourTrend, LEVEL_WORDS } from "@/lib/desk/dashboards/honour-trend";
import { quotaUse } from "@/lib/desk/dashboards/quota-use";
import { spreadRows } from "@/lib/desk/dashboards/spread";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { oversightParts } from "./oversight-parts";
import type { DashboardPart } from "./panels";
import { ProgressKey, ProgressTable } from "./progress-table";
import { QuotaList } from "./quota-list";

/** What the reader may open from here. */
type Opens = {
  proposals: boolean;
  rules: boolean;
  /** Records of persons: who may not read them does not count them either. */ persons: boolean;
};

/** A bloc may have two years open at once: one that ends, one that begins. */
export const blocsOf = (years: BoardSeen["years"]): number => new Set(years.map(({ slug }) => slug)).size;

/** How the year stands in the whole province. */
export function boardParts(it: BoardSeen, tinh: string, opens: Opens): DashboardPart[] {
  const home = `/${tinh}`;
  const spreads = spreadRows(it.years, home),
    at = (year: BoardSeen["years"][number]) => `${home}/khoi/${year.slug}/${year.year}`;
  const blocs = blocsOf(it.years),
    twice = (year: BoardSeen["years"][number]) => it.years.filter(({ slug }) => slug === year.slug).length > 1;
  return [
    {
      key: "tien-do",
      title: `Tiến độ ${blocs} cụm, khối`,
      aside: <ProgressKey />,
      flush: true,
      foot: `Bấm tên khối để xem từng đơn vị.${blocs < it.years.length ? " Khối có hai năm thi đua đang mở thì mỗi năm một dòng." : ""}`,
      body:
        it.years.length === 0 ? (
          <Empty title="Chưa có năm thi đua nào đang mở">Năm thi đua của từng khối hiện ở đây khi được mở.</Empty>
        ) : (
          <ProgressTable
            name="Tiến độ các cụm, khối"
            first="Cụm, khối"
            counted="Đơn vị"
            lines={it.years.map((year) => ({
              name: twice(year) ? `${year.name}, năm ${year.year}` : year.name,
              href: at(year),
              note: [!twice(year) && `năm ${year.year}`, year.scoringUntil && `hạn tự chấm ${dateWords(year.scoringUntil)}`]
                .filter(Boolean)
                .join(", "),
              count: year.members,
              cells: boardCells(year, it.today, at(year)),
            }))}
          />
        ),
    },
    {
      key: "ho-so",
      title: "Hồ sơ đề nghị trong năm",
      half: true,
      aside: opens.proposals && (
        <Go className="meta" href={queueAddress(tinh, WHOLE)}>
          Mở danh sách
        </Go>
      ),
      body:
        it.funnel.sent === 0 ? (
          <Empty title="Chưa có hồ sơ nào">Hồ sơ hiện ở đây khi các khối gửi đề nghị khen thưởng.</Empty>
        ) : (
          <Bars id="bars-funnel" name="Hồ sơ đề nghị trong năm theo bước xử lý" unit="Hồ sơ" rows={funnelRows(it.funnel)} />
        ),
    },
    {
      key: "chi-tieu",
      title: "Sử dụng chỉ tiêu khen thưởng",
      half: true,
      body: <QuotaList uses={quotaUse(it)} tinh={tinh} opens={opens} />,
    },
    {
      key: "diem",
      title: "Điểm và mức tự chấm của các khối",
      half: true,
      body:
        spreads.length === 0 ? (
          <Empty title="Chưa khối nào chốt điểm">
            Khi khối chốt điểm, điểm thấp nhất, điểm giữa, điểm cao nhất và mức tự chấm hiện ở đây.
          </Empty>
        ) : (
          <Spreads rows={spreads} />
        ),
    },
    {
      key: "nam-nam",
      title: "Khen thưởng trong năm năm",
      half: true,
      aside: (
        <Go className="meta" href={`${home}/khen-thuong`}>
          Mở Sổ vàng
        </Go>
      ),
      foot: `Đếm theo Sổ vàng của tỉnh, theo năm ký quyết định, kể cả quyết định cũ đã nhập; không tính quyết định đã hủy. Dấu * là năm chưa hết.${opens.persons ? "" : " Chỉ tập thể: hồ sơ cá nhân không mở cho vai trò này."}`,
      body:
        it.honours.length === 0 ? (
          <Empty title="Sổ vàng chưa có dòng nào">Khen thưởng đã quyết định hoặc nhập từ hồ sơ cũ được đếm ở đây theo năm.</Empty>
        ) : (
          <Columns
            id="columns-honours"
            name="Số lượt khen thưởng theo năm và theo cấp"
            parts={[...LEVEL_WORDS]}
            rows={honourTrend(it).map(({ year, parts, running }) => ({ key: year, parts, running }))}
          />
        ),
    },
    ...(opens.persons && it.persons.length > 0
      ? [
          {
            key: "doi-tuong",
            title: "Cá nhân theo đối tượng",
            half: true,
            foot: directWords(it.persons),
            body: <ByClass rows={it.persons} />,
          },
        ]
      : []),
    {
      key: "buoc",
      title: "Hồ sơ đang xét, theo bước và tuổi",
      flush: true,
      body: <ByState rows={it.proposals} tinh={tinh} opens={opens.proposals} />,
    },
    ...(it.oversight ? oversightParts(it.oversight, tinh) : []),
  ];
}

const changeWords = (change: number) => (change === 0 ? "như bước trước" : `${change < 0 ? "bớt" : "thêm"} ${Math.abs(change)} hồ sơ`);

function funnelRows({ sent, complete, meets, council, decided }: Funnel) {
  const rows = [
    ["Tiếp nhận", sent],
    ["Đủ thành phần", complete],
    ["Đủ điều kiện", meets],
    ["Trình Hội đồng", council],
    ["Đã quyết định", decided],
  ] as const;
  return rows.map(([label, value], at) => ({
    key: label,
    label,
    value,
    of: at > 0 ? rows[at - 1]![1] : value,
    note: at === 0 ? "từ 01/01" : changeWords(value - rows[at - 1]![1]),
  }));
}

const ByClass = ({ rows }: { rows: BoardSeen["persons"] }) => (
  <DataTable
    name="Cá nhân được khen thưởng và đang đề nghị, theo đối tượng"
    bare
    rows={rows}
    rowKey={(row) => row.class ?? ""}
    columns={[
      { key: "class", head: "Đối tượng", names: true, cell: (row) => (row.class ? RECIPIENT_CLASS_WORDS[row.class] : "Chưa phân loại") },
      { key: "decided", head: "Đã quyết định", number: true, cell: ({ decided }) => decided },
      { key: "open", head: "Đang đề nghị", number: true, cell: ({ open }) => open },
    ]}
  />
);

const ByState = ({ rows, tinh, opens }: { rows: BoardSeen["proposals"]; tinh: string; opens: boolean }) => (
  <DataTable
    name="Hồ sơ đề nghị theo bước xử lý"
    bare
    rows={rows}
    rowKey={({ state }) => state}
    empty={<Empty title="Không có hồ sơ nào đang xét">Hồ sơ hiện ở đây khi các khối gửi đề nghị khen thưởng.</Empty>}
    columns={[
      {
        key: "state",
        head: "Bước xử lý",
        names: true,
        cell: ({ state }) =>
          opens ? (
            <Go href={queueAddress(tinh, { ...WHOLE, state })}>{PROPOSAL_STATE_WORDS[state].name}</Go>
          ) : (
            PROPOSAL_STATE_WORDS[state].name
          ),
      },
      { key: "count", head: "Số hồ sơ", number: true, cell: ({ count }) => count },
      { key: "oldest", head: "Lâu nhất", number: true, cell: ({ oldest }) => `${formatNumber(oldest)} ngày` },
      { key: "late", head: "Quá hạn", number: true, cell: (row) => (row.late > 0 ? <b className="minus">{row.late}</b> : "–") },
    ]}
  />
);
