export const minutesWords = {
  "minutes.on_paper": "Cuộc họp nhập từ bản giấy: biên bản đã có trên giấy nên không lấy ý kiến, không chốt trên hệ thống.",
  "minutes.not_ended": "Cuộc họp chưa kết thúc nên chưa lập biên bản. Kết thúc cuộc họp trước.",
  "minutes.frozen":
    "Biên bản đã chốt nên không sửa, không góp ý được nữa. Nội dung Anh/Chị nhập còn nguyên bên dưới: gửi thư ký khối để ghi phụ lục hoặc đính chính biên bản.",
  "minutes.not_frozen": "Biên bản chưa chốt. Khối trưởng hoặc Khối phó chốt biên bản trước, rồi ký hoặc ghi phụ lục.",
  "minutes.not_sent": "Dự thảo biên bản chưa gửi các đơn vị. Gửi lấy ý kiến trước, hoặc chọn “Đã đọc và thông qua tại cuộc họp”.",
  "minutes.being_asked": "Dự thảo biên bản đã gửi các đơn vị nên chốt theo trả lời của đơn vị.",
  "minutes.due_passed": "Hạn {due} đã qua. Nhập từ hôm nay trở đi.",
  "minutes.not_asked": "Chỉ đơn vị dự họp trả lời về biên bản, và trả lời cho chính đơn vị mình.",
  "minutes.objections_open": "Còn {count} ý kiến chưa trả lời: {units}. Thư ký trả lời từng ý kiến trước khi chốt.",
  "minutes.still_asking": "Còn {count} đơn vị chưa trả lời và hạn là hết ngày {due}. Chờ đủ trả lời hoặc qua ngày đó.",
  "minutes.answered_already": "Đơn vị vừa trả lời về biên bản. Tải lại trang để xem trả lời đó.",
  "minutes.signer_ended":
    "{name} thôi giữ vị trí {post} từ ngày {until} nên không ký biên bản ngày {day}. Nhập lại ngày ký, hoặc lấy chữ ký của người đang giữ vị trí và ghi phụ lục biên bản.",
  "keeper.before_opening": "Giao người ghi biên bản sau khi khai mạc và điểm danh.",
  "keeper.not_there": "Người này không thuộc đơn vị có mặt tại cuộc họp hoặc chưa có tài khoản. Chọn người khác.",
} as const;
