import { judgeMeetings } from "./judge-meetings";
import { judgePledge } from "./judge-pledge";
import { judgeAwards, judgeScores } from "./judge-scores";
import { judgeUnits } from "./judge-units";
import { yearOf } from "./judge-years";
import type { Judged, Known, RawRow, Writing } from "./judged";
import { Workbook } from "./workbook";

/** What every row of the workbook comes to. One fault anywhere, and there is nothing to write. */
export function judgeArchive(rows: readonly RawRow[], known: Known): Judged {
  const book = new Workbook(rows, known);
  const [head, ...more] = book.each("year", (row) => yearOf(row, known));
  for (const extra of book.findings.slice(1))
    Object.assign(extra, {
      verdict: "fault",
      faults: [{ column: "slug", words: "Mỗi tệp chỉ một năm của một khối. Bỏ dòng này hoặc để ở tệp khác." }],
    });
  const units = judgeUnits(book, head);
  const parts = {
    units: units.all,
    ...judgeMeetings(book, units, head),
    ...judgePledge(book, units),
    ...judgeScores(book, units),
    awards: judgeAwards(book, units),
  };
  if (!head) book.lacks("year", "Năm thi đua", "slug", "Chưa có dòng nào ở trang Năm thi đua.");
  if (parts.units.length < 2) book.lacks("units", "Đơn vị thành viên", "unitCode", "Một khối có ít nhất hai đơn vị thành viên.");
  if (!head || more.length > 0 || book.faulty) return { findings: book.findings, writing: null };
  return { findings: book.findings, writing: { ...head, ...parts, missing: [...new Set([...head.missing, ...lackingIn(parts)])] } };
}

type Parts = Pick<Writing, "units" | "meetings" | "resolutions" | "clauses" | "signatures" | "criteria" | "scores" | "awards">;
/** Papers that nobody found; they can be added later. */
const lackingIn = ({ units, meetings, resolutions, clauses, signatures, criteria, scores, awards }: Parts): string[] =>
  [
    meetings.length === 0 && "Biên bản các hội nghị",
    resolutions.length === 0 && "Kết quả biểu quyết",
    clauses.length === 0 && "Văn bản giao ước thi đua",
    clauses.length > 0 && signatures.length < units.length && `Chữ ký giao ước của ${units.length - signatures.length} đơn vị`,
    criteria.length === 0 && "Bảng tiêu chí chấm điểm",
    scores.length === 0 && "Kết quả chấm điểm, xếp hạng",
    awards.length === 0 && "Quyết định khen thưởng",
  ].filter((one) => one !== false);
