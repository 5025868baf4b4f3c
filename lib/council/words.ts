import type { CouncilOutcome, DecisionKind, DecisionState } from "@/lib/tenancy/generated/enums";

/** What the council said of a proposal. */
export const OUTCOME_WORDS = {
  agree: { name: "Thông qua", effect: "Hồ sơ chờ quyết định khen thưởng, hoặc trình cấp trên." },
  refuse: { name: "Không thông qua", effect: "Hồ sơ kết thúc." },
  change_form: {
    name: "Chuyển hình thức khác",
    effect: "Hồ sơ này kết thúc; mở hồ sơ của hình thức mới với cùng giấy tờ và số phiếu, chờ Hội đồng biểu quyết.",
  },
  later: { name: "Để phiên sau", effect: "Hồ sơ chờ phiên họp sau." },
} satisfies Record<CouncilOutcome, { name: string; effect: string }>;
export const OUTCOMES = Object.keys(OUTCOME_WORDS) as CouncilOutcome[];

export const DECISION_STATE_WORDS = {
  draft: "Dự thảo",
  issued: "Đã ban hành",
  corrected: "Đã đính chính",
  annulled: "Đã hủy bỏ",
} satisfies Record<DecisionState, string>;
export const DECISION_KIND_WORDS = {
  AWARD: "Quyết định khen thưởng",
  ERRATUM: "Quyết định đính chính",
  ANNULMENT: "Quyết định hủy bỏ",
  RECOVERY: "Quyết định thu hồi hiện vật, tiền thưởng",
} satisfies Record<DecisionKind, string>;

/** Typed before a decision takes effect, and before the public reads it. */
export const ISSUE_WORD = "BAN HÀNH";
export const PUBLISH_WORD = "CÔNG BỐ";

export const isWord = (typed: string, word: string): boolean => typed.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase() === word;
