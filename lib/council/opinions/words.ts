import type { AgencyAnswer, TermKind } from "@/lib/tenancy/generated/enums";

export const ANSWER_WORDS = { agree: "Đồng ý", disagree: "Không đồng ý", no_opinion: "Không có ý kiến" } satisfies Record<
  AgencyAnswer,
  string
>;
export const ANSWERS = Object.keys(ANSWER_WORDS) as AgencyAnswer[];

export const TERM_WORDS = {
  OPINION: "Thời hạn cho ý kiến",
  NOTICE: "Thời gian công khai",
  OBJECTION: "Thời hạn trả lời phản ánh",
  APPRAISAL: "Thời hạn thẩm định hồ sơ",
} satisfies Record<TermKind, string>;

export const TERM_KINDS = Object.keys(TERM_WORDS) as [TermKind, ...TermKind[]];

/** Agencies of one dossier at once. */
export const MOST_AGENCIES = 12;
