import { pledgePaper } from "@/lib/pledges/paper";
import type { Pledge, PledgeYear, Target } from "@/lib/pledges/pledge";

const target = (id: string, unitId: string, unitName: string, more: Partial<Target> = {}): Target => ({
  id,
  clauseId: "c2",
  unitId,
  unitName,
  position: 1,
  indicator: "Nhiệm vụ đúng hạn & trước hạn",
  unitOfMeasure: "%",
  measure: "NUMBER",
  baseline: "94.5",
  target: "97",
  dueOn: "2026-12-31",
  onBehalf: false,
  version: 1,
  ...more,
});
const signature = {
  manner: "APP" as const,
  signerName: "Đỗ Quốc Khánh",
  signerTitle: "Giám đốc",
  capacity: null,
  signedAt: "2026-02-05T03:00:00Z",
  textHash: "a",
  documentNumber: null,
  documentDate: null,
  scanId: null,
  late: false,
};
const party = (unitId: string, unitName: string, position: number, signed: typeof signature | null) => ({
  unitId,
  unitName,
  position,
  leader: { name: "Hoàng Thị Mai", title: "Giám đốc" },
  signBy: "2026-02-28",
  addendum: null,
  signature: signed,
});

export const pledge: Pledge = {
  id: "p",
  number: 1,
  title: "Giao ước thi đua năm 2026",
  preamble: "Hai đơn vị thống nhất ký giao ước:",
  closing: "Giao ước có hiệu lực từ ngày ký.",
  state: "signing",
  signBy: "2026-02-28",
  adoptedAt: "2026-02-05T02:00:00Z",
  frozenAt: "2026-02-05T02:30:00Z",
  textHash: "ab".repeat(32),
  frozenText: null,
  code: "BCDFGHJKMN",
  publishedAt: null,
  source: null,
  invented: null,
  version: 2,
  clauses: [
    {
      id: "c1",
      position: 1,
      heading: "Hoàn thành nhiệm vụ",
      body: "Không để hồ sơ quá hạn.\nTỷ lệ trễ < 1 %.",
      perUnit: false,
      version: 1,
      updatedBy: null,
      updatedAt: "",
    },
    { id: "c2", position: 2, heading: "Chỉ tiêu riêng", body: "Theo Phụ lục.", perUnit: true, version: 1, updatedBy: null, updatedAt: "" },
  ],
  targets: [
    target("t2", "u2", "Sở Nội vụ", {
      measure: "YES_NO",
      unitOfMeasure: "đạt / không",
      indicator: "Không có người bị kỷ luật",
      baseline: null,
      target: "1",
    }),
    target("t1", "u1", "Sở Tài chính"),
  ],
  parties: [party("u1", "Sở Tài chính", 1, signature), party("u2", "Sở Nội vụ", 2, null)],
  adoption: null,
};
const year: PledgeYear = {
  blocYearId: "y",
  memberUnitIds: [],
  archive: false,
  asked: "2026-02-06T02:00:00Z",
  year: "2026",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  paper: { provinceName: "Tỉnh Mẫu", placeName: "Tỉnh Mẫu", boardName: "Ban Thi đua - Khen thưởng tỉnh" },
  bloc: { id: "b", name: "Khối thi đua Tham mưu - Tổng hợp", shortName: "Tham mưu", slug: "tham-muu", kind: "BLOC" },
  members: [],
  pledge,
};
export const PLEDGE_PAPER = pledgePaper(year, pledge);
