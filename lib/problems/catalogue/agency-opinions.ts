export const agencyOpinionWords = {
  "agency_opinion.not_now": "Chỉ lấy ý kiến khi hồ sơ đã tiếp nhận và chưa trình Hội đồng.",
  "agency_opinion.due_early": "Ngày cuối để trả lời {due} phải sau hôm nay. Nhập lại.",
  "agency_opinion.asked_already": "{agency} đã được hỏi về hồ sơ này. Bỏ khỏi danh sách, hoặc cấp lại đường dẫn ở bảng bên dưới.",
  "agency_opinion.asked_once": "Một cơ quan trong danh sách vừa được hỏi về hồ sơ này. Tải lại trang để xem.",
  "agency_opinion.not_asking": "Hồ sơ không ở bước lấy ý kiến. Tải lại trang để xem.",
  "agency_opinion.waiting": "Còn chờ ý kiến của {agency} đến hết ngày {due}. Chờ, hoặc thôi hỏi cơ quan này và ghi lý do.",
  "agency_opinion.closed": "Cơ quan này đã trả lời, đã quá hạn hoặc không còn được hỏi nên không đổi được nữa.",
  "agency_opinion.stays": "Ý kiến đã gửi, đã quá hạn hoặc đã rút thì không sửa được.",
  "agency_opinion.refused":
    "Đường dẫn hoặc mã không đúng, đã hết hạn hoặc không còn dùng được. So lại mã từng chữ; nếu vẫn không được, gọi cán bộ đã gửi đường dẫn này.",
  "agency_opinion.code_again":
    "Đã lâu từ lúc nhập mã. Mở lại đường dẫn ở thẻ mới, nhập mã, rồi trở lại thẻ này và gửi lại; nội dung vẫn còn đây.",
  "agency_opinion.answered": "Cơ quan đã gửi ý kiến về hồ sơ này nên không gửi thêm được. Tải lại trang để xem ý kiến đã gửi.",
  "agency_opinion.expired": "Đã hết hạn trả lời nên ý kiến không được ghi. Gọi cán bộ phụ trách nếu cơ quan vẫn cần cho ý kiến.",
  "proposal.opinion_after": "Có cơ quan cho ý kiến sau khi kết luận được ghi. Chuyên viên ghi lại kết luận rồi lãnh đạo xác nhận.",
} as const;
