import type { LateDuty } from "@/lib/tenancy/generated/enums";

/** What a date of the year is. A room that brings dates of its own adds a source (date-sources.ts) and its words here. */
export type DateKind =
  | "starts_on"
  | "scoring_from"
  | "scoring_until"
  | "year_end_by"
  | "ends_on"
  | "meeting"
  | "sign_by"
  | "targets_due"
  | "register_by"
  | "reply_until"
  | "cross_due"
  | "assignment"
  | "unit_plan"
  | "DEADLINE"
  | "EVENT";

type DateWords = {
  name: string;
  /** Whether somebody is late after it. */
  deadline: boolean;
  /** In a calendar outside the application: neither a unit nor a person is named, nor anything somebody typed. */
  outside: string;
  /** The page of the bloc-year on which it is dealt with. */
  place: string;
};

export const DATE_WORDS: Record<DateKind, DateWords> = {
  starts_on: { name: "Bắt đầu năm thi đua", deadline: false, outside: "Bắt đầu năm thi đua", place: "" },
  scoring_from: { name: "Bắt đầu tự chấm điểm", deadline: false, outside: "Bắt đầu tự chấm điểm", place: "/cham-diem" },
  scoring_until: { name: "Hạn gửi bảng tự chấm điểm", deadline: true, outside: "Hạn gửi bảng tự chấm", place: "/cham-diem" },
  year_end_by: { name: "Hạn họp tổng kết", deadline: true, outside: "Hạn họp tổng kết", place: "/hoi-nghi" },
  ends_on: { name: "Kết thúc năm thi đua", deadline: false, outside: "Kết thúc năm thi đua", place: "" },
  meeting: { name: "Hội nghị", deadline: false, outside: "Họp khối, cụm thi đua", place: "/hoi-nghi" },
  sign_by: { name: "Hạn ký giao ước thi đua", deadline: true, outside: "Hạn ký giao ước thi đua", place: "/giao-uoc" },
  targets_due: { name: "Hạn gửi số liệu chỉ tiêu theo quý", deadline: true, outside: "Hạn gửi số liệu chỉ tiêu", place: "/chi-tieu" },
  register_by: { name: "Hạn gửi bản đăng ký thi đua", deadline: true, outside: "Hạn gửi bản đăng ký thi đua", place: "/dang-ky" },
  reply_until: { name: "Hạn giải trình kết quả thẩm định", deadline: true, outside: "Hạn giải trình", place: "/cham-diem" },
  cross_due: { name: "Hạn chấm chéo", deadline: true, outside: "Hạn chấm chéo", place: "/cham-cheo" },
  assignment: {
    name: "Hạn nộp phiếu chấm theo lĩnh vực",
    deadline: true,
    outside: "Hạn nộp phiếu chấm theo lĩnh vực",
    place: "/cham-diem",
  },
  unit_plan: { name: "Hạn đơn vị gửi kế hoạch", deadline: true, outside: "Hạn đơn vị gửi kế hoạch", place: "/van-ban/ke-hoach" },
  DEADLINE: { name: "Hạn", deadline: true, outside: "Một hạn trong lịch năm", place: "/lich" },
  EVENT: { name: "Sự kiện", deadline: false, outside: "Một ngày trong lịch năm", place: "/lich" },
};

export const YEAR_DATE_KIND_WORDS = { DEADLINE: "Hạn phải làm xong", EVENT: "Sự kiện, ngày cần nhớ" } as const;
export const LATE_DUTY_WORDS = {
  SIGN_PLEDGE: "Ký giao ước thi đua",
  SELF_SCORE: "Gửi bảng tự chấm điểm",
  YEAR_DATE: "Theo lịch năm",
  TARGETS: "Báo cáo chỉ tiêu theo quý",
  REGISTRATION: "Gửi bản đăng ký thi đua",
} satisfies Record<LateDuty, string>;

type Titled = { kind: DateKind; title: string | null };
/** "Hội nghị triển khai …", "Báo cáo sáu tháng", "Hạn chấm chéo". */
export const dateTitle = ({ kind, title }: Titled): string => title ?? DATE_WORDS[kind].name;
