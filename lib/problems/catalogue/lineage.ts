export const lineageWords = {
  "lineage.document_ahead": "Ngày của văn bản chưa đến. Nhập lại.",
  "lineage.effective_ahead": "Ngày có hiệu lực chưa đến. Ghi việc sắp xếp từ ngày có hiệu lực trở đi.",
  "lineage.gone": "{unit} đã kết thúc hoạt động ngày {on}. Chọn đơn vị khác.",
  "lineage.too_young": "{unit} thành lập ngày {on}, không thể kết thúc trước đó. Sửa ngày có hiệu lực.",
  "lineage.holds_office": "{unit} đang giữ vị trí của {bloc}, năm {year}. Bàn giao vị trí cho đơn vị khác trước.",
  "lineage.same_name": "Tên mới giống tên đang dùng. Nhập tên khác.",
  "lineage.too_few": "Chọn ít nhất hai đơn vị để hợp nhất, hoặc chọn đơn vị nhận sáp nhập.",
  "lineage.no_name": "Nhập tên đơn vị mới.",
  "lineage.successor_gone": "Đơn vị nhận đã kết thúc hoạt động. Chọn đơn vị khác.",
  "lineage.circle": "Hai đơn vị không thể nhập vào nhau. Chọn lại.",
  "lineage.split_few": "Chia một đơn vị thì có ít nhất hai đơn vị mới; nếu chỉ tách ra một thì đánh dấu đơn vị cũ vẫn hoạt động.",
} as const;

export const archiveWords = {
  "archive.live_year": "Năm này đang theo dõi trên hệ thống: điểm được tính, không ghi theo bản giấy.",
  "archive.nothing_said": "Nhập tổng điểm, hạng hoặc xếp loại ghi trên giấy.",
  "archive.no_subject": "Chọn đơn vị hoặc ghi tên được khen.",
} as const;
