/** From the unit upwards; the highest one handed in is the score. */
export const LAYERS = ["self", "cross", "domain", "bloc", "board"] as const;
export type Layer = (typeof LAYERS)[number];
export const LAYER_WORDS = {
  self: { name: "Tự chấm điểm", by: "Đơn vị" },
  cross: { name: "Chấm chéo", by: "Người chấm chéo" },
  domain: { name: "Chấm theo lĩnh vực", by: "Sở, ngành" },
  bloc: { name: "Khối thẩm định", by: "Khối" },
  board: { name: "Cơ quan chuyên trách thẩm định", by: "Cơ quan chuyên trách" },
} satisfies Record<Layer, { name: string; by: string }>;

export const NO_CLASS = "Không xếp loại";
export const NO_RANK = "Không xếp hạng";
export const PROVISIONAL = "Tạm tính";

/** Why a line holds no final figure yet. */
export const WAITS = ["unscored", "deferred", "not_applicable"] as const;
export type Wait = (typeof WAITS)[number];
export const WAIT_WORDS = {
  unscored: "Chưa chấm",
  deferred: "Chưa tính, chờ nơi khác công bố",
  not_applicable: "Chờ duyệt không phát sinh nhiệm vụ",
} satisfies Record<Wait, string>;

export const LACKS = ["wrong", "unscored", "no_evidence", "no_note", "waiting"] as const;
export type Lack = (typeof LACKS)[number];
export const LACK_WORDS = {
  wrong: "Số liệu có lỗi",
  unscored: "Chưa chấm",
  no_evidence: "Chưa có minh chứng",
  no_note: "Chưa có thuyết minh",
  waiting: "Chờ nơi khác",
} satisfies Record<Lack, string>;
