export const peopleWords = {
  "person.sign_in_name_taken": "Tên đăng nhập này đã có người dùng. Chọn tên khác.",
  "person.email_taken": "Địa chỉ thư này đã gắn với một tài khoản khác. Nhập địa chỉ khác.",
  "person.code_taken": "Mã người này đã dùng. Nhập mã khác hoặc sửa người đã có.",
  "post.already_held": "Người này đang giữ chức vụ đó trong cùng thời gian. Kết thúc chức vụ cũ trước khi giao lại.",
  "post.same_person": "Người xác nhận phải khác người giao và người được giao chức vụ.",

  "sign_in.refused": "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra chữ hoa, bộ gõ tiếng Việt rồi nhập lại.",
  "sign_in.code_refused": "Mã chưa đúng hoặc đã dùng. Xem mã mới trên điện thoại rồi nhập lại.",
  "sign_in.recovery_refused": "Mã dự phòng chưa đúng hoặc đã dùng. Mỗi mã chỉ dùng một lần; nhập mã khác.",
  "sign_in.start_again": "Bước đăng nhập đã quá lâu. Nhập lại tên đăng nhập và mật khẩu.",
  "activation.refused":
    "Mã kích hoạt chưa đúng, đã dùng hoặc đã hết hạn. Kiểm tra lại từng chữ trên phiếu; nếu vẫn không được, xin quản trị của tỉnh cấp phiếu mới.",
  "password.short": "Mật khẩu phải có ít nhất 8 ký tự; nên dùng 12 ký tự trở lên, ví dụ một câu dễ nhớ.",
  "password.long": "Mật khẩu không quá 200 ký tự. Rút ngắn lại.",
  "password.common": "Mật khẩu này nằm trong danh sách dễ đoán nhất. Chọn mật khẩu khác, ví dụ một câu dễ nhớ.",
  "password.name": "Mật khẩu không được trùng tên đăng nhập hoặc họ tên. Chọn mật khẩu khác.",
  "password.differs": "Hai lần nhập mật khẩu chưa giống nhau. Nhập lại.",
  "password.same": "Mật khẩu mới phải khác mật khẩu đang dùng.",
  "second_factor.already": "Tài khoản này đã cài đăng nhập hai lớp. Gỡ điện thoại cũ trước khi cài điện thoại mới.",
  "second_factor.start_again": "Chưa có mã chờ xác nhận. Bấm cài đăng nhập hai lớp để bắt đầu lại.",
} as const;
