export const reportWords = {
  "report.year_closed": "Năm thi đua đã kết thúc nên không ghi thêm báo cáo được.",
  "report.unit_left": "Đơn vị thôi là thành viên của khối sau ngày {day}: báo cáo đã gửi vẫn giữ, không viết thêm được.",
  "report.sent": "Báo cáo đã gửi nên không sửa được. Đề nghị thư ký khối trả lại nếu cần bổ sung.",
  "report.not_sent": "Báo cáo không ở bước đã gửi. Tải lại trang để xem.",
  "report.late":
    "Đã quá hạn gửi báo cáo {due}. Bản nháp vẫn giữ; đề nghị Khối trưởng hoặc cơ quan chuyên trách cho gửi muộn, quyết định đó hiện cho mọi đơn vị trong khối.",
  "report.day_passed": "Ngày này đã qua. Nhập từ hôm nay trở đi.",
  "report.figure_wrong": "Số liệu “{name}” chưa đúng. Nhập ví dụ 1.200 hoặc 98,5.",
  "report.words_missing": "Ghi đánh giá chung và kết quả nổi bật của đơn vị.",
  "report.paper_missing": "Nhập ngày ghi trên bản giấy của đơn vị.",
  "report.paper_ahead": "Ngày trên bản giấy không được sau hôm nay. Nhập lại.",
  "report.too_many_papers": "Mỗi báo cáo đính kèm nhiều nhất {most} tài liệu. Gỡ bớt rồi thêm.",
  "review.adopted": "Báo cáo của khối đã được hội nghị thông qua nên không sửa được.",
  "review.adopted_with": "Hội nghị đã thông qua báo cáo của khối gồm báo cáo này nên không trả lại được nữa.",
  "review.moved": "Nội dung báo cáo vừa thay đổi: có đơn vị mới gửi hoặc có người vừa sửa. Tải lại trang, xem lại rồi ghi nhận.",
  "review.no_results": "Báo cáo của khối chưa có đánh giá chung. Viết mục Kết quả rồi ghi nhận.",
  "review.nobody_sent": "Chưa đơn vị nào gửi báo cáo.",
  "review.no_resolution":
    "Hội nghị chưa biểu quyết thông qua báo cáo. Ghi biểu quyết loại “Báo cáo” ở cuộc họp sơ kết hoặc tổng kết trước.",
  "review.resolution_elsewhere": "Nội dung biểu quyết này không phải thông qua báo cáo của khối trong năm này. Chọn lại.",
  "report.due_exists": "Khối đã đặt hạn gửi báo cáo này. Sửa hạn đó ở Lịch năm.",
} as const;
