import { registrationWords } from "./registrations";

export const targetWords = {
  "target.paper_year": "Năm nhập từ hồ sơ giấy không có báo cáo theo quý.",
  "target.year_closed": "Năm thi đua đã kết thúc nên không ghi thêm số liệu được.",
  "target.not_fixed": "Chưa đơn vị nào ký giao ước nên chỉ tiêu còn sửa được. Báo cáo theo quý từ khi đơn vị đầu tiên ký.",
  "target.unit_left": "Đơn vị đã rời khối ngày {day}, trước {quarter}. Số liệu đã báo cáo vẫn giữ nguyên.",
  "target.quarter_ahead": "Chưa đến {quarter}: quý này bắt đầu ngày {from}. Chọn quý khác.",
  "target.quarter_closed":
    "Đã hết ngày nhận số liệu {quarter} ({due}). Đề nghị Khối trưởng hoặc cơ quan chuyên trách cho làm muộn ở Lịch năm; quyết định đó hiện cho mọi đơn vị trong khối.",
  "target.nothing": "Chưa có số liệu nào mới. Nhập số liệu hoặc thuyết minh của ít nhất một chỉ tiêu.",
  "target.figure_emptied": "Số liệu “{name}” của quý này đã báo cáo, không bỏ trống được. Nhập số đúng.",
  "target.figure_missing": "Có thuyết minh mà chưa có số liệu “{name}”. Nhập số liệu; không có thì nhập 0.",
  "target.figure_no_number": "Số liệu “{name}” chưa đúng dạng số. Nhập ví dụ 1.200 hoặc 98,5; phần chữ ghi ở ô thuyết minh.",
  "target.figure_negative": "Số liệu “{name}” không được âm. Nhập từ 0 trở lên.",
  "target.figure_absurd": "Số liệu “{name}” lớn quá hoặc có quá 4 chữ số sau dấu phẩy. Nhập lại.",
  "target.over_hundred": "“{name}” là tỷ lệ nên không vượt quá 100 %. Nhập từ 0 đến 100.",
  "target.figure_far": "“{name}” gấp hơn {times} lần mức cam kết. Kiểm tra lại số; nếu đúng, ghi rõ ở ô thuyết minh.",
  "target.sum_falls":
    "“{name}” là số lũy kế nên không nhỏ hơn {quarter} ({value}). Nhập tổng từ đầu năm; nếu {quarter} sai, sửa quý đó trước.",
  "target.sum_over_next": "“{name}” là số lũy kế nên không lớn hơn {quarter} đã báo cáo ({value}). Sửa quý sau trước.",
  "target.no_reason": "Số liệu quý này đã báo cáo. Ghi lý do sửa; số cũ vẫn còn trong lịch sử.",
  "target.plan_reported": "Quý đã có số liệu nên không đổi kế hoạch, cách theo dõi của quý đó được.",
  "target.plan_falls": "Kế hoạch là số lũy kế nên quý sau không nhỏ hơn quý trước. Nhập lại.",
  "target.plan_over": "Kế hoạch quý không lớn hơn mức cam kết cả năm ({target}). Nhập lại.",
  "target.plan_yes_no": "Chỉ tiêu đạt / không đạt không cần kế hoạch theo quý.",
  "target.plan_over_hundred": "Chỉ tiêu là tỷ lệ nên kế hoạch không vượt quá 100 %. Nhập lại.",
  ...registrationWords,
} as const;
