export const recordWords = {
  "input.invalid": "Có chỗ chưa đúng. Xem từng ô được đánh dấu bên dưới.",
  "record.not_found": "Không tìm thấy nội dung này. Có thể nội dung đã được chuyển hoặc gỡ đi.",
  "record.moved": "Nội dung vừa được người khác sửa. Xem lại rồi chọn bản đúng.",
  "record.exists": "Nội dung này đã có rồi. Tải lại trang để xem.",
  "record.linked": "Nội dung này đang được dùng ở nơi khác nên chưa sửa được.",
  "record.breaks_rule": "Dữ liệu không hợp lệ với quy tắc đã đặt. Kiểm tra lại các ô vừa nhập.",
  "record.append_only": "Nội dung đã ghi nhận thì không sửa, không xóa được.",
  "record.too_busy": "Nhiều người đang gửi cùng lúc. Dữ liệu còn nguyên, bấm gửi lại.",
  "file.missing": "Chưa chọn tệp. Chọn tệp rồi gửi lại.",
  "file.too_large": "Tệp nặng {megabytes} MB, quá mức {limit} MB. Giảm cỡ tệp rồi tải lại.",
  "file.wrong_kind": "Tệp không đúng loại được nhận: {kinds}.",
  "file.hostile": "Tệp bị hỏng hoặc có nội dung không an toàn nên không nhận.",
} as const;
