export const portalWords = {
  "article.slug_taken": "Đường dẫn này đã dùng cho bài khác. Nhập đường dẫn khác.",
} as const;
