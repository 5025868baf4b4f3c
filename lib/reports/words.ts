import type { ReportPeriod, ReportState } from "@/lib/tenancy/generated/enums";

export const PERIODS = ["MIDYEAR", "YEAR"] as const satisfies readonly ReportPeriod[];

type PeriodWords = {
  /** A unit's report, and the bloc's, which gathers them. */ name: string;
  short: string;
  verb: string;
  slug: string;
  /** In the title of a paper, before the year. */ about: string;
  tasks: string;
};
export const PERIOD_WORDS: Record<ReportPeriod, PeriodWords> = {
  MIDYEAR: {
    name: "Báo cáo sơ kết sáu tháng",
    short: "Sơ kết sáu tháng",
    verb: "sơ kết",
    slug: "sau-thang",
    about: "Sơ kết công tác thi đua, khen thưởng sáu tháng đầu năm",
    tasks: "Nhiệm vụ sáu tháng cuối năm",
  },
  YEAR: {
    name: "Báo cáo tổng kết năm",
    short: "Tổng kết năm",
    verb: "tổng kết",
    slug: "ca-nam",
    about: "Tổng kết công tác thi đua, khen thưởng năm",
    tasks: "Nhiệm vụ năm sau",
  },
};
export const periodOf = (slug: string): ReportPeriod | null => PERIODS.find((period) => PERIOD_WORDS[period].slug === slug) ?? null;

export const REPORT_STATE_WORDS = {
  drafting: "Đang soạn",
  handed_in: "Đã gửi",
  returned: "Trả lại để bổ sung",
  accepted: "Đã nhận",
} satisfies Record<ReportState, string>;

/** The parts of a report, in the order of the paper. */
export const SECTIONS = ["results", "movements", "difficulties", "causes", "proposals", "tasks"] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionName = (section: Section, period: ReportPeriod): string =>
  section === "tasks" ? PERIOD_WORDS[period].tasks : SECTION_WORDS[section].name;
export const SECTION_WORDS: Record<Section, { name: string; label: string; hint: string }> = {
  results: {
    name: "Kết quả thực hiện nhiệm vụ, chỉ tiêu",
    label: "Đánh giá chung và kết quả nổi bật",
    hint: "Việc đã làm, cách làm hay, kết quả so với cam kết.",
  },
  movements: {
    name: "Phong trào thi đua, điển hình tiên tiến",
    label: "Nhận xét về phong trào",
    hint: "Phong trào nào có tác dụng, điển hình nào đáng nhân rộng.",
  },
  difficulties: { name: "Khó khăn, hạn chế", label: "Khó khăn, hạn chế", hint: "Mỗi việc một dòng." },
  causes: { name: "Nguyên nhân", label: "Nguyên nhân", hint: "Khách quan, chủ quan." },
  proposals: { name: "Đề xuất, kiến nghị", label: "Đề xuất, kiến nghị", hint: "Với khối, với cơ quan chuyên trách, với tỉnh." },
  tasks: { name: "Nhiệm vụ thời gian tới", label: "Nhiệm vụ, giải pháp thời gian tới", hint: "Việc gì, ai làm, bao giờ xong." },
};
