export const portalWords = {
  "article.slug_taken": "Đường dẫn này đã dùng cho bài khác. Nhập đường dẫn khác.",
  "article.slug_shape": "Đường dẫn chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ ky-ket-giao-uoc-2026.",
  "article.no_summary": "Chưa có đoạn mở đầu. Viết một, hai câu nói việc chính của bài.",
  "article.no_body": "Chưa có nội dung. Viết nội dung bài rồi lưu.",
  "article.no_author": "Chưa ghi người viết hoặc nơi cung cấp tin.",
  "article.photo_needs_alt": "Ảnh chưa có lời tả cho người không nhìn thấy ảnh. Viết lời tả rồi lưu.",
  "article.dated_in_future": "Ngày đăng sau hôm nay. Nhập từ hôm nay trở về trước, hoặc để trống để lấy ngày công bố.",
  "article.meeting_elsewhere": "Hội nghị này không thuộc khối đã chọn. Chọn hội nghị của đúng khối.",
  "article.meeting_needs_bloc": "Chọn khối và năm trước khi chọn hội nghị.",
  "article.not_published": "Bài chưa công bố hoặc đã được gỡ.",
  "article.publish_word": "Gõ đúng chữ CÔNG BỐ, có dấu, để tiếp tục.",
  "article.withdraw_word": "Gõ đúng chữ GỠ BÀI, có dấu, để tiếp tục.",
} as const;
