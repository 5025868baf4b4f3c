export const proposalLetterWords = {
  "proposal.own_writing": "Đề nghị này do Anh/Chị lập thay cơ quan. Chuyên viên khác tiếp nhận, thẩm định.",
  "transfer.own_writing": "{officer} là người lập đề nghị này. Chọn người khác.",
  "proposal.other_unit": "Tờ trình của một đơn vị chỉ đề nghị cho đơn vị đó và người của đơn vị đó.",
  "proposal.letter_sent": "Tờ trình đã gửi nên không sửa, không thêm bớt được. Đề nghị khác thì lập tờ trình mới.",
  "proposal.unit_ended": "Đơn vị đã kết thúc hoạt động nên không đề nghị khen thưởng được.",
  "proposal.stays": "Loại hình, năm và đối tượng của đề nghị không đổi được sau khi lập. Rút rồi lập đề nghị khác.",
  "proposal.subject_frozen": "Thông tin đối tượng không được nêu khi trả lại nên giữ như đã gửi.",
  "proposal.subject_twice": "Đối tượng này đã có trong tờ trình. Bỏ dòng thừa; nếu là người khác cùng tên thì ghi thêm bộ phận vào chức vụ.",
  "proposal.mark_twice": "Số định danh này đã có trong đề nghị khác cùng hình thức, cùng năm hoặc trong tờ trình này. Kiểm tra lại số.",
} as const;
