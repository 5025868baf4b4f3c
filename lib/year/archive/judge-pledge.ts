import type { Units } from "./judge-units";
import type { Writing } from "./judged";
import type { Workbook } from "./workbook";

/** The clauses of the pledge and who signed it. */
export function judgePledge(book: Workbook, units: Units): Pick<Writing, "clauses" | "signatures"> {
  const clauses = book.each("clauses", (row) => {
    const heading = row.text("heading", 300, "Thiếu tên điều.");
    return {
      label: heading ?? "",
      it: { heading: heading ?? "", body: row.text("body", 5000, "Thiếu nội dung của điều.") ?? "", perUnit: row.yes("perUnit", false) },
    };
  });
  const signed = new Set<string>();
  const signatures = book.each("signatures", (row) => {
    const code = row.text("unitCode", 20, "Thiếu mã đơn vị."),
      unitCode = units.inBloc(row, "unitCode", code),
      day = row.date("day", "Thiếu ngày ký."),
      first = book.of("signatures")[0]?.cells.day;
    if (clauses.length === 0) row.fault("unitCode", "Chưa có điều nào ở trang Điều của giao ước nên chưa ghi được chữ ký.");
    if (unitCode && signed.has(unitCode)) row.fault("unitCode", "Đơn vị này đã ký ở một dòng trên.");
    if (day && first && row.row.cells.day !== first) row.fault("day", "Mọi đơn vị ký cùng một ngày như dòng đầu.");
    if (unitCode) signed.add(unitCode);
    return {
      label: code ?? "",
      it: {
        unitCode: unitCode ?? "",
        day: day ?? "",
        name: row.text("name", 120, "Thiếu người ký.") ?? "",
        title: row.text("title", 200) ?? "",
      },
    };
  });
  return { clauses, signatures };
}
