export const HIT_KINDS = ["bloc", "unit", "meeting", "resolution", "pledge", "proposal", "decision", "article", "person"] as const;
export type HitKind = (typeof HIT_KINDS)[number];
/** `path` begins after the province; `day` is the day on the paper, or null. */
export type Hit = { kind: HitKind; id: string; title: string; detail: string; day: string | null; path: string };

/** The most that is shown of each kind. */
export const EACH = 8;

const KIND_WORDS: Record<HitKind, string> = {
  bloc: "Khối, cụm thi đua",
  unit: "Đơn vị",
  meeting: "Hội nghị, cuộc họp",
  resolution: "Nội dung đã biểu quyết",
  pledge: "Điều của giao ước",
  proposal: "Hồ sơ đề nghị khen thưởng",
  decision: "Quyết định",
  article: "Tin bài",
  person: "Người",
};

/** Hits by kind, in the order in which people look for them. */
export const byKind = (hits: readonly Hit[]): { kind: HitKind; title: string; hits: Hit[] }[] =>
  HIT_KINDS.map((kind) => ({ kind, title: KIND_WORDS[kind], hits: hits.filter((hit) => hit.kind === kind) })).filter(
    ({ hits: some }) => some.length > 0,
  );

const LONG = 160;
/** A clause or a resolution may be a page long: its beginning tells which it is. */
export const short = (text: string): string => (text.length > LONG ? `${text.slice(0, text.lastIndexOf(" ", LONG))} …` : text);
