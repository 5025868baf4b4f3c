import type { ProposalState } from "@/lib/tenancy/generated/enums";

/** For whom a dossier waits, by its state. */
export const WAITING = {
  "chuyen-vien": { name: "Chuyên viên", states: ["sent", "received"] },
  "lanh-dao": { name: "Lãnh đạo xác nhận", states: ["appraising"] },
  khoi: { name: "Khối, cụm bổ sung", states: ["returned"] },
  "co-quan": { name: "Cơ quan cho ý kiến", states: ["asking_opinion"] },
  "hoi-dong": { name: "Hội đồng", states: ["to_council"] },
  "quyet-dinh": { name: "Quyết định, trình cấp trên", states: ["council_agreed"] },
  "cap-tren": { name: "Cấp trên", states: ["forwarded"] },
} as const satisfies Record<string, { name: string; states: readonly ProposalState[] }>;
export type Waiting = keyof typeof WAITING;

export const SORTS = {
  han: "Hạn gần nhất",
  cu: "Gửi lâu nhất",
  moi: "Mới gửi nhất",
  khoi: "Theo khối, cụm",
  "don-vi": "Theo đơn vị",
} as const;
export type Sort = keyof typeof SORTS;

/** Steps that are taken with many dossiers at once. */
export const STEPS = {
  "tiep-nhan": { verb: "Tiếp nhận", title: "Tiếp nhận nhiều hồ sơ" },
  chuyen: { verb: "Chuyển người phụ trách", title: "Chuyển hồ sơ cho người khác phụ trách" },
  "du-giay-to": { verb: "Xác nhận đủ giấy tờ", title: "Xác nhận đủ thành phần hồ sơ" },
} as const;
export type Step = keyof typeof STEPS;
export const stepOf = (text: string): Step | null => (Object.keys(STEPS) as Step[]).find((step) => step === text) ?? null;
/** At most so many at once: the lines of a few pages of the queue. */
export const MOST_AT_ONCE = 100;
