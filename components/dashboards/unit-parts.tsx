import { Years } from "@/components/charts/years";
import { LightChip } from "@/components/targets/light";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { formatPoints } from "@/lib/criteria/points";
import type { UnitStandingFacts } from "@/lib/desk/dashboards/unit-standing-queries";
import { offWords, unitStanding, type UnitStandingShown } from "@/lib/desk/dashboards/unit-standing";
import { sumWords } from "@/lib/pledges/progress-view";
import { quarterWords } from "@/lib/pledges/quarters";
import { dateWords } from "@/lib/provinces/dates";
import { isWithUnit } from "@/lib/scoring/sheet-rules";
import type { UnitBloc } from "@/lib/year/unit-year";
import type { DashboardPart } from "./panels";

type UnitParts = {
  facts: UnitStandingFacts;
  bloc: UnitBloc;
  slug: string;
  today: string;
  tinh: string;
  /** The reader is of the unit: a sheet that was not handed in opens for nobody else. */ own: boolean;
};

/** Points, promises and proof of a unit: the four figures at the top. */
export function UnitFactsLine({ facts, bloc, today }: UnitParts) {
  const it = unitStanding(facts, bloc.sheet, today);
  return (
    <dl className="panel facts">
      <div>
        <dt>{it.settled ? "Điểm đã chốt" : "Điểm tự chấm"}</dt>
        <dd>
          {it.total ? formatPoints(it.total) : "–"}
          <small>{bloc.sheet?.rank ? `hạng ${bloc.sheet.rank}/${bloc.sheet.ranked}` : it.settled ? "chưa xếp hạng" : "chưa chốt"}</small>
        </dd>
      </div>
      <div>
        <dt>So với năm trước, so với khối</dt>
        <dd>
          {it.offBefore ? offWords(it.offBefore) : "–"}
          <small>
            {it.offMiddle ? `${offWords(it.offMiddle)} so với điểm giữa của khối` : "điểm giữa của khối hiện khi khối chốt điểm"}
          </small>
        </dd>
      </div>
      <div className={it.atRisk + it.overdue.length > 0 ? "late" : undefined}>
        <dt>Chỉ tiêu có nguy cơ</dt>
        <dd>
          {it.targets.length > 0 ? `${it.atRisk}/${it.targets.length}` : "–"}
          <small>{courseWords(it)}</small>
        </dd>
      </div>
      <div>
        <dt>Điểm chưa có minh chứng</dt>
        <dd>
          {formatPoints(it.gapPoints)}
          <small>{facts.gaps.length} tiêu chí</small>
        </dd>
      </div>
    </dl>
  );
}

/** "1 chỉ tiêu chậm, quá hạn gửi số liệu quý III". */
function courseWords({ targets, slow, overdue }: UnitStandingShown): string {
  const words = [
    slow > 0 && `${slow} chỉ tiêu chậm`,
    overdue.length > 0 && `quá hạn gửi số liệu ${overdue.map((quarter) => quarterWords(quarter)).join(", ")}`,
  ].filter((one) => one !== false);
  return words.length > 0 ? words.join(", ") : targets.length > 0 ? "không có chỉ tiêu chậm" : "chưa có chỉ tiêu giao ước";
}

/** What stands in place of what lacks proof while there is no sheet. */
const noSheetWords = (scoringFrom: string | null, today: string): string =>
  scoringFrom && scoringFrom > today
    ? `Bảng tự chấm mở khi khối chuyển sang bước Tự chấm điểm, dự kiến ngày ${dateWords(scoringFrom)}.`
    : "Bảng tự chấm mở khi khối chuyển sang bước Tự chấm điểm.";

/** What the leader of a unit has to look at in one bloc of one year. */
export function unitParts({ facts, bloc, slug, today, tinh, own }: UnitParts): DashboardPart[] {
  const { targets } = unitStanding(facts, bloc.sheet, today),
    at = `/${tinh}/khoi/${bloc.slug}/${bloc.year}`,
    opensSheet = bloc.sheet !== null && (own || !isWithUnit(bloc.sheet));
  return [
    {
      key: `chi-tieu-${bloc.slug}`,
      title: "Chỉ tiêu giao ước",
      flush: true,
      half: true,
      aside: targets.length > 0 && (
        <Go className="meta" href={`${at}/chi-tieu/${slug}`}>
          Theo quý
        </Go>
      ),
      body: (
        <DataTable
          name={`Chỉ tiêu giao ước ở ${bloc.shortName}`}
          bare
          rows={targets}
          rowKey={({ target }) => target.id}
          empty={<Empty title="Chưa có chỉ tiêu nào">Chỉ tiêu của đơn vị trong giao ước hiện ở đây sau khi khối thông qua giao ước.</Empty>}
          columns={[
            { key: "target", head: "Chỉ tiêu", names: true, cell: ({ target }) => target.indicator },
            {
              key: "there",
              head: "Đã đạt",
              number: true,
              cell: ({ target, last }) =>
                last ? (
                  <>
                    {sumWords(last.value, target)}
                    <span className="meta block">{quarterWords(last.quarter)}</span>
                  </>
                ) : (
                  "–"
                ),
            },
            { key: "promised", head: "Cam kết", number: true, cell: ({ target }) => sumWords(target.target, target) },
            { key: "light", head: "Tiến độ", cell: ({ light }) => <LightChip light={light} /> },
          ]}
        />
      ),
    },
    {
      key: `minh-chung-${bloc.slug}`,
      title: "Minh chứng còn thiếu",
      flush: true,
      half: true,
      aside: opensSheet && (
        <Go className="meta" href={`${at}/cham-diem/${slug}`}>
          Mở bảng tự chấm
        </Go>
      ),
      body: (
        <DataTable
          name={`Minh chứng còn thiếu ở ${bloc.shortName}`}
          bare
          rows={facts.gaps}
          rowKey={({ number }) => number}
          empty={
            bloc.sheet ? (
              <Empty title="Không thiếu minh chứng nào" icon="check">
                Tiêu chí có điểm, phải có minh chứng mà chưa đính kèm hiện ở đây, nhiều điểm nhất trước.
              </Empty>
            ) : (
              <Empty title="Chưa có bảng tự chấm">{noSheetWords(facts.scoringFrom, today)}</Empty>
            )
          }
          columns={[
            { key: "item", head: "Tiêu chí", names: true, cell: ({ number, name }) => `${number}. ${name}` },
            { key: "points", head: "Điểm", number: true, cell: ({ points }) => formatPoints(points) },
          ]}
        />
      ),
    },
    ...(facts.past.some(({ total }) => total !== null)
      ? [
          {
            key: `nam-nam-${bloc.slug}`,
            title: "Năm năm gần đây",
            half: true,
            foot: "Gồm cả kết quả của đơn vị trước khi sắp xếp, đổi tên; năm có nhiều đơn vị hợp nhất thì không cộng điểm.",
            body: (
              <Years
                name="Tổng điểm và thứ hạng năm năm gần đây"
                rows={facts.past.map(({ year, bloc: name, units, rank, total }) => ({
                  key: `${year} ${name}`,
                  year,
                  value: total === null ? null : Number(total),
                  rank,
                  note: units > 1 ? `${name}; ${units} đơn vị nay hợp nhất` : name,
                }))}
              />
            ),
          },
        ]
      : []),
  ];
}
