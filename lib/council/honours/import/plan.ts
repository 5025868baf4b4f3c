import { headIn, NOTE, type PlannedColumn } from "@/lib/provinces/import/plan";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

export const SHEET = "Khen thưởng";
export const MOST_ROWS = 10_000;

/** One sheet, one row an award: whom, what, and by which decision. */
export const COLUMNS: PlannedColumn[] = [
  NOTE,
  { key: "kind", head: "Đối tượng", required: true, width: 14, choices: Object.values(RECIPIENT_WORDS), example: RECIPIENT_WORDS.PERSON },
  {
    key: "name",
    head: "Tên được khen",
    required: true,
    width: 34,
    hint: "Như trên quyết định: họ và tên, tên tập thể, hoặc tên chủ hộ.",
    example: "Nguyễn Thị Hòa",
  },
  {
    key: "post",
    head: "Chức vụ",
    width: 26,
    hint: "Chức vụ lúc được khen; tập thể, hộ gia đình thì để trống.",
    example: "Phó Trưởng phòng",
  },
  {
    key: "unitName",
    head: "Đơn vị, địa chỉ",
    width: 36,
    hint: "Đơn vị công tác lúc đó; hộ gia đình thì ghi thôn, xã.",
    example: "Sở Tài chính",
  },
  {
    key: "unitCode",
    head: "Mã đơn vị",
    width: 14,
    hint: "Chỉ ghi khi tập thể được khen là một đơn vị của tỉnh đã có trong hệ thống.",
    example: "",
  },
  {
    key: "identity",
    head: "Số định danh",
    width: 18,
    hint: "9 hoặc 12 chữ số, không bắt buộc. Chỉ dùng để nhận ra cùng một người; hệ thống không lưu số này.",
    example: "",
  },
  { key: "title", head: "Danh hiệu, hình thức", required: true, width: 44, example: "Chiến sĩ thi đua cơ sở" },
  { key: "year", head: "Năm khen thưởng", required: true, width: 14, hint: "2019, hoặc năm học 2019-2020.", example: "2019" },
  { key: "number", head: "Số quyết định", required: true, width: 20, example: "123/QĐ-UBND" },
  { key: "day", head: "Ngày quyết định", required: true, width: 14, hint: "Ngày/tháng/năm, ví dụ 15/01/2020.", example: "15/01/2020" },
  { key: "signerTitle", head: "Chức vụ người ký", required: true, width: 34, example: "Chủ tịch Ủy ban nhân dân tỉnh" },
  { key: "signerName", head: "Người ký", width: 26, example: "" },
  {
    key: "about",
    head: "Trích yếu",
    width: 44,
    hint: "Các dòng cùng một quyết định ghi giống nhau, hoặc chỉ ghi ở dòng đầu.",
    example: "",
  },
  { key: "paperNo", head: "Số vào sổ", width: 14, hint: "Số ghi trên bằng, giấy khen, nếu có.", example: "" },
];

export const headOf = (column: string): string => headIn(COLUMNS, column);
export const HINTS = [
  "Nhập khen thưởng các năm trước",
  "1. Mỗi dòng là một người, một tập thể hoặc một hộ gia đình trong một quyết định. Nhiều quyết định, nhiều năm để chung một tệp được.",
  "2. Cột có dấu * phải có. Không đổi tên trang tính và dòng tiêu đề.",
  "3. Ghi đúng như trên giấy: tên, chức vụ, đơn vị lúc đó, tên danh hiệu lúc đó.",
  "4. Số định danh chỉ dùng để nhận ra cùng một người qua nhiều năm. Hệ thống giữ một dấu mã hóa, không lưu và không hiện số.",
  "5. Tải tệp lên thì hệ thống chỉ đọc và cho xem trước. Còn một dòng sai thì không dòng nào được ghi. Dòng đã có từ trước thì bỏ qua.",
  `6. Mỗi tệp tối đa ${MOST_ROWS.toLocaleString("vi-VN")} dòng, 20 MB, không chứa macro. Không đưa nội dung bí mật nhà nước vào tệp.`,
];
