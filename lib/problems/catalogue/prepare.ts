export const prepareWords = {
  "prepare.too_late": "Năm này đã qua bước thực hiện nên không lấy nội dung từ năm trước được nữa.",
  "prepare.no_last": "Khối chưa có năm nào trước năm này để lấy nội dung.",
  "prepare.nothing": "Chưa chọn nội dung nào. Đánh dấu ít nhất một dòng rồi bấm lại.",
} as const;
