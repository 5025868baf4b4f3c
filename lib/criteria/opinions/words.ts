export const STANCES = ["agree", "object", "propose"] as const;
export type Stance = (typeof STANCES)[number];
export const STANCE_WORDS = { agree: "Đồng ý", object: "Không đồng ý", propose: "Đề nghị sửa" } satisfies Record<Stance, string>;

export const ANSWERS = ["accepted", "kept"] as const;
export type Answer = (typeof ANSWERS)[number];
export const ANSWER_WORDS = { accepted: "Tiếp thu", kept: "Giữ nguyên" } satisfies Record<Answer, string>;

/** In the names of fields the table as a whole has a word of its own: no item bears it. */
export const WHOLE = "";
export const partOf = (key: string): string => (key === WHOLE ? "_" : key);
