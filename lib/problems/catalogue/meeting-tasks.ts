export const meetingTaskWords = {
  "meeting_task.on_paper": "Cuộc họp nhập từ bản giấy không giao việc trên hệ thống.",
  "meeting_task.not_begun": "Cuộc họp chưa khai mạc nên mới chỉ giao được việc chuẩn bị. Chọn “Chuẩn bị cho cuộc họp”.",
  "meeting_task.begun": "Cuộc họp đã khai mạc nên không giao thêm việc chuẩn bị. Chọn việc theo biểu quyết, chỉ đạo hoặc kết luận.",
  "meeting_task.minutes_fixed":
    "Biên bản đã chốt nên không giao thêm việc theo cuộc họp này. Giao ở cuộc họp sau, hoặc ghi phụ lục biên bản.",
  "meeting_task.after_meeting": "Hạn chuẩn bị {due} sau ngày họp {day}. Nhập từ hôm nay đến ngày họp.",
  "meeting_task.before_meeting": "Hạn {due} trước ngày họp {day}. Nhập từ ngày họp trở đi.",
  "meeting_task.day_passed": "Hạn {due} đã qua. Nhập từ hôm nay đến ngày họp.",
  "meeting_task.follows_nothing": "Nội dung biểu quyết hoặc ý kiến chỉ đạo này không còn trong cuộc họp. Tải lại trang rồi chọn lại.",
  "meeting_task.unit_elsewhere": "Có đơn vị không phải thành viên của khối vào ngày họp. Tải lại trang rồi chọn lại.",
  "meeting_task.ended": "Việc này đã được báo xong hoặc đã thôi giao. Tải lại trang để xem.",
  "resolution.holds_tasks": "Đã giao việc theo biểu quyết này nên không xóa được. Các việc đó đang ở mục Việc hội nghị giao.",
  "guest.holds_tasks": "Đã giao việc theo ý kiến chỉ đạo của khách này nên không bỏ được. Sửa tên hoặc chức vụ nếu ghi nhầm.",
} as const;
