import type { MeetingKind } from "./words";

/** What a meeting of each kind usually has on its table, as data: `{year}` is the emulation year, `{bloc}` the bloc. To be looked over, not law. */
export type ReadyMeeting = { title: string; agenda: string[]; invited: string; words: string };
const COME =
  "Đề nghị các đơn vị cử lãnh đạo dự đúng thành phần, đúng giờ; lãnh đạo không dự được thì cử người dự thay có văn bản cử, ủy quyền. Trả lời giấy mời trên hệ thống trước ngày họp.";
const BOARD = "Đại diện cơ quan chuyên trách thi đua, khen thưởng của tỉnh.";

export const READY_MEETINGS = {
  LAUNCH: {
    title: "Hội nghị triển khai công tác thi đua năm {year}",
    invited: BOARD,
    words: COME,
    agenda: [
      "Kế hoạch hoạt động năm {year} của khối",
      "Quy chế hoạt động của khối",
      "Bảng tiêu chí chấm điểm thi đua năm {year}",
      "Đăng ký thi đua năm {year}",
      "Thông qua và ký giao ước thi đua năm {year}",
      "Ý kiến chỉ đạo; kết luận",
    ],
  },
  MIDYEAR: {
    title: "Hội nghị sơ kết công tác thi đua sáu tháng đầu năm {year}",
    invited: BOARD,
    words: `${COME} Các đơn vị chuẩn bị ý kiến tham luận về kết quả sáu tháng đầu năm.`,
    agenda: [
      "Báo cáo sơ kết sáu tháng đầu năm {year}",
      "Tham luận của các đơn vị",
      "Nhiệm vụ sáu tháng cuối năm {year}",
      "Giới thiệu điển hình tiên tiến",
      "Ý kiến chỉ đạo; kết luận",
    ],
  },
  YEAR_END: {
    title: "Hội nghị tổng kết công tác thi đua năm {year}",
    invited: BOARD,
    words: `${COME} Các đơn vị xem trước kết quả chấm điểm của khối.`,
    agenda: [
      "Báo cáo tổng kết công tác thi đua năm {year}",
      "Kết quả chấm điểm, xếp hạng năm {year}",
      "Bình xét, bỏ phiếu suy tôn khen thưởng năm {year}",
      "Suy tôn Khối trưởng, Khối phó năm sau",
      "Bàn giao nhiệm vụ Khối trưởng",
      "Ý kiến chỉ đạo; kết luận",
    ],
  },
  THEMATIC: { title: "Họp chuyên đề của {bloc}", invited: "", words: COME, agenda: ["Báo cáo chuyên đề", "Thảo luận", "Kết luận"] },
  EXTRAORDINARY: {
    title: "Họp đột xuất của {bloc}",
    invited: "",
    words: COME,
    agenda: ["Nội dung cần quyết định", "Biểu quyết", "Kết luận"],
  },
} satisfies Record<MeetingKind, ReadyMeeting>;
