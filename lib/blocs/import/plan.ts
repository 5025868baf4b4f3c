import { GIVEN_POSTS } from "../../people/post-rules";
import { POST_WORDS } from "../../people/words";
import { headIn, NOTE, type PlannedColumn, YES_NO } from "../../provinces/import/plan";

export const SHEETS = ["units", "people", "posts", "blocs", "members"] as const;
export type SheetKey = (typeof SHEETS)[number];

export const KIND_CHOICES = { BLOC: "Khối", CLUSTER: "Cụm" } as const;

const DATE = "Ngày/tháng/năm, ví dụ 01/01/2026.";

/** Sheets of the one workbook, in the order in which they rest on each other. */
export const PLAN: Record<SheetKey, { name: string; columns: PlannedColumn[] }> = {
  units: {
    name: "Đơn vị",
    columns: [
      NOTE,
      {
        key: "code",
        head: "Mã đơn vị",
        required: true,
        width: 14,
        hint: "Không trùng nhau; dùng để nối các trang tính. Ví dụ SNV.",
        example: "SNV",
      },
      { key: "name", head: "Tên đơn vị", required: true, width: 44, example: "Sở Nội vụ" },
      { key: "shortName", head: "Tên ngắn", width: 24, example: "Sở Nội vụ" },
      {
        key: "slug",
        head: "Đường dẫn",
        width: 20,
        hint: "Chữ thường không dấu và gạch nối; để trống thì lấy theo tên.",
        example: "so-noi-vu",
      },
      { key: "establishedOn", head: "Ngày thành lập", width: 16, hint: DATE, example: "01/03/2025" },
    ],
  },
  people: {
    name: "Người",
    columns: [
      NOTE,
      { key: "code", head: "Mã người", required: true, width: 14, hint: "Mã cán bộ hoặc mã tự đặt, không trùng nhau.", example: "CB001" },
      { key: "fullName", head: "Họ và tên", required: true, width: 26, example: "Nguyễn Văn An" },
      { key: "unitCode", head: "Mã đơn vị", width: 14, hint: "Mã ở trang Đơn vị hoặc mã đã có trong hệ thống.", example: "SNV" },
      { key: "title", head: "Chức danh", width: 26, example: "Phó Giám đốc" },
      { key: "email", head: "Thư điện tử", width: 30, example: "nguyenvanan@tinh.gov.vn" },
      { key: "phone", head: "Điện thoại", width: 16, example: "0912 345 678" },
      {
        key: "signInName",
        head: "Tên đăng nhập",
        width: 20,
        hint: "Để trống thì lấy theo họ tên khi cấp phiếu kích hoạt.",
        example: "nguyen.van.an",
      },
    ],
  },
  posts: {
    name: "Chức vụ",
    columns: [
      NOTE,
      { key: "personCode", head: "Mã người", required: true, width: 14, example: "CB001" },
      {
        key: "post",
        head: "Chức vụ",
        required: true,
        width: 44,
        choices: GIVEN_POSTS.map((code) => POST_WORDS[code]),
        example: POST_WORDS.unit_leader,
      },
      { key: "unitCode", head: "Mã đơn vị", width: 14, hint: "Để trống thì lấy đơn vị của người đó.", example: "SNV" },
      { key: "since", head: "Từ ngày", required: true, width: 14, hint: DATE, example: "01/01/2026" },
      { key: "until", head: "Đến hết ngày", width: 14, hint: DATE, example: "" },
      { key: "basis", head: "Căn cứ", width: 36, example: "QĐ 12/QĐ-UBND ngày 05/01/2026" },
    ],
  },
  blocs: {
    name: "Khối, cụm",
    columns: [
      NOTE,
      {
        key: "slug",
        head: "Mã khối",
        required: true,
        width: 22,
        hint: "Chữ thường không dấu và gạch nối; nằm trong địa chỉ trang của khối.",
        example: "khoi-so-nganh-1",
      },
      { key: "name", head: "Tên khối, cụm", required: true, width: 44, example: "Khối thi đua các sở, ngành số 1" },
      { key: "shortName", head: "Tên ngắn", width: 24, example: "Khối sở, ngành 1" },
      { key: "kind", head: "Loại", width: 10, choices: Object.values(KIND_CHOICES), example: KIND_CHOICES.BLOC },
    ],
  },
  members: {
    name: "Thành viên",
    columns: [
      NOTE,
      { key: "blocSlug", head: "Mã khối", required: true, width: 22, example: "khoi-so-nganh-1" },
      { key: "unitCode", head: "Mã đơn vị", required: true, width: 14, example: "SNV" },
      { key: "since", head: "Từ ngày", required: true, width: 14, hint: DATE, example: "01/01/2026" },
      { key: "until", head: "Đến hết ngày", width: 14, hint: DATE, example: "" },
      {
        key: "countsForAward",
        head: "Tính khen thưởng",
        width: 14,
        choices: YES_NO,
        hint: "Một đơn vị chỉ được tính khen thưởng ở một khối trong cùng thời gian.",
        example: "Có",
      },
      { key: "ranked", head: "Xếp hạng", width: 12, choices: YES_NO, example: "Có" },
      { key: "basis", head: "Căn cứ", width: 36, example: "QĐ 20/QĐ-HĐTĐKT ngày 10/01/2026" },
    ],
  },
};

export const headOf = (sheet: SheetKey, column: string): string => headIn(PLAN[sheet].columns, column);
export const MOST_ROWS = 3_000;

export const HINTS = [
  "Nhập đơn vị, người, chức vụ, khối và thành viên",
  "1. Điền các trang tính theo thứ tự: Đơn vị, Người, Chức vụ, Khối, cụm, Thành viên. Trang chưa cần thì để trống.",
  "2. Cột có dấu * phải có. Không đổi tên trang tính và dòng tiêu đề.",
  "3. Dòng có chữ “Ví dụ” ở cột Ghi chú chỉ để xem, không được nhập. Có thể xóa dòng đó.",
  "4. Ngày ghi ngày/tháng/năm, ví dụ 01/01/2026.",
  "5. Hệ thống nhận ra dòng cũ theo mã: đơn vị theo Mã đơn vị, người theo Mã người, khối theo Mã khối; chức vụ theo người, chức vụ, đơn vị và ngày bắt đầu; thành viên theo khối, đơn vị và ngày bắt đầu.",
  "6. Nhập lại cùng một tệp không tạo thêm dòng. Ô để trống giữ nguyên nội dung đã có; muốn xóa nội dung thì sửa trên trang của đơn vị, của người.",
  "7. Tải tệp lên thì hệ thống chỉ đọc và cho xem trước từng dòng. Còn một dòng sai thì không dòng nào được ghi.",
  "8. Chức vụ có quyền ký, duyệt, bỏ phiếu hoặc quản trị có hiệu lực sau khi người thứ hai xác nhận.",
  `9. Mỗi tệp tối đa ${MOST_ROWS.toLocaleString("vi-VN")} dòng, 20 MB, không chứa macro. Không đưa nội dung bí mật nhà nước vào tệp.`,
];
