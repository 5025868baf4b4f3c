/** Who sits in a session of the council, who has an interest of their own, who answers in writing, and what the figures bear out. */
export const sittingWords = {
  "session.moved": "Danh sách ủy viên hoặc ý kiến của phiên họp vừa đổi. Tải lại trang để xem số mới rồi ghi kết quả.",
  "session.results_stale":
    "Số ủy viên, ý kiến hoặc khai báo đã đổi sau khi ghi kết quả {count} hồ sơ ({names}). Ghi lại kết quả các hồ sơ này rồi kết thúc.",
  "session.not_for_next": "Hồ sơ này không còn chờ phiên sau. Tải lại trang để xem bước hiện tại.",
  "session.member_gone": "Ủy viên này không còn trong danh sách của phiên họp. Tải lại trang để xem.",
  "session.member_twice": "{name} với chức vụ này đã có trong danh sách. Sửa lại chức vụ nếu là người khác.",
  "session.member_used": "{name} đã có ý kiến bằng văn bản hoặc khai báo lợi ích liên quan. Bỏ các mục đó trước.",
  "session.last_member": "Danh sách phải còn ít nhất một ủy viên. Thêm người khác trước khi bỏ người này.",
  "session.roll_there": "Phiên họp đã có danh sách ủy viên. Sửa danh sách này.",
  "session.unit_gone": "Đơn vị này không còn hoạt động. Chọn lại đơn vị công tác.",
  "session.due_missing": "Nhập hạn trả lời cho người được lấy ý kiến bằng văn bản.",
  "session.asked_missing": "Nhập ngày gửi văn bản lấy ý kiến.",
  "session.due_early": "Hạn trả lời {due} trước ngày gửi {asked}. Nhập lại.",
  "session.answered_there": "{name} đã trả lời bằng văn bản. Bỏ ý kiến đã ghi trước khi đổi.",
  "session.answered_before": "{name} đã có ý kiến bằng văn bản về hồ sơ này. Bỏ ý kiến đó trước khi khai báo.",
  "session.nothing_flagged": "Không còn trường hợp nào chưa khai báo. Tải lại trang để xem.",
  "session.conflict_there": "Đã khai báo lợi ích liên quan của ủy viên này với hồ sơ này.",
  "session.not_asked": "{name} không thuộc diện lấy ý kiến bằng văn bản. Sửa ở danh sách ủy viên trước.",
  "session.no_answers": "Chọn ý kiến cho ít nhất một hồ sơ.",
  "session.answered_early": "Ngày trả lời trước ngày gửi lấy ý kiến {asked}. Nhập lại.",
  "session.answered_late": "Ngày trả lời sau hạn {due}. Sửa hạn trả lời ở danh sách ủy viên nếu Hội đồng cho thêm thời gian.",
  "session.answered_already": "Ủy viên này đã trả lời về hồ sơ này. Tải lại trang để xem.",
  "session.answer_barred": "{name} có lợi ích liên quan đến hồ sơ này nên không cho ý kiến. Để trống.",
  "result.conflict_undeclared":
    "{name} công tác tại đơn vị được đề nghị mà chưa khai báo lợi ích liên quan. Khai báo ở danh sách ủy viên trước khi ghi kết quả.",
  "result.written_waiting":
    "{count} ủy viên được lấy ý kiến bằng văn bản chưa trả lời, hạn đến hết ngày {day}. Ghi trả lời, hoặc chờ hết hạn.",
  "result.valid_missing": "Nhập số phiếu hợp lệ: tỷ lệ của hồ sơ này tính trên phiếu hợp lệ.",
  "result.valid_too_many": "Số phiếu hợp lệ {valid} nhiều hơn {present} ủy viên có mặt được biểu quyết. Nhập lại.",
  "result.over_valid": "Số đồng ý {inFavour} nhiều hơn {valid} phiếu hợp lệ. Nhập lại.",
  "result.no_quorum":
    "Có {participants}/{members} ủy viên tham gia, cần ít nhất {needed} ({ratio}). Hội đồng chưa đủ điều kiện biểu quyết theo {source}.",
  "result.below_ratio":
    "Có {inFavour}/{base} ủy viên đồng ý, cần ít nhất {needed}: {rule}. Chưa đủ tỷ lệ thông qua theo {source}. Chọn kết quả khác.",
  "result.ratio_unsure":
    "Theo quy tắc chưa xác minh thì chưa đủ: {short}. Nếu quy định của tỉnh khác, ghi căn cứ để chịu trách nhiệm về kết quả này.",
} as const;
