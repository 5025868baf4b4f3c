export const calendarWords = {
  "year_date.cancelled": "Ngày này đã bỏ khỏi lịch năm nên không sửa được nữa.",
  "late.no_member": "Đơn vị này không phải thành viên của khối trong năm thi đua. Chọn lại đơn vị.",
  "late.no_due": "Việc này chưa đặt hạn hoặc hạn đã bỏ. Đặt hạn trước.",
  "late.done": "Đơn vị này đã ký hoặc không tham gia giao ước. Chọn lại đơn vị.",
  "late.not_later": "Ngày được làm muộn phải sau hạn {due}.",
  "province_day.too_many": "Mỗi lần ghi nhiều nhất {most} ngày liền nhau.",
  "province_day.no_source": "Đã đối chiếu văn bản gốc thì ghi số, ký hiệu và ngày của văn bản.",
} as const;
