/** What a document is called until somebody says better: its file's name without ending and signs of machines. */
export function keptTitle(fileName: string): string {
  const bare = (fileName.split(/[\\/]/).at(-1) ?? "")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[_\s]+/g, " ")
    .trim();
  return bare.slice(0, 200) || "Tài liệu chưa đặt tên";
}
