import type { Units } from "./judge-units";
import type { Writing } from "./judged";
import { numberIn, type Workbook } from "./workbook";

/** The table of criteria, each unit's total and rank as printed, and its points where they are known. */
export function judgeScores(book: Workbook, units: Units): Pick<Writing, "criteria" | "scores"> {
  const numbers = new Set<string>();
  const criteria = book.each("criteria", (row) => {
    const it = {
      number: row.text("number", 20, "Thiếu số tiêu chí.") ?? "",
      name: row.text("name", 1000, "Thiếu tên tiêu chí.") ?? "",
      max: numberIn(row, "max"),
    };
    if (numbers.has(it.number)) row.fault("number", "Số này đã có ở một dòng trên.");
    numbers.add(it.number);
    return { label: `${it.number} ${it.name}`.trim(), it };
  });
  const scored = new Set<string>();
  const scores = book.each<Writing["scores"][number]>("scores", (row) => {
    const code = row.text("unitCode", 20, "Thiếu mã đơn vị."),
      unitCode = units.inBloc(row, "unitCode", code) ?? "",
      rank = numberIn(row, "rank", { whole: true });
    if (unitCode && scored.has(unitCode)) row.fault("unitCode", "Đơn vị này đã có kết quả ở một dòng trên.");
    if (rank === 0) row.fault("rank", "Hạng tính từ 1.");
    scored.add(unitCode);
    return {
      label: code ?? "",
      it: {
        unitCode,
        self: numberIn(row, "self"),
        total: numberIn(row, "total"),
        rank,
        classification: row.text("classification", 80),
        note: row.text("remark", 1000),
        points: {},
      },
    };
  });
  book.each("points", (row) => {
    const code = row.text("unitCode", 20, "Thiếu mã đơn vị."),
      unitCode = units.inBloc(row, "unitCode", code),
      at = row.text("number", 20, "Thiếu số tiêu chí."),
      value = numberIn(row, "points", { missing: "Thiếu điểm." });
    const score = scores.find((one) => unitCode && one.unitCode === unitCode),
      max = criteria.find((one) => one.number === at)?.max ?? null;
    if (unitCode && !score) row.fault("unitCode", "Đơn vị này chưa có dòng ở trang Kết quả chấm điểm.");
    if (at && !numbers.has(at)) row.fault("number", `Không có tiêu chí số ${at} ở trang Tiêu chí.`);
    if (value !== null && max !== null && value > max) row.fault("points", `Điểm vượt mức tối đa ${max}. Sửa điểm hoặc mức tối đa.`);
    if (score && at && value !== null) score.points[at] = value;
    return { label: `${code ?? ""} ${at ?? ""}`.trim(), it: null };
  });
  return { criteria, scores };
}

/** What was given for the year; to a unit of the bloc, or to somebody who is only named. */
export function judgeAwards(book: Workbook, units: Units): Writing["awards"] {
  return book.each("awards", (row) => {
    const code = row.text("unitCode", 20),
      unitCode = units.inBloc(row, "unitCode", code),
      typed = row.text("subject", 200),
      title = row.text("title", 300, "Thiếu danh hiệu, hình thức khen thưởng.");
    const subject = typed ?? (unitCode ? units.nameOf(unitCode) : null);
    if (!subject) row.fault("subject", "Ghi mã đơn vị hoặc tên được khen.");
    return {
      label: [subject, title].filter(Boolean).join(", "),
      it: {
        unitCode,
        subject: subject ?? "",
        title: title ?? "",
        number: row.text("number", 60),
        day: row.date("day"),
        by: row.text("by", 200),
      },
    };
  });
}
