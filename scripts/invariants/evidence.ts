import type { Invariant } from "./invariant.ts";

export const EVIDENCE: Invariant[] = [
  {
    name: "proof-of-own-unit",
    says: "Minh chứng của bảng tự chấm là tài liệu của chính đơn vị đó",
    broken: `select x.id, t.state::text as note from evidence_use x join evidence e on e.id = x.evidence_id join score_sheet t on t.id = x.sheet_id where e.unit_id <> t.unit_id`,
  },
  {
    name: "proof-stays-handed-in",
    says: "Tài liệu đã rút khỏi kho không còn là minh chứng của bảng nào",
    broken: `select x.id, t.state::text as note from evidence_use x join evidence e on e.id = x.evidence_id and e.withdrawn_at is not null join score_sheet t on t.id = x.sheet_id`,
  },
];
