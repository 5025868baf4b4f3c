export const letterWords = {
  "letter.no_recipient": "Chưa chọn nơi nhận. Chọn ít nhất một đơn vị.",
  "letter.recipient_elsewhere": "Có nơi nhận không thuộc danh sách được chọn. Tải lại trang rồi chọn lại.",
  "letter.answer_passed": "Hạn trả lời {day} đã qua. Sửa lại hạn rồi gửi.",
  "letter.sent_already": "Văn bản đã gửi nên không sửa được. Gửi sai thì thu hồi kèm lý do rồi soạn văn bản mới.",
  "letter.not_sent": "Văn bản chưa gửi nên không cần thu hồi.",
  "letter.recalled_already": "Văn bản đã được thu hồi.",
  "letter.too_many_files": "Mỗi văn bản nhiều nhất {most} tệp. Gỡ bớt tệp rồi thêm.",
  "contact.unreachable": "Ghi ít nhất số điện thoại hoặc thư điện tử để liên hệ được.",
} as const;
