export const crossWords = {
  "cross.stage": "Chỉ bốc thăm, chấm chéo trong bước Tự chấm điểm hoặc Chấm chéo, thẩm định điểm.",
  "cross.drawn": "Năm này đã bốc thăm. Muốn bốc lại thì hủy lần trước, kèm lý do.",
  "cross.too_few": "Có {units} đơn vị có bảng tự chấm. Cần ít nhất 2 đơn vị mới chấm chéo được.",
  "cross.all_told": "Mọi đơn vị đã được thông báo kết quả thẩm định nên không còn đơn vị nào để bốc thăm chấm chéo.",
  "cross.due_passed": "Hạn gửi kết quả phải từ hôm nay trở đi. Nhập ngày khác.",
  "cross.impossible":
    "{checkers}/{units} đơn vị đi chấm không đủ để mỗi đơn vị do {each} đơn vị khác chấm. Giảm số người chấm hoặc bớt đơn vị được miễn.",
  "cross.begun": "Đã có đơn vị gửi kết quả chấm chéo nên không hủy lần bốc thăm được.",
  "cross.closed": "Lượt chấm chéo này đã gửi hoặc đã bỏ qua, không sửa được nữa.",
  "cross.own_first": "Gửi bảng tự chấm của đơn vị mình trước, rồi mới xem và chấm đơn vị khác.",
  "cross.not_sent": "Đơn vị được chấm chưa gửi bảng tự chấm, hoặc khối đã thông báo kết quả.",
  "cross.items_left": "Còn {left} tiêu chí chưa chấm chéo.",
} as const;
