import "server-only";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { writeTemplate } from "@/lib/spreadsheets/template";
import type { CatalogueLine, ProvinceRegistrations, RegistrationPage } from "./queries";
import { type Line, sentOf, totalsOf } from "./rules";
import { RECIPIENT_WORDS } from "@/lib/titles/words";
import { ROUTE_WORDS } from "./words";

type Placed = Line & { unit: string; place?: string };
const TITLES = "Danh hiệu, hình thức",
  TARGETS = "Chỉ tiêu",
  TOTALS = "Tổng hợp",
  MISSING = "Chưa đăng ký";

/** Sums by title and route, every title line, every target line, and who has sent nothing. */
function workbookOf(
  hints: string[],
  catalogue: readonly CatalogueLine[],
  lines: readonly Placed[],
  missing: readonly string[][],
  wide: boolean,
): Promise<Buffer> {
  const place = wide ? [{ head: "Khối, cụm", width: 30 }] : [],
    at = (line: Placed) => (wide ? [line.place ?? ""] : []);
  return writeTemplate(
    [
      {
        name: TOTALS,
        example: [],
        columns: [
          { head: TITLES, width: 44 },
          { head: "Đối tượng", width: 14 },
          { head: ROUTE_WORDS.PROVINCE, width: 16 },
          { head: ROUTE_WORDS.MINISTRY, width: 28 },
          { head: "Cộng", width: 12 },
        ],
        rows: totalsOf(lines, catalogue).map(({ name, subject, province, ministry }) => [
          name,
          RECIPIENT_WORDS[subject],
          formatNumber(province),
          formatNumber(ministry),
          formatNumber(province + ministry),
        ]),
      },
      {
        name: TITLES,
        example: [],
        columns: [
          ...place,
          { head: "Đơn vị", width: 34 },
          { head: TITLES, width: 44 },
          { head: "Đối tượng", width: 14 },
          { head: "Tên tập thể, cá nhân", width: 34 },
          { head: "Số lượng", width: 12 },
          { head: "Tuyến", width: 28 },
          { head: "Ghi chú", width: 34 },
        ],
        rows: lines
          .filter(({ kind }) => kind === "TITLE")
          .map((line) => [
            ...at(line),
            line.unit,
            line.titleName ?? "",
            line.subject ? RECIPIENT_WORDS[line.subject] : "",
            line.name,
            formatNumber(line.amount),
            ROUTE_WORDS[line.route],
            line.note ?? "",
          ]),
      },
      {
        name: TARGETS,
        example: [],
        columns: [
          ...place,
          { head: "Đơn vị", width: 34 },
          { head: TARGETS, width: 50 },
          { head: "Mức đăng ký", width: 16 },
          { head: "Đơn vị tính", width: 16 },
          { head: "Tuyến", width: 28 },
        ],
        rows: lines
          .filter(({ kind }) => kind === "TARGET")
          .map((line) => [...at(line), line.unit, line.name, formatNumber(line.amount), line.unitOfMeasure ?? "", ROUTE_WORDS[line.route]]),
      },
      { name: MISSING, example: [], columns: [...place, { head: "Đơn vị", width: 34 }], rows: missing.map((row) => row) },
    ],
    hints,
  );
}

export const registrationWorkbook = (it: RegistrationPage): Promise<Buffer> =>
  workbookOf(
    [
      `Tổng hợp đăng ký thi đua năm ${it.year}: ${it.bloc.name}`,
      `Lập ngày ${dateWords(it.today)}. Danh hiệu đăng ký ở tuyến bộ, ngành trung ương ghi riêng, không cộng vào tuyến tỉnh.`,
    ],
    it.catalogue,
    it.units.flatMap((unit) => (sentOf(unit.versions)?.lines ?? []).map((line) => ({ ...line, unit: unit.fullName }))),
    it.units.filter((unit) => !unit.left && !sentOf(unit.versions)).map(({ fullName }) => [fullName]),
    false,
  );

export const provinceWorkbook = (it: ProvinceRegistrations): Promise<Buffer> =>
  workbookOf(
    [
      "Tổng hợp đăng ký thi đua của các khối, cụm",
      `Lập ngày ${dateWords(it.today)}. Danh hiệu đăng ký ở tuyến bộ, ngành trung ương ghi riêng, không cộng vào tuyến tỉnh.`,
    ],
    it.catalogue,
    it.blocs.flatMap(({ name, year, lines }) => lines.map((line) => ({ ...line, place: `${name}, ${year}` }))),
    it.blocs.flatMap(({ name, year, missing }) => missing.map((unit) => [`${name}, ${year}`, unit])),
    true,
  );

export const workbookAnswer = (bytes: Buffer, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="dang-ky-thi-dua.xlsx"; filename*=UTF-8''${encodeURIComponent(name.replaceAll("/", "-"))}`,
      "cache-control": "private, no-store",
    },
  });
