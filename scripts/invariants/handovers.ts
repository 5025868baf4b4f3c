import type { Invariant } from "./invariant.ts";

export const HANDOVERS: Invariant[] = [
  {
    name: "handover-to-the-next-year",
    says: "Bàn giao đi từ một năm sang năm sau của cùng khối",
    broken: `select h.id, y.year || ' -> ' || n.year as note from handover h join bloc_year y on y.id = h.bloc_year_id join bloc_year n on n.id = h.to_year_id where y.bloc_id <> n.bloc_id or n.starts_on <= y.starts_on`,
  },
  {
    name: "handover-of-a-year-sent-up",
    says: "Chỉ bàn giao năm đã trình hồ sơ đề nghị hoặc đã kết thúc",
    broken: `select h.id, y.stage::text as note from handover h join bloc_year y on y.id = h.bloc_year_id where h.given_at is not null and y.stage not in ('proposed', 'closed') and not exists (select from stage_move m where m.bloc_year_id = y.id and m.moved_at > h.given_at)`,
  },
  {
    name: "bundle-hash-in-the-log",
    says: "Mã của mỗi gói hồ sơ đã niêm phong nằm trong nhật ký",
    broken: `select b.id, b.sha256 as note from record_bundle b where b.state = 'sealed' and not exists (select from audit_entry a where a.about = b.id and a.event = 'bundle.sealed' and a.detail ->> 'sha256' = b.sha256)`,
  },
];
