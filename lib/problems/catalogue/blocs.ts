export const blocWords = {
  "unit.code_taken": "Mã đơn vị này đã dùng. Nhập mã khác.",
  "unit.slug_taken": "Đường dẫn này đã dùng cho đơn vị khác. Nhập đường dẫn khác.",
  "bloc.slug_taken": "Đường dẫn này đã dùng cho khối khác. Nhập đường dẫn khác.",
  "bloc_year.exists": "Khối đã có năm thi đua này.",
  "membership.already": "Đơn vị đã là thành viên của khối trong thời gian này.",
  "membership.counts_elsewhere": "Đơn vị đang được tính khen thưởng ở một khối khác trong cùng thời gian. Bỏ chọn \"Tính khen thưởng\" hoặc kết thúc ở khối kia.",
  "office.head_taken": "Năm này đã có đơn vị Khối trưởng. Kết thúc nhiệm kỳ cũ trước.",
  "office.unit_has_one": "Đơn vị này đã giữ một vị trí của khối trong năm.",
  "office.holder_taken": "Vị trí này đã có người. Kết thúc người cũ trước.",
} as const;
