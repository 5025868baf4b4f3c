import type { RowReader } from "@/lib/blocs/import/cells";
import type { UnitRow } from "./judged";
import { clashWith, same, type Head } from "./judge-years";
import { OFFICES } from "./plan";
import type { Workbook } from "./workbook";

export type Units = {
  all: UnitRow[];
  /** The code of a unit of this year as it is kept; a code of none is a fault of the row. */
  inBloc: (row: RowReader, column: string, code: string | null) => string | null;
  nameOf: (code: string) => string;
};

/** The units of the bloc in that year, under the names they had then. */
export function judgeUnits(book: Workbook, head: Head | undefined): Units {
  const codes = new Map<string, UnitRow>();
  const all = book.each("units", (row) => {
    const code = row.shaped(
        "unitCode",
        /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/,
        "Mã chỉ gồm chữ không dấu, số, dấu chấm, gạch nối.",
        "Thiếu mã đơn vị.",
      ),
      name = row.text("name", 200, "Thiếu tên đơn vị lúc đó.");
    const before = book.known.units.find((one) => code && same(one.code) === same(code));
    if (code && codes.has(same(code))) row.fault("unitCode", "Mã này đã có ở một dòng trên. Mỗi đơn vị một dòng.");
    const it: UnitRow = {
      code: before?.code ?? code ?? "",
      name: name ?? "",
      shortName: row.text("shortName", 80) ?? name ?? "",
      id: before?.id ?? null,
      office: row.choice("office", OFFICES),
      counts: row.yes("counts", true),
      ranked: row.yes("ranked", true),
      inside: false,
    };
    if (it.office && [...codes.values()].some(({ office }) => office === it.office))
      row.fault("office", `Đã có đơn vị khác là ${OFFICES[it.office]}.`);
    if (head && before) clashWith(row, it, head, book.known);
    if (code) codes.set(same(code), it);
    return { label: [code, name].filter(Boolean).join(" "), verdict: before ? "same" : "new", it };
  });
  const inBloc = (row: RowReader, column: string, code: string | null): string | null => {
    if (!code) return null;
    const found = codes.get(same(code));
    if (!found) row.fault(column, `Không có đơn vị mã ${code} ở trang Đơn vị thành viên.`);
    return found?.code ?? null;
  };
  return { all, inBloc, nameOf: (code) => codes.get(same(code))!.name };
}
