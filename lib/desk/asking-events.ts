/** What happened while others were asked: agencies by a link, readers under an article. */
export const ASKING_EVENTS = {
  "agency_opinion.asked": "Hỏi ý kiến cơ quan liên quan về hồ sơ",
  "agency_opinion.link_renewed": "Cấp lại đường dẫn cho cơ quan được hỏi ý kiến",
  "agency_opinion.taken_back": "Thôi hỏi ý kiến một cơ quan",
  "agency_opinion.answered": "Cơ quan được hỏi gửi ý kiến",
  "agency_opinion.ended": "Kết thúc lấy ý kiến",
  "reader_opinion.published": "Công bố ý kiến bạn đọc",
  "reader_opinion.refused": "Không công bố ý kiến bạn đọc",
};
