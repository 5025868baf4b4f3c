export const peopleWords = {
  "person.sign_in_name_taken": "Tên đăng nhập này đã có người dùng. Chọn tên khác.",
  "person.email_taken": "Địa chỉ thư này đã gắn với một tài khoản khác. Nhập địa chỉ khác.",
  "person.code_taken": "Mã người này đã dùng. Nhập mã khác hoặc sửa người đã có.",
  "post.already_held": "Người này đang giữ chức vụ đó trong cùng thời gian. Kết thúc chức vụ cũ trước khi giao lại.",
  "post.same_person": "Người xác nhận phải khác người giao và người được giao chức vụ.",
} as const;
