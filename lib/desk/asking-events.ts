/** What happened while others were asked: agencies by a link, the public by a notice, readers under an article. */
export const ASKING_EVENTS = {
  "agency_opinion.asked": "Hỏi ý kiến cơ quan liên quan về hồ sơ",
  "agency_opinion.link_renewed": "Cấp lại đường dẫn cho cơ quan được hỏi ý kiến",
  "agency_opinion.taken_back": "Thôi hỏi ý kiến một cơ quan",
  "agency_opinion.answered": "Cơ quan được hỏi gửi ý kiến",
  "agency_opinion.ended": "Kết thúc lấy ý kiến",
  "notice.drafted": "Soạn thông báo công khai danh sách đề nghị",
  "notice.changed": "Sửa dự thảo thông báo công khai",
  "notice.published": "Công khai danh sách đề nghị",
  "notice.withdrawn": "Gỡ thông báo công khai",
  "notice.dropped": "Bỏ dự thảo thông báo công khai",
  "objection.received": "Nhận phản ánh về một đề nghị",
  "objection.answered": "Trả lời phản ánh",
  "objection.contact_read": "Xem liên hệ của người phản ánh",
  "reader_opinion.published": "Công bố ý kiến bạn đọc",
  "reader_opinion.refused": "Không công bố ý kiến bạn đọc",
};
