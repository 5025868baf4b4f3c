import { RowReader } from "@/lib/blocs/import/cells";
import type { Verdict } from "@/lib/blocs/import/state";
import { parseNumber } from "@/lib/provinces/numbers";
import { MEETING_KINDS, OFFICES, type SheetKey, SUBJECTS } from "./plan";
import type { Finding, Judged, Known, MeetingRow, RawRow, UnitRow, Writing } from "./judged";
import { yearOf, clashWith, listOf, same } from "./judge-years";

/** What every row of the workbook comes to. One fault anywhere, and there is nothing to write. */
export function judgeArchive(rows: readonly RawRow[], known: Known): Judged {
  const findings: Finding[] = [],
    of = (sheet: SheetKey) => rows.filter((row) => row.sheet === sheet);
  const each = <T>(sheet: SheetKey, read: (row: RowReader) => { label: string; verdict?: Verdict; it: T }): T[] =>
    of(sheet).map((raw) => {
      const row = new RowReader(raw as never),
        { label, verdict = "new", it } = read(row);
      findings.push({
        sheet,
        row: raw.row,
        label: label || "Dòng chưa có nội dung",
        verdict: row.faults.length > 0 ? "fault" : verdict,
        faults: row.faults,
        changes: [],
      });
      return it;
    });
  const number = (
    row: RowReader,
    column: string,
    { whole = false, missing }: { whole?: boolean; missing?: string } = {},
  ): number | null => {
    const text = row.text(column, 30, missing);
    if (!text) return null;
    const value = parseNumber(text);
    if (value === null || (whole && (!Number.isInteger(value) || value < 0)))
      row.fault(column, whole ? "Nhập số nguyên, ví dụ 8." : "Chưa đúng dạng số. Nhập ví dụ 95,5.");
    return value;
  };

  const [head, ...more] = each("year", (row) => yearOf(row, known));
  for (const extra of findings.filter(({ sheet }) => sheet === "year").slice(1))
    Object.assign(extra, {
      verdict: "fault",
      faults: [{ column: "slug", words: "Mỗi tệp chỉ một năm của một khối. Bỏ dòng này hoặc để ở tệp khác." }],
    });
  const codes = new Map<string, UnitRow>();
  const units = each("units", (row) => {
    const code = row.shaped(
        "unitCode",
        /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/,
        "Mã chỉ gồm chữ không dấu, số, dấu chấm, gạch nối.",
        "Thiếu mã đơn vị.",
      ),
      name = row.text("name", 200, "Thiếu tên đơn vị lúc đó.");
    const before = known.units.find((one) => code && same(one.code) === same(code));
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
    if (head && before) clashWith(row, it, head, known);
    if (code) codes.set(same(code), it);
    return { label: [code, name].filter(Boolean).join(" "), verdict: before ? "same" : "new", it };
  });
  const inBloc = (row: RowReader, column: string, code: string | null): string | null => {
    if (!code) return null;
    const found = codes.get(same(code));
    if (!found) row.fault(column, `Không có đơn vị mã ${code} ở trang Đơn vị thành viên.`);
    return found?.code ?? null;
  };
  const meetings = each<MeetingRow>("meetings", (row) => {
    const code = row.text("code", 20, "Thiếu mã hội nghị."),
      title = row.text("title", 300, "Thiếu tên hội nghị."),
      day = row.date("day", "Thiếu ngày họp."),
      agenda = listOf(row.text("agenda", 4000, "Thiếu nội dung họp."));
    if (day && head && (day < `${Number(head.startsOn.slice(0, 4)) - 1}-07-01` || day > `${Number(head.endsOn.slice(0, 4)) + 1}-12-31`))
      row.fault("day", "Ngày họp ở quá xa năm thi đua này. Kiểm tra lại năm.");
    return {
      label: title ?? "",
      it: {
        code: same(code ?? ""),
        kind: row.choice("kind", MEETING_KINDS, "Thiếu loại hội nghị.") ?? "LAUNCH",
        title: title ?? "",
        day: day ?? "",
        place: row.text("place", 200) ?? "",
        chairName: row.text("chairName", 120),
        chairTitle: row.text("chairTitle", 200),
        secretaryName: row.text("secretaryName", 120),
        agenda,
        absent: listOf(row.text("absent", 500)).map((one) => inBloc(row, "absent", one) ?? one),
        discussion: row.text("discussion", 20_000),
        minutesNumber: row.text("minutesNumber", 60),
      },
    };
  });
  const atMeeting = (row: RowReader): MeetingRow | undefined => {
    const code = row.text("meeting", 20, "Thiếu mã hội nghị."),
      found = meetings.find((one) => code && one.code === same(code));
    if (code && !found) row.fault("meeting", `Không có hội nghị mã ${code} ở trang Hội nghị.`);
    return found;
  };
  const guests = each("guests", (row) => {
    const fullName = row.text("fullName", 120, "Thiếu họ và tên.");
    return {
      label: fullName ?? "",
      it: {
        meeting: atMeeting(row)?.code ?? "",
        fullName: fullName ?? "",
        title: row.text("title", 200),
        organisation: row.text("organisation", 200),
        fromBoard: row.yes("fromBoard", false),
        directive: row.text("directive", 4000),
      },
    };
  });
  const resolutions = each("resolutions", (row) => {
    const meeting = atMeeting(row),
      text = row.text("text", 2000, "Thiếu nội dung biểu quyết."),
      inFavour = number(row, "inFavour", { whole: true, missing: "Thiếu số đồng ý." }) ?? 0,
      opposed = number(row, "opposed", { whole: true }) ?? 0,
      abstained = number(row, "abstained", { whole: true }) ?? 0;
    const there = units.length - (meeting?.absent.length ?? 0),
      said = inFavour + opposed + abstained;
    if (meeting && row.faults.length === 0 && said !== there)
      row.fault("inFavour", `Cộng lại ${said} phiếu, nhưng có ${there} đơn vị có mặt. Sửa số phiếu hoặc cột Mã đơn vị vắng của hội nghị.`);
    return {
      label: text ?? "",
      it: {
        meeting: meeting?.code ?? "",
        subject: row.choice("subject", SUBJECTS) ?? ("OTHER" as const),
        text: text ?? "",
        inFavour,
        opposed,
        abstained,
      },
    };
  });
  const clauses = each("clauses", (row) => {
    const heading = row.text("heading", 300, "Thiếu tên điều.");
    return {
      label: heading ?? "",
      it: { heading: heading ?? "", body: row.text("body", 5000, "Thiếu nội dung của điều.") ?? "", perUnit: row.yes("perUnit", false) },
    };
  });
  const signed = new Set<string>();
  const signatures = each("signatures", (row) => {
    const code = row.text("unitCode", 20, "Thiếu mã đơn vị."),
      unitCode = inBloc(row, "unitCode", code),
      day = row.date("day", "Thiếu ngày ký."),
      first = of("signatures")[0]?.cells.day;
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
  const numbers = new Set<string>();
  const criteria = each("criteria", (row) => {
    const it = {
      number: row.text("number", 20, "Thiếu số tiêu chí.") ?? "",
      name: row.text("name", 1000, "Thiếu tên tiêu chí.") ?? "",
      max: number(row, "max"),
    };
    if (numbers.has(it.number)) row.fault("number", "Số này đã có ở một dòng trên.");
    numbers.add(it.number);
    return { label: `${it.number} ${it.name}`.trim(), it };
  });
  const scored = new Set<string>();
  const scores = each<Writing["scores"][number]>("scores", (row) => {
    const code = row.text("unitCode", 20, "Thiếu mã đơn vị."),
      unitCode = inBloc(row, "unitCode", code) ?? "",
      rank = number(row, "rank", { whole: true });
    if (unitCode && scored.has(unitCode)) row.fault("unitCode", "Đơn vị này đã có kết quả ở một dòng trên.");
    if (rank === 0) row.fault("rank", "Hạng tính từ 1.");
    scored.add(unitCode);
    return {
      label: code ?? "",
      it: {
        unitCode,
        self: number(row, "self"),
        total: number(row, "total"),
        rank,
        classification: row.text("classification", 80),
        note: row.text("remark", 1000),
        points: {},
      },
    };
  });
  each("points", (row) => {
    const code = row.text("unitCode", 20, "Thiếu mã đơn vị."),
      unitCode = inBloc(row, "unitCode", code),
      at = row.text("number", 20, "Thiếu số tiêu chí."),
      value = number(row, "points", { missing: "Thiếu điểm." });
    const score = scores.find((one) => unitCode && one.unitCode === unitCode),
      max = criteria.find((one) => one.number === at)?.max ?? null;
    if (unitCode && !score) row.fault("unitCode", "Đơn vị này chưa có dòng ở trang Kết quả chấm điểm.");
    if (at && !numbers.has(at)) row.fault("number", `Không có tiêu chí số ${at} ở trang Tiêu chí.`);
    if (value !== null && max !== null && value > max) row.fault("points", `Điểm vượt mức tối đa ${max}. Sửa điểm hoặc mức tối đa.`);
    if (score && at && value !== null) score.points[at] = value;
    return { label: `${code ?? ""} ${at ?? ""}`.trim(), it: null };
  });
  const awards = each("awards", (row) => {
    const code = row.text("unitCode", 20),
      unitCode = inBloc(row, "unitCode", code),
      typed = row.text("subject", 200),
      title = row.text("title", 300, "Thiếu danh hiệu, hình thức khen thưởng.");
    const subject = typed ?? (unitCode ? codes.get(same(unitCode))!.name : null);
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

  if (!head)
    findings.push({
      sheet: "year",
      row: 2,
      label: "Năm thi đua",
      verdict: "fault",
      faults: [{ column: "slug", words: "Chưa có dòng nào ở trang Năm thi đua." }],
      changes: [],
    });
  if (units.length < 2)
    findings.push({
      sheet: "units",
      row: 2,
      label: "Đơn vị thành viên",
      verdict: "fault",
      faults: [{ column: "unitCode", words: "Một khối có ít nhất hai đơn vị thành viên." }],
      changes: [],
    });
  if (!head || more.length > 0 || findings.some(({ verdict }) => verdict === "fault")) return { findings, writing: null };
  const lacking = [
    meetings.length === 0 && "Biên bản các hội nghị",
    resolutions.length === 0 && "Kết quả biểu quyết",
    clauses.length === 0 && "Văn bản giao ước thi đua",
    clauses.length > 0 && signatures.length < units.length && `Chữ ký giao ước của ${units.length - signatures.length} đơn vị`,
    criteria.length === 0 && "Bảng tiêu chí chấm điểm",
    scores.length === 0 && "Kết quả chấm điểm, xếp hạng",
    awards.length === 0 && "Quyết định khen thưởng",
  ].filter((one) => one !== false);
  return {
    findings,
    writing: {
      ...head,
      missing: [...new Set([...head.missing, ...lacking])],
      units,
      meetings,
      guests,
      resolutions,
      clauses,
      signatures,
      criteria,
      scores,
      awards,
    },
  };
}
