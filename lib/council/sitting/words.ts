import type { CouncilAnswer, SessionAttendance } from "@/lib/tenancy/generated/enums";

export const ATTENDANCE_WORDS = { PRESENT: "Có mặt", ABSENT: "Vắng", ASKED: "Vắng, lấy ý kiến bằng văn bản" } satisfies Record<
  SessionAttendance,
  string
>;
export const ATTENDANCES = Object.keys(ATTENDANCE_WORDS) as SessionAttendance[];
export const ANSWER_WORDS = { AGREE: "Đồng ý", DISAGREE: "Không đồng ý", OTHER: "Ý kiến khác" } satisfies Record<CouncilAnswer, string>;
export const ANSWERS = Object.keys(ANSWER_WORDS) as CouncilAnswer[];
/** What the record itself shows of an interest: the member works in the unit that is proposed. */
export const OWN_UNIT = "Công tác tại đơn vị được đề nghị",
  OWN_PERSON = "Là người được đề nghị";
