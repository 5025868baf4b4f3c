export const registrationWords = {
  "registration.paper_year": "Năm nhập từ hồ sơ giấy không nhận đăng ký.",
  "registration.year_closed": "Năm thi đua đã kết thúc nên không đăng ký thêm được.",
  "registration.not_open": "Khối chưa mở đăng ký thi đua năm này. Thư ký khối đặt hạn gửi, rồi đơn vị đăng ký.",
  "registration.unit_left": "Đơn vị đã rời khối nên không đăng ký ở khối này được; bản đã gửi vẫn giữ nguyên.",
  "registration.due_outside": "Hạn gửi phải trong năm thi đua, trước hết ngày {until}. Nhập lại.",
  "registration.draft_there": "Đơn vị đang có một bản soạn dở. Sửa tiếp bản đó.",
  "registration.no_draft": "Không có bản đăng ký nào đang soạn. Tải lại trang để xem.",
  "registration.empty": "Bản đăng ký chưa có dòng nào. Thêm ít nhất một danh hiệu hoặc chỉ tiêu.",
  "registration.no_reason": "Đây là bản sửa sau khi đã gửi. Ghi lý do sửa; bản cũ vẫn còn.",
  "registration.late":
    "Đã quá hạn gửi bản đăng ký {due}. Đề nghị Khối trưởng hoặc cơ quan chuyên trách cho làm muộn ở Lịch năm; nội dung đang soạn vẫn còn.",
  "registration.title_unknown": "Danh hiệu, hình thức này không có trong danh mục của năm. Chọn lại.",
  "registration.twice": "{title} ({who}) đã có trong bản đăng ký.",
  "registration.both_routes":
    "{title} ({who}) đã đăng ký ở {route}; một danh hiệu chỉ tính ở một tuyến. Bỏ dòng kia hoặc ghi tên từng tập thể, cá nhân.",
  "registration.target_twice": "Chỉ tiêu này đã có trong bản đăng ký.",
  "registration.sent": "Bản đăng ký đã gửi nên không sửa được. Lập bản sửa và ghi lý do.",
} as const;
