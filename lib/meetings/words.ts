export type MeetingKind = "LAUNCH" | "MIDYEAR" | "YEAR_END" | "THEMATIC" | "EXTRAORDINARY";
export type MeetingStatus = "planned" | "invited" | "open" | "closed" | "signed";
export type AttendanceState = "expected" | "present" | "substitute" | "absent";
export type ResolutionSubject = "PLAN" | "REGULATION" | "CRITERIA" | "LAUNCH" | "REGISTRATION" | "PLEDGE" | "REPORT" | "OTHER";
export type VoteDenominator = "ALL_MEMBERS" | "PRESENT" | "VALID";

export const KIND_WORDS = {
  LAUNCH: "Hội nghị triển khai",
  MIDYEAR: "Hội nghị sơ kết",
  YEAR_END: "Hội nghị tổng kết",
  THEMATIC: "Họp chuyên đề",
  EXTRAORDINARY: "Họp đột xuất",
} satisfies Record<MeetingKind, string>;

export const STATUS_WORDS = {
  planned: "Dự kiến",
  invited: "Đã mời",
  open: "Đang họp",
  closed: "Đã kết thúc",
  signed: "Biên bản đã ký",
} satisfies Record<MeetingStatus, string>;
export const STATUSES = Object.keys(STATUS_WORDS) as MeetingStatus[];

export const ATTENDANCE_WORDS = {
  expected: "Chưa điểm danh",
  present: "Có mặt",
  substitute: "Cử người dự thay",
  absent: "Vắng",
} satisfies Record<AttendanceState, string>;

export const SUBJECT_WORDS = {
  PLAN: "Kế hoạch",
  REGULATION: "Quy chế hoạt động",
  CRITERIA: "Tiêu chí chấm điểm",
  LAUNCH: "Phát động thi đua",
  REGISTRATION: "Đăng ký thi đua",
  PLEDGE: "Giao ước thi đua",
  REPORT: "Báo cáo",
  OTHER: "Nội dung khác",
} satisfies Record<ResolutionSubject, string>;

/** Of whom the ratio is asked. */
export const DENOMINATOR_WORDS = {
  ALL_MEMBERS: "tổng số đơn vị thành viên",
  PRESENT: "số đơn vị có mặt",
  VALID: "số đơn vị có biểu quyết",
} satisfies Record<VoteDenominator, string>;

export const PAPER_WORDS = "Ghi theo bản giấy";

// ---------- votes ----------
export type VoteManner = "HANDS" | "PAPER" | "SECRET";
export type VoteState = "planned" | "open" | "closed" | "announced" | "voided";
export type VoteSubject = "AWARD" | "OFFICE" | "OTHER";
export type OfficeKind = "head" | "deputy";

export const MANNER_WORDS = {
  HANDS: "Biểu quyết giơ tay",
  PAPER: "Bỏ phiếu kín bằng phiếu giấy",
  SECRET: "Bỏ phiếu kín trên hệ thống",
} satisfies Record<VoteManner, string>;

export const VOTE_STATE_WORDS = {
  planned: "Chưa mở",
  open: "Đang bỏ phiếu",
  closed: "Đã đóng",
  announced: "Đã công bố",
  voided: "Không còn giá trị",
} satisfies Record<VoteState, string>;

export const VOTE_SUBJECT_WORDS = {
  AWARD: "Danh hiệu, hình thức khen thưởng",
  OFFICE: "Khối trưởng, Khối phó",
  OTHER: "Nội dung khác",
} satisfies Record<VoteSubject, string>;

/** A unit stands for an office of the bloc. */
export const OFFICE_WORDS = { head: "Khối trưởng", deputy: "Khối phó" } satisfies Record<OfficeKind, string>;
