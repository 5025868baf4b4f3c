import type { SheetState } from "@/lib/tenancy/generated/enums";

type ChipKind = "plain" | "done" | "doing" | "todo" | "warn" | "error" | "defer" | "na";

/** How far a sheet has come, as the list and the sheet itself say it. */
export const SHEET_WORDS = {
  not_started: { name: "Chưa bắt đầu", chip: "todo" },
  drafting: { name: "Đang tự chấm", chip: "doing" },
  awaiting_leader: { name: "Chờ lãnh đạo duyệt", chip: "doing" },
  sent: { name: "Đã gửi khối", chip: "done" },
  returned: { name: "Khối trả lại", chip: "warn" },
  under_review: { name: "Đang thẩm định", chip: "doing" },
  awaiting_reply: { name: "Chờ đơn vị giải trình", chip: "warn" },
  settled: { name: "Đã chốt điểm", chip: "done" },
  not_submitted: { name: "Không nộp", chip: "error" },
  not_ranked: { name: "Không xếp hạng", chip: "na" },
} satisfies Record<SheetState, { name: string; chip: ChipKind }>;

export type BehalfAnswer = "confirmed" | "contested";
export const BEHALF_WORDS = {
  confirmed: "Đơn vị đã xác nhận nội dung thư ký khối nhập thay.",
  contested: "Đơn vị không đồng ý với nội dung thư ký khối nhập thay.",
} satisfies Record<BehalfAnswer, string>;
