/** What happened with subjects of awards, what came from old papers, and certificates. */
export const HONOURS_EVENTS = {
  "archive_year.written": "Ghi hồ sơ một năm trước từ Excel",
  "archive_year.result_kept": "Ghi kết quả theo bản giấy",
  "archive_year.award_added": "Ghi khen thưởng theo bản giấy",
  "decision.unpublished": "Gỡ quyết định cũ khỏi trang công khai",
  "honours.fate_noted": "Ghi nhận đính chính, hủy bỏ, thu hồi theo bản giấy",
  "subject.merged": "Gộp hồ sơ khen thưởng",
  "subject.unmerged": "Tách hồ sơ khen thưởng đã gộp",
  "subject.told_apart": "Ghi nhận hai hồ sơ khen thưởng không phải một",
  "subject.record_read": "Xem hồ sơ khen thưởng của cá nhân, hộ gia đình",
  "certificate.template_kept": "Lưu mẫu in bằng, giấy khen",
  "certificate.template_retired": "Thôi dùng mẫu in bằng, giấy khen",
  "certificate.stock_kept": "Thêm ảnh phôi bằng, giấy khen",
} satisfies Record<string, string>;
