import type {
  CampaignKind,
  IndicatorTotal,
  LaunchLevel,
  ReportState,
  ReviewKind,
  RoleModelState,
  SubjectKind,
} from "@/lib/tenancy/generated/enums";

/** Who launched it, from the top. */
export const LEVEL_WORDS = {
  NATIONAL: "Trung ương",
  MINISTRY: "Bộ, ngành, đoàn thể trung ương",
  PROVINCE: "Tỉnh, thành phố",
  BLOC: "Khối, cụm",
  UNIT: "Đơn vị",
} satisfies Record<LaunchLevel, string>;
export const LEVELS = Object.keys(LEVEL_WORDS) as LaunchLevel[];

export const CAMPAIGN_WORDS = {
  CAMPAIGN: "Cuộc vận động",
  SCHEME: "Đề án",
  FUND: "Quỹ",
  EVENT: "Sự kiện chào mừng",
} satisfies Record<CampaignKind, string>;

export const TOTAL_WORDS = { SUM: "Cộng các đơn vị", AVERAGE: "Bình quân các đơn vị" } satisfies Record<IndicatorTotal, string>;

export const REVIEW_WORDS = { INTERIM: "Sơ kết", FINAL: "Tổng kết" } satisfies Record<ReviewKind, string>;

export const REPORT_WORDS = {
  drafting: "Đang soạn",
  handed_in: "Đã gửi",
  returned: "Trả lại để bổ sung",
  accepted: "Đã nhận",
} satisfies Record<ReportState, string>;

export const MODEL_KIND_WORDS = { COLLECTIVE: "Tập thể", PERSON: "Cá nhân", HOUSEHOLD: "Hộ gia đình" } satisfies Record<
  SubjectKind,
  string
>;

export const MODEL_STATE_WORDS = {
  drafting: "Đang soạn",
  proposed: "Đã giới thiệu",
  returned: "Trả lại để bổ sung",
  chosen: "Khối đã chọn",
  declined: "Không chọn",
} satisfies Record<RoleModelState, string>;

/** The field in which somebody is a model. */
export const FIELD_WORDS = {
  TASKS: "Hoàn thành nhiệm vụ, sáng kiến",
  REFORM: "Cải cách hành chính, chuyển đổi số",
  ECONOMY: "Phát triển kinh tế, xóa đói giảm nghèo",
  COUNTRYSIDE: "Xây dựng nông thôn mới, đô thị văn minh",
  SOCIETY: "Giáo dục, y tế, văn hóa, xã hội",
  CHARITY: "Nhân đạo, đền ơn đáp nghĩa",
  MASSES: "Dân vận khéo, khối đại đoàn kết",
  SECURITY: "Quốc phòng, an ninh",
  OTHER: "Lĩnh vực khác",
};
export type MeritField = keyof typeof FIELD_WORDS;

/** Whose consent is asked: a collective has none to give. */
export const asksConsent = (kind: SubjectKind): boolean => kind !== "COLLECTIVE";

export const UNVERIFIED = "Chưa xác minh, cần đối chiếu văn bản gốc";
