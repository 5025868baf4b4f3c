import type { PaperFinding, ProposalState, Verdict } from "@/lib/tenancy/generated/enums";

type StateWords = {
  name: string;
  /** What it means for the bloc that proposed, for the board, and for the unit it is about. */
  head: string;
  board: string;
  unit: string;
};

/** States of a proposal in the order of its way. */
export const PROPOSAL_STATE_WORDS = {
  drafting: {
    name: "Đang soạn",
    head: "Kiểm tra giấy tờ, ghi tóm tắt thành tích rồi gửi.",
    board: "Nơi đề nghị đang soạn, chưa gửi.",
    unit: "Hồ sơ đề nghị đang được lập.",
  },
  sent: {
    name: "Đã gửi",
    head: "Chờ cơ quan thi đua, khen thưởng tỉnh tiếp nhận.",
    board: "Kiểm tra thành phần hồ sơ rồi tiếp nhận.",
    unit: "Hồ sơ đã gửi cơ quan thi đua, khen thưởng tỉnh.",
  },
  received: {
    name: "Đã tiếp nhận",
    head: "Hồ sơ đã được tiếp nhận, chờ thẩm định.",
    board: "Thẩm định hồ sơ, hoặc trả lại để bổ sung.",
    unit: "Hồ sơ đã được tiếp nhận.",
  },
  returned: {
    name: "Trả lại để bổ sung",
    head: "Bổ sung giấy tờ được nêu rồi gửi lại.",
    board: "Chờ nơi đề nghị bổ sung.",
    unit: "Hồ sơ đang được bổ sung.",
  },
  appraising: {
    name: "Đang thẩm định",
    head: "Hồ sơ đang được thẩm định.",
    board: "Chờ lãnh đạo xác nhận kết luận thẩm định.",
    unit: "Hồ sơ đang được thẩm định.",
  },
  asking_opinion: {
    name: "Đang lấy ý kiến",
    head: "Cơ quan liên quan đang cho ý kiến.",
    board: "Chờ ý kiến cơ quan liên quan.",
    unit: "Hồ sơ đang được lấy ý kiến.",
  },
  to_council: {
    name: "Trình Hội đồng",
    head: "Chờ phiên họp Hội đồng Thi đua - Khen thưởng.",
    board: "Chờ kết quả của Hội đồng.",
    unit: "Hồ sơ đã trình Hội đồng.",
  },
  council_agreed: {
    name: "Hội đồng thông qua",
    head: "Chờ quyết định khen thưởng.",
    board: "Đưa vào dự thảo quyết định, hoặc trình cấp trên.",
    unit: "Hội đồng đã thông qua, chờ quyết định.",
  },
  council_refused: {
    name: "Hội đồng không thông qua",
    head: "Hồ sơ kết thúc.",
    board: "Hồ sơ kết thúc.",
    unit: "Hội đồng không thông qua.",
  },
  changed: {
    name: "Chuyển hình thức khác",
    head: "Hồ sơ này kết thúc, hồ sơ của hình thức mới thay thế.",
    board: "Xem hồ sơ của hình thức mới.",
    unit: "Chuyển sang hình thức khen thưởng khác.",
  },
  forwarded: {
    name: "Đã trình cấp trên",
    head: "Đã trình Thủ tướng Chính phủ (qua Bộ Nội vụ); không giữ năm thi đua lại.",
    board: "Đã trình Thủ tướng Chính phủ (qua Bộ Nội vụ), chờ quyết định.",
    unit: "Đã trình Thủ tướng Chính phủ (qua Bộ Nội vụ).",
  },
  decided: {
    name: "Đã có quyết định",
    head: "Đã có quyết định khen thưởng.",
    board: "Đã có quyết định khen thưởng.",
    unit: "Đã có quyết định khen thưởng.",
  },
  refused_above: {
    name: "Cấp trên không khen thưởng",
    head: "Hồ sơ kết thúc.",
    board: "Hồ sơ kết thúc.",
    unit: "Cấp trên không khen thưởng.",
  },
  withdrawn: { name: "Đã rút", head: "Hồ sơ đã được rút.", board: "Nơi đề nghị đã rút hồ sơ.", unit: "Hồ sơ đã được rút." },
} satisfies Record<ProposalState, StateWords>;
export const PROPOSAL_STATES = Object.keys(PROPOSAL_STATE_WORDS) as ProposalState[];

export const VERDICT_WORDS = { MEETS: "Đủ điều kiện", DOES_NOT: "Chưa đủ điều kiện", CONSIDER: "Cần xem xét" } satisfies Record<
  Verdict,
  string
>;

/** The papers of a dossier; `record` says where the record itself stands for the paper. */
export const PAPER_KINDS = ["letter", "minutes", "count", "ranking", "report"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const PAPER_WORDS = {
  letter: { name: "Tờ trình đề nghị", record: "Lập từ hồ sơ trên hệ thống", missing: "Tải lên tờ trình đã ký." },
  minutes: {
    name: "Biên bản họp",
    record: "Lấy từ hội nghị trên hệ thống",
    missing: "Ghi nhận biên bản hội nghị đã ký, hoặc tải lên bản chụp.",
  },
  count: {
    name: "Biên bản kiểm phiếu",
    record: "Lấy từ kết quả bỏ phiếu trên hệ thống",
    missing: "Ghi kết quả kiểm phiếu, hoặc tải lên bản chụp.",
  },
  ranking: {
    name: "Bảng điểm, xếp hạng của khối, cụm",
    record: "Lấy từ bảng điểm trên hệ thống",
    missing: "Chốt điểm, xếp hạng, hoặc tải lên bảng đã ký.",
  },
  report: { name: "Báo cáo thành tích", record: "Lập từ hồ sơ trên hệ thống", missing: "Tải lên báo cáo thành tích của đơn vị." },
} satisfies Record<PaperKind, { name: string; record: string; missing: string }>;
export const isPaperKind = (kind: string): kind is PaperKind => kind in PAPER_WORDS;
export const paperName = (kind: string, title: string): string => (isPaperKind(kind) ? PAPER_WORDS[kind].name : title);

/** Content that the board asked for besides the papers of the list; stands last in the dossier. */
export const OTHER_PAPER = "other";
export const SUMMARY_NAME = "Tóm tắt thành tích";
export const SUBJECT_ITEM = "Thông tin đối tượng";

/** What the officer found of a paper. */
export const FINDING_WORDS = { PRESENT: "Có, đúng", MISSING: "Thiếu", TO_COMPARE: "Phải đối chiếu" } satisfies Record<PaperFinding, string>;
export const FINDINGS = Object.keys(FINDING_WORDS) as PaperFinding[];

/** Typed before a proposal is withdrawn. */
export const WITHDRAW_WORD = "RÚT HỒ SƠ";
