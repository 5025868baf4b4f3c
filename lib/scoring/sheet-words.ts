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

/** Under the list: who sees points and from when, to one who reads every sheet that was sent and to one who does not. */
export const seenWords = (sees: boolean, noun: string): string =>
  sees
    ? `Bảng chưa gửi: Anh/Chị chỉ thấy đã nhập đến đâu. Bảng đã gửi: Anh/Chị xem được điểm; đơn vị khác trong ${noun} chưa thấy đến khi chốt, trừ đơn vị được phân công chấm chéo.`
    : "Đến khi chốt, Anh/Chị chỉ thấy đơn vị khác đã nhập đến đâu, không thấy điểm, trừ bảng được phân công chấm chéo. Chốt rồi thì xem được điểm, lý do và minh chứng.";

export type BehalfAnswer = "confirmed" | "contested";
export const BEHALF_WORDS = {
  confirmed: "Đơn vị đã xác nhận nội dung thư ký khối nhập thay.",
  contested: "Đơn vị không đồng ý với nội dung thư ký khối nhập thay.",
} satisfies Record<BehalfAnswer, string>;
