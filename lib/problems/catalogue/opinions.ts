export const opinionWords = {
  "opinion.closed": "Bảng này không còn lấy ý kiến: đã kết thúc góp ý hoặc đã được thông qua. Tải lại trang để xem.",
  "opinion.not_yours": "Chỉ đơn vị thành viên của khối góp ý, cho đơn vị của mình.",
  "opinion.stance_missing": "Chọn Đồng ý, Không đồng ý hoặc Đề nghị sửa về {about}.",
  "opinion.reason_missing": "Không đồng ý về {about} thì ghi lý do.",
  "opinion.proposal_missing": "Đề nghị sửa {about} thì ghi cách ghi mới, điểm tối đa đề nghị hoặc lý do.",
  "opinion.max_wrong": "Điểm đề nghị của {about} chưa đúng. Nhập số từ 0 đến 10.000, ví dụ 9,25.",
  "opinion.too_long": "Ý kiến về {about} quá dài. Rút gọn còn nhiều nhất 2.000 ký tự, tên tiêu chí 500 ký tự.",
  "opinion.nothing_new": "Chưa có ý kiến nào mới. Chọn ở ít nhất một dòng rồi lưu.",
  "opinion.due_passed": "Hạn góp ý đã qua. Chọn từ hôm nay trở đi.",
  "opinion.empty_table": "Dự thảo chưa có tiêu chí nào để góp ý. Soạn bảng trước.",
  "opinion.answer_missing": "Giữ nguyên thì ghi vì sao để đơn vị biết.",
  "opinion.moved": "Đơn vị vừa sửa ý kiến này, hoặc người khác vừa trả lời. Tải lại trang để xem rồi trả lời.",
} as const;
