export const bonusWords = {
  "bonus.no_salary":
    "Không có mức lương cơ sở nào có hiệu lực ngày {day} nên chưa tính được tiền thưởng. Ghi mức lương cơ sở tại Mức tiền thưởng.",
  "bonus.no_multiple": "Chưa có hệ số tiền thưởng của danh hiệu, hình thức nào trong danh sách. Ghi hệ số tại Mức tiền thưởng.",
  "bonus.over": "Tổng tiền thưởng vượt quá số lớn nhất ghi được. Kiểm tra lại hệ số và mức lương cơ sở.",
  "bonus.moved": "Tổng tiền thưởng vừa đổi, nay là {sum}. Xem lại từng mức rồi xác nhận lại.",
  "bonus.moved_since": "Tiền thưởng đã xác nhận {was}, nay danh sách và ngày ký cho {sum}. Xác nhận lại, hoặc bỏ in tiền thưởng.",
  "bonus.not_compared": "Có mức chưa xác minh. Đối chiếu với văn bản gốc rồi đánh dấu vào ô.",
  "bonus.later": "Tỉnh đã ghi mức này từ ngày {since}. Chọn ngày sau đó, hoặc bỏ mức đã ghi.",
  "bonus.overlapping": "Tỉnh đã ghi mức này cho những ngày ấy. Tải lại trang để xem.",
  "bonus.title_gone": "Danh hiệu, hình thức này không có trong danh mục. Chọn lại.",
  "decision.number_dropped": "Số này đã dùng cho một dự thảo đã bỏ và để trống trong sổ. Lấy số khác.",
  "rested.looked": "Việc này đã có kết quả xem lại. Tải lại trang để xem.",
  "bonus.of_circle": "Hai danh hiệu, hình thức không tính theo nhau được. Chọn danh hiệu, hình thức có hệ số theo lương cơ sở.",
} as const;
