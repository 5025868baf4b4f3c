/** What happened, in words, for the audit page; a house test finds the event that has none. */
export const EVENT_WORDS: Record<string, string> = {
  "setting.changed": "Sửa thiết lập của tỉnh",
  "unit.added": "Thêm đơn vị",
  "unit.changed": "Sửa đơn vị",
  "unit.dissolved": "Ghi đơn vị kết thúc hoạt động",
  "unit.restored": "Ghi đơn vị hoạt động trở lại",
  "person.added": "Thêm người",
  "person.changed": "Sửa thông tin người",
  "post.given": "Giao chức vụ",
  "post.confirmed": "Xác nhận chức vụ",
  "post.ended": "Kết thúc chức vụ",
  "activation.issued": "Cấp mã kích hoạt",
  "account.activated": "Kích hoạt tài khoản, đặt mật khẩu",
  "account.disabled": "Khóa tài khoản",
  "account.enabled": "Mở khóa tài khoản",
  "account.second_factor_reset": "Gỡ mã xác thực hai lớp",
  "workbook.read": "Đọc tệp Excel để xem trước",
  "workbook.applied": "Ghi dữ liệu từ Excel",
  "workbook.discarded": "Bỏ tệp Excel đã tải lên",
  "audit.verified": "Kiểm tra chuỗi nhật ký",
};

export const eventWords = (event: string): string => EVENT_WORDS[event] ?? "Việc khác của hệ thống";
