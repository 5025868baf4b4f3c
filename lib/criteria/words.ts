/** Ways to score an item; where the formulas stand: lib/criteria/methods. */
export const ITEM_METHODS = [
  "RATIO",
  "RATIO_INVERSE",
  "TIER",
  "BOOLEAN",
  "CHECKLIST",
  "PER_UNIT",
  "ADD_SUB",
  "DEDUCT",
  "DEADLINE",
  "RELATIVE",
  "RANK",
  "EXTERNAL",
  "DOMAIN_SCORE",
  "MANUAL",
  "BONUS",
  "PENALTY",
  "GATE",
] as const;
export type ItemMethod = (typeof ITEM_METHODS)[number];

export const METHOD_WORDS = {
  RATIO: { name: "Theo tỷ lệ", about: "Kết quả chia chỉ tiêu, nhân điểm tối đa; vượt chỉ tiêu tính bằng điểm tối đa." },
  RATIO_INVERSE: { name: "Càng thấp càng tốt", about: "Chỉ tiêu chia kết quả, nhân điểm tối đa; kết quả bằng 0 được điểm tối đa." },
  TIER: { name: "Theo mức", about: "Kết quả rơi vào mức nào được điểm của mức đó." },
  BOOLEAN: { name: "Đạt hoặc không đạt", about: "Đạt được điểm tối đa, không đạt 0 điểm." },
  CHECKLIST: { name: "Theo đầu việc", about: "Cộng điểm các đầu việc đã làm." },
  PER_UNIT: { name: "Mỗi lượt, mỗi việc", about: "Mỗi lượt được một số điểm, không quá điểm tối đa." },
  ADD_SUB: { name: "Cộng, trừ mỗi lượt", about: "Cộng điểm mỗi lượt tốt, trừ điểm mỗi lượt kém, trong giới hạn." },
  DEDUCT: { name: "Trừ lùi", about: "Từ điểm tối đa, trừ điểm mỗi lượt vi phạm." },
  DEADLINE: { name: "Đúng hạn", about: "Đúng hạn được điểm tối đa, chậm được điểm theo số ngày, không làm 0 điểm." },
  RELATIVE: {
    name: "So với đơn vị dẫn đầu",
    about: "Đạt chỉ tiêu được nửa điểm tối đa, vượt thì so với đơn vị vượt nhiều nhất; tính khi mọi đơn vị có số liệu.",
  },
  RANK: {
    name: "Theo thứ hạng trong khối",
    about: "Đơn vị thứ nhất được điểm tối đa, các đơn vị sau giảm dần; tính khi mọi đơn vị có số liệu.",
  },
  EXTERNAL: { name: "Theo kết quả công bố", about: "Lấy điểm cơ quan khác công bố, có nguồn và ngày; đơn vị không sửa." },
  DOMAIN_SCORE: { name: "Sở, ngành chấm", about: "Sở, ngành phụ trách lĩnh vực ghi điểm cho các đơn vị." },
  MANUAL: { name: "Chấm trực tiếp", about: "Người chấm ghi điểm từ 0 đến điểm tối đa, có thuyết minh." },
  BONUS: { name: "Điểm thưởng", about: "Cộng ngoài thang điểm, có mức trần." },
  PENALTY: { name: "Điểm trừ", about: "Trừ ngoài thang điểm." },
  GATE: { name: "Điều kiện loại trừ", about: "Không tính điểm; vi phạm thì không xếp hạng hoặc không xét đề nghị khen thưởng." },
} satisfies Record<ItemMethod, { name: string; about: string }>;

export const GATE_EFFECTS = ["NO_RANK", "NO_NOMINATION"] as const;
export type GateEffect = (typeof GATE_EFFECTS)[number];
export const GATE_EFFECT_WORDS = { NO_RANK: "Không xếp hạng", NO_NOMINATION: "Không xét đề nghị khen thưởng" } satisfies Record<
  GateEffect,
  string
>;

/** Sections of points, and the three that stand outside the scale. */
export const SECTION_KINDS = ["MAIN", "BONUS", "PENALTY", "GATE"] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];
export const SECTION_KIND_WORDS = {
  MAIN: "Mục tính điểm",
  BONUS: "Điểm thưởng",
  PENALTY: "Điểm trừ",
  GATE: "Điều kiện loại trừ",
} satisfies Record<SectionKind, string>;

/** What becomes of an item whose task did not arise. */
export const NA_POLICIES = ["FULL", "ZERO", "EXCLUDE_RESCALE", "SECTION_AVERAGE", "BLOC_AVERAGE"] as const;
export type NaPolicy = (typeof NA_POLICIES)[number];
export const NA_POLICY_WORDS = {
  FULL: "Tính điểm tối đa",
  ZERO: "Tính 0 điểm",
  EXCLUDE_RESCALE: "Không tính, quy đổi về thang điểm",
  SECTION_AVERAGE: "Tính theo tỷ lệ đạt được của mục",
  BLOC_AVERAGE: "Tính bằng trung bình của các đơn vị khác trong khối",
} satisfies Record<NaPolicy, string>;

/** What of an item differs between two versions, as the list of amendments names it. */
export const CHANGE_WORDS = {
  section: "chuyển mục",
  number: "số thứ tự",
  name: "tên",
  max: "điểm tối đa",
  method: "cách tính",
  params: "mức và điều kiện tính",
  naPolicy: "cách xử lý khi không phát sinh",
  scoredBy: "bên chấm",
  asks: "yêu cầu minh chứng, thuyết minh",
  guidance: "hướng dẫn chấm",
} as const;
export type ChangedPart = keyof typeof CHANGE_WORDS;

/** Who scores first: the unit itself, or an agency elsewhere (then it is never missing on the unit's sheet). */
export const SCORED_BY = ["self", "domain", "external"] as const;
export type ScoredBy = (typeof SCORED_BY)[number];
export const SCORED_BY_WORDS = { self: "Đơn vị tự chấm", domain: "Sở, ngành chấm", external: "Cơ quan khác công bố" } satisfies Record<
  ScoredBy,
  string
>;

export const STATE_WORDS = { draft: "Dự thảo", adopted: "Đang có hiệu lực", replaced: "Đã được thay thế" } as const;
