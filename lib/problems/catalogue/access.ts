export const accessWords = {
  "access.denied": "Chức vụ hiện tại của Anh/Chị không làm được việc này. Nếu cần, liên hệ quản trị của tỉnh.",
  "access.own_unit":
    "Không ai xử lý hồ sơ của chính đơn vị mình. Việc này do người ở đơn vị khác giữ cùng chức vụ làm; chưa có ai thì quản trị của tỉnh giao chức vụ cho người Hội đồng cử.",
  "access.signed_out": "Phiên làm việc đã hết. Đăng nhập lại rồi gửi tiếp; nội dung đã nhập còn nguyên.",
  "access.password_needed": "Nhập lại mật khẩu để xác nhận.",
  "access.password_wrong": "Mật khẩu chưa đúng. Nhập lại.",
  "access.second_factor_needed": "Chức vụ này phải đăng nhập hai lớp. Vào Tài khoản để cài mã xác thực trước.",
  "access.foreign_origin": "Yêu cầu không đến từ trang này nên không được nhận. Tải lại trang rồi làm lại.",
  "access.too_many": "Quá nhiều lần thử. Chờ {seconds} giây rồi thử lại.",
} as const;
