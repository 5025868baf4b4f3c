import { exact, type Points } from "@/lib/criteria/points";
import { sumWords } from "@/lib/pledges/progress-view";
import { LIGHT_WORDS } from "@/lib/pledges/progress-words";
import { quarterTitle } from "@/lib/pledges/quarters";
import { dateWords } from "@/lib/provinces/dates";
import { figureColumns, type ListColumn, type ListSheet } from "@/lib/spreadsheets/list";
import { unitStanding } from "./unit-standing";
import type { UnitSeen } from "./unit-standing-queries";

const BLOC: ListColumn = { head: "Cụm, khối", width: 30 };
const number = (points: Points | null): number | null => points?.toNumber() ?? null;

/** The figures of a unit's page as sheets, bloc by bloc, from the same rules; none for readers who get no figures. */
export function unitSheets(it: UnitSeen): ListSheet[] {
  const shown = it.standings.flatMap((facts) =>
    it.blocs
      .filter(({ id }) => id === facts.blocYearId)
      .map((bloc) => ({ facts, bloc, standing: unitStanding(facts, bloc.sheet, it.today) })),
  );
  if (shown.length === 0) return [];
  const day = `${it.name}, năm ${it.year}, ngày ${dateWords(it.today)}`;
  return [
    {
      name: "Tóm tắt",
      title: ["Năm thi đua của đơn vị", day],
      columns: [
        BLOC,
        ...figureColumns("Tổng điểm"),
        { head: "Tình trạng", width: 14 },
        ...figureColumns(
          "Hạng",
          "Số đơn vị xếp hạng",
          "So với năm trước",
          "So với điểm giữa",
          "Chỉ tiêu",
          "Có nguy cơ",
          "Tiêu chí thiếu minh chứng",
          "Điểm thiếu minh chứng",
        ),
      ],
      rows: shown.map(({ facts, bloc, standing }) => [
        bloc.shortName,
        number(standing.total),
        standing.total === null ? "Chưa có điểm" : standing.settled ? "Đã chốt" : "Tự chấm",
        bloc.sheet?.rank ?? null,
        bloc.sheet?.rank ? bloc.sheet.ranked : null,
        number(standing.offBefore),
        number(standing.offMiddle),
        standing.targets.length,
        standing.atRisk,
        facts.gaps.length,
        standing.gapPoints.toNumber(),
      ]),
    },
    {
      name: "Chỉ tiêu",
      title: ["Chỉ tiêu giao ước", day],
      columns: [
        BLOC,
        { head: "Chỉ tiêu", width: 54 },
        { head: "Đã đạt", width: 20 },
        { head: "Đến quý", width: 10 },
        { head: "Cam kết", width: 20 },
        { head: "Tiến độ", width: 18 },
      ],
      rows: shown.flatMap(({ bloc, standing }) =>
        standing.targets.map(({ target, last, light }) => [
          bloc.shortName,
          target.indicator,
          last ? sumWords(last.value, target) : null,
          last ? quarterTitle(last.quarter) : null,
          sumWords(target.target, target),
          LIGHT_WORDS[light],
        ]),
      ),
    },
    {
      name: "Minh chứng",
      title: ["Tiêu chí có điểm còn thiếu minh chứng", day],
      columns: [BLOC, { head: "Số", width: 8 }, { head: "Tiêu chí", width: 64 }, ...figureColumns("Điểm")],
      rows: shown.flatMap(({ facts, bloc }) =>
        facts.gaps.map(({ number: at, name, points }) => [bloc.shortName, at, name, exact(points).toNumber()]),
      ),
    },
    {
      name: "Năm năm",
      title: ["Năm năm gần đây, gồm cả trước khi sắp xếp, đổi tên", day],
      columns: [{ head: "Năm", width: 12 }, BLOC, ...figureColumns("Đơn vị khi đó", "Tổng điểm", "Hạng")],
      rows: (shown[0]?.facts.past ?? []).map(({ year, bloc, units, rank, total }) => [
        year,
        bloc,
        units,
        total === null ? null : Number(total),
        rank,
      ]),
    },
  ];
}
