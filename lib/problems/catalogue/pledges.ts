export const pledgeWords = {
  "pledge.text_fixed": "Nội dung giao ước đã được thông qua nên không sửa được nữa.",
  "pledge.text_differs": "Văn bản giao ước vừa được chốt lại. Tải lại trang, đọc rồi ký.",
  "pledge.already_signed": "Đơn vị đã ký giao ước này rồi.",
  "pledge.already_party": "Đơn vị đã có tên trong giao ước.",
  "pledge.exists": "Năm này đã có giao ước.",
} as const;
