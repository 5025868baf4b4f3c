export const handoverWords = {
  "handover.too_early": "Bàn giao được lập khi năm thi đua đã trình hồ sơ đề nghị hoặc đã kết thúc.",
  "handover.no_next_year": "Chưa mở năm thi đua sau, nên chưa có nơi nhận bàn giao. Mở năm sau rồi làm lại.",
  "handover.no_next_head": "Năm {year} chưa có đơn vị đứng đầu để nhận bàn giao.",
  "handover.nobody_receives": "{unit} chưa cử người đứng đầu hoặc thư ký có tài khoản để nhận bàn giao.",
  "handover.prepared": "Bàn giao của năm này vừa được lập. Tải lại trang để xem.",
  "handover.confirmed_already": "Một bên đã xác nhận, nên không lập lại được.",
  "handover.side_confirmed": "Bên này đã xác nhận.",
  "handover.not_sealed": "Gói hồ sơ chưa lập xong. Chờ đến khi có mã kiểm tra rồi xác nhận.",
  "handover.day_ahead": "Ngày bàn giao là {day}, chưa đến. Đến ngày đó mới xác nhận.",
  "handover.same_person": "Anh/Chị đã xác nhận cho bên kia. Mỗi bên do một người xác nhận.",
  "bundle.making": "Gói hồ sơ này đang được lập. Chờ lập xong rồi tải, không cần yêu cầu lại.",
  "bundle.other": "Không khớp: không có gói hồ sơ nào của năm này mang mã đó. Tệp đã bị sửa, tải chưa hết hoặc là tệp khác.",
} as const;
