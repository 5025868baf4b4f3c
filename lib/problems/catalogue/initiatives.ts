export const initiativeWords = {
  "initiative.number_missing": "Nhập số quyết định công nhận, hoặc để trống cả ba ô về công nhận.",
  "initiative.date_missing": "Nhập ngày công nhận, hoặc để trống cả ba ô về công nhận.",
  "initiative.issuer_missing": "Nhập cơ quan công nhận, hoặc để trống cả ba ô về công nhận.",
  "initiative.recognised_first": "Ngày công nhận trước ngày bắt đầu áp dụng {applied}. Nhập lại.",
  "initiative.removed": "Sáng kiến đã được bỏ khỏi sổ. Tải lại trang để xem.",
  "initiative.in_use": "Sáng kiến đang dùng cho hồ sơ đề nghị khen thưởng nên không sửa, không bỏ được.",
  "initiative.not_recognised": "Sáng kiến chưa có quyết định công nhận nên chưa xác nhận được.",
  "initiative.confirmed": "Phạm vi ảnh hưởng đã được xác nhận. Tải lại trang để xem.",
  "initiative.not_there": "Có sáng kiến không còn trong sổ của đơn vị, hoặc chưa được công nhận. Tải lại trang rồi chọn lại.",
  "initiative.used": "Có sáng kiến vừa được chọn cho hồ sơ khác; mỗi sáng kiến chỉ dùng một lần. Tải lại trang rồi chọn lại.",
} as const;
