import type { Content } from "@/lib/reports/content";
import { gather, type Gathering, type SentSeen } from "@/lib/reports/gather";
import { reviewPaper, unitReportPaper } from "@/lib/reports/papers";
import type { UnitInPeriod } from "@/lib/reports/queries";
import type { SentLine } from "@/lib/reports/content";

const line = (key: string, section: SentLine["section"], more: Partial<SentLine> = {}): SentLine => ({
  key,
  section,
  text: "Nhiệm vụ đúng hạn",
  detail: "Cam kết: 97 %.",
  source: "Giao ước thi đua",
  href: "/giao-uoc",
  figure: null,
  note: null,
  ...more,
});
const figure = (actual: string | null) => ({
  indicator: "Nhiệm vụ đúng hạn",
  unitOfMeasure: "%",
  measure: "NUMBER" as const,
  target: "97",
  actual,
});
const paper = { provinceName: "Tỉnh Mẫu", placeName: "Tỉnh Mẫu", boardName: "Ban Thi đua - Khen thưởng tỉnh" };

/** A report with signs of XML, a second line and a remark in it. */
export const unitReport: Content = {
  form: "bao-cao/1",
  period: "MIDYEAR",
  year: "2026",
  bloc: "Khối thi đua các cơ quan Tham mưu - Tổng hợp",
  unit: { id: "u1", name: "Sở Tư pháp & Hộ tịch" },
  lines: [
    line("t-1", "results", { figure: figure("98.4"), note: "Vượt cam kết" }),
    line("m-1", "movements", { text: "Phong trào “Cải cách”", detail: "Mô hình mới: 3 mô hình.\nBỏ một lần trình giấy." }),
    line("d-1", "difficulties", { text: "Trong phong trào “Cải cách”", detail: "Tỷ lệ < 95 % ở hai phòng" }),
  ],
  words: {
    results: "Thẩm định 41 văn bản.\nKhông có văn bản trái luật.",
    movements: "",
    difficulties: "Thiếu người.",
    causes: "",
    proposals: 'Sửa tiêu chí "cải cách hành chính".',
    tasks: "Làm sạch dữ liệu trước quý IV.",
  },
  files: [{ useId: "f", kind: "paper", caption: "Biểu số liệu", altText: null, name: "bieu.pdf", sha256: "0".repeat(64) }],
};
const sent = (unitId: string, name: string, content: Content, leftOn: string | null = null): SentSeen => ({
  versionId: `v-${unitId}`,
  unitId,
  name,
  leftOn,
  number: 1,
  content: JSON.stringify(content),
  hash: "0".repeat(64),
  afterAdoption: false,
});
const unit = (unitId: string, name: string, state: "handed_in" | "returned" | null): UnitInPeriod => ({
  unitId,
  name,
  slug: unitId,
  own: false,
  leftOn: null,
  since: "2025-07-01",
  days: { day: "2026-06-20", until: null },
  report: state && {
    state,
    sent: 1,
    confirmed: 0,
    version: 2,
    resendBy: state === "returned" ? "2026-07-01" : null,
    sentAt: "2026-06-18T08:00:00Z",
    behalf: false,
  },
});
const indicator = (id: string, name: string, total: "SUM" | "AVERAGE", target: string | null) => ({
  id,
  name,
  unitOfMeasure: total === "SUM" ? "mô hình" : "%",
  target,
  total,
});

/** Three reports, one of a unit that left since, one unit missing, one asked for more. */
export const midyear: Gathering = {
  period: {
    period: "MIDYEAR",
    deadline: { id: "d", day: "2026-06-20" },
    review: { adopted: false, passed: true },
    units: [
      unit("u1", "Sở Tư pháp", "handed_in"),
      unit("u2", "Thanh tra tỉnh", "handed_in"),
      unit("u3", "Sở Y tế", null),
      unit("u4", "Sở Nội vụ", "returned"),
    ],
  },
  today: "2026-07-14",
  archive: false,
  year: "2026",
  bloc: unitReport.bloc,
  paper,
  head: "Nguyễn Đức Thành",
  number: "04/BC-KTĐ",
  sent: [
    sent("u1", "Sở Tư pháp", unitReport),
    sent("u2", "Thanh tra tỉnh", {
      ...unitReport,
      unit: { id: "u2", name: "Thanh tra tỉnh" },
      lines: [line("t-2", "results", { figure: figure("96") })],
      words: { ...unitReport.words, results: "Kết thúc 7 cuộc thanh tra.", difficulties: "", proposals: "" },
      files: [],
    }),
    sent("u5", "Sở Ngoại vụ", { ...unitReport, unit: { id: "u5", name: "Sở Ngoại vụ" }, lines: [] }, "2026-06-30"),
  ],
  movements: [
    {
      id: "m",
      name: "Cải cách",
      review: "Sơ kết",
      indicators: [
        indicator("a", "Mô hình mới", "SUM", "20"),
        indicator("b", "Đúng hạn", "AVERAGE", null),
        indicator("c", "Chưa ai báo cáo", "SUM", null),
      ],
      reports: [
        { a: "3", b: "98.5" },
        { a: "4", b: "97" },
      ],
    },
  ],
  words: { results: "Các đơn vị bám sát chương trình công tác.", tasks: "Hoàn thành nhiệm vụ tồn." },
  meeting: {
    title: "Hội nghị sơ kết sáu tháng đầu năm 2026",
    day: "2026-07-14",
    decisions: ["Sửa tiêu chí chấm điểm.", "Nhân rộng điển hình."],
  },
};
export const REVIEW_PAPERS = {
  "bao-cao-khoi": reviewPaper(gather(midyear)),
  "bao-cao-don-vi": unitReportPaper(unitReport, { paper, sentAt: "2026-06-18T08:00:00Z", number: "64/BC-STP", signedOn: "2026-06-15" }),
};
