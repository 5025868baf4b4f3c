export const noticeWords = {
  "notice.starts_past": "Ngày bắt đầu {day} đã qua. Nhập hôm nay hoặc ngày sau.",
  "notice.dates_reversed": "Ngày kết thúc {to} trước ngày bắt đầu {from}. Nhập lại.",
  "notice.nothing_chosen": "Chọn ít nhất một đề nghị để công khai.",
  "notice.moved_on": "Có đề nghị vừa được chuyển bước nên không công khai được. Tải lại trang rồi chọn lại.",
  "notice.published": "Thông báo đã công khai nên không sửa, không bỏ được. Có thể gỡ và ghi lý do.",
  "notice.ended": "Ngày kết thúc {to} đã qua. Bỏ dự thảo này, lập thông báo mới.",
  "notice.not_running": "Thông báo chưa công khai, đã hết thời gian hoặc đã gỡ.",
  "notice.stays": "Thông báo đã công khai không sửa được.",
  "notice.over":
    "Thông báo này đã hết thời gian nhận phản ánh hoặc đã được gỡ nên phản ánh không được ghi. Gửi ở mục Góp ý nếu Quý vị vẫn muốn nêu ý kiến.",
  "objection.unanswered": "Còn {count} phản ánh chưa trả lời. Trả lời trước, hoặc ghi lý do vẫn trình Hội đồng.",
  "objection.answered": "Phản ánh này đã được trả lời. Tải lại trang để xem.",
  "objection.no_contact": "Không có thông tin liên hệ, hoặc Anh/Chị không được xem liên hệ của phản ánh này.",
  "objection.stays": "Phản ánh và câu trả lời đã gửi không sửa được.",
} as const;
