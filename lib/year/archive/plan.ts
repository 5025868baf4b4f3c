import { headIn, NOTE, type PlannedColumn, YES_NO } from "@/lib/provinces/import/plan";

/** Sheets of the one workbook in which an old year arrives, in the order in which they rest on each other. */
export const SHEETS = [
  "year",
  "units",
  "meetings",
  "guests",
  "resolutions",
  "clauses",
  "signatures",
  "criteria",
  "scores",
  "points",
  "awards",
] as const;
export type SheetKey = (typeof SHEETS)[number];

export const BLOC_KINDS = { BLOC: "Khối", CLUSTER: "Cụm" } as const;
export const OFFICES = { head: "Khối trưởng", deputy: "Khối phó" } as const;
export const MEETING_KINDS = {
  LAUNCH: "Hội nghị triển khai",
  MIDYEAR: "Hội nghị sơ kết",
  YEAR_END: "Hội nghị tổng kết",
  THEMATIC: "Họp chuyên đề",
  EXTRAORDINARY: "Họp đột xuất",
} as const;
export const SUBJECTS = {
  PLAN: "Kế hoạch",
  REGULATION: "Quy chế",
  CRITERIA: "Tiêu chí",
  LAUNCH: "Phát động",
  REGISTRATION: "Đăng ký",
  PLEDGE: "Giao ước",
  REPORT: "Báo cáo",
  OTHER: "Khác",
} as const;

const DATE = "Ngày/tháng/năm, ví dụ 11/04/2017.";
const unit: PlannedColumn = {
  key: "unitCode",
  head: "Mã đơn vị",
  required: true,
  width: 16,
  hint: "Mã ở trang Đơn vị thành viên.",
  example: "CT-HND",
};

export const PLAN: Record<SheetKey, { name: string; columns: PlannedColumn[] }> = {
  year: {
    name: "Năm thi đua",
    columns: [
      NOTE,
      {
        key: "slug",
        head: "Mã khối",
        required: true,
        width: 22,
        hint: "Chữ thường không dấu và gạch nối; có sẵn thì dùng lại khối đó.",
        example: "mttq-can-tho",
      },
      { key: "name", head: "Tên khối, cụm", width: 50, example: "Khối thi đua Mặt trận Tổ quốc, các đoàn thể thành phố" },
      { key: "shortName", head: "Tên ngắn", width: 28, example: "MTTQ và các đoàn thể" },
      { key: "kind", head: "Loại", width: 10, choices: Object.values(BLOC_KINDS), example: "Khối" },
      { key: "year", head: "Năm", required: true, width: 12, hint: "2017, hoặc năm học 2017-2018.", example: "2017" },
      { key: "territory", head: "Tỉnh lúc đó", width: 20, hint: "Chỉ ghi nếu là tỉnh đã hợp nhất, ví dụ Vĩnh Phúc.", example: "" },
      { key: "source", head: "Lấy từ văn bản nào", required: true, width: 50, example: "Bản tin của thành phố ngày 27/04/2017" },
      { key: "invented", head: "Nội dung giả định", width: 30, example: "" },
      { key: "missing", head: "Còn thiếu gì", width: 40, hint: "Nhiều việc thì ngăn bằng dấu chấm phẩy.", example: "Biên bản tổng kết" },
    ],
  },
  units: {
    name: "Đơn vị thành viên",
    columns: [
      NOTE,
      { ...unit, hint: "Mã có sẵn thì dùng lại đơn vị đó." },
      { key: "name", head: "Tên đơn vị lúc đó", required: true, width: 46, example: "Hội Nông dân thành phố Cần Thơ" },
      { key: "shortName", head: "Tên ngắn", width: 26, example: "Hội Nông dân" },
      { key: "office", head: "Vị trí trong khối", width: 16, choices: Object.values(OFFICES), example: "Khối trưởng" },
      { key: "counts", head: "Tính khen thưởng", width: 14, choices: YES_NO, example: "Có" },
      { key: "ranked", head: "Xếp hạng", width: 12, choices: YES_NO, example: "Có" },
    ],
  },
  meetings: {
    name: "Hội nghị",
    columns: [
      NOTE,
      { key: "code", head: "Mã hội nghị", required: true, width: 14, example: "HN1" },
      {
        key: "kind",
        head: "Loại hội nghị",
        required: true,
        width: 22,
        choices: Object.values(MEETING_KINDS),
        example: MEETING_KINDS.LAUNCH,
      },
      { key: "title", head: "Tên hội nghị", required: true, width: 46, example: "Hội nghị triển khai, ký giao ước thi đua năm 2017" },
      { key: "day", head: "Ngày họp", required: true, width: 14, hint: DATE, example: "11/04/2017" },
      { key: "place", head: "Nơi họp", width: 30, example: "Hội trường Ủy ban MTTQ thành phố" },
      { key: "chairName", head: "Người chủ trì", width: 24, example: "" },
      { key: "chairTitle", head: "Chức danh chủ trì", width: 24, example: "" },
      { key: "secretaryName", head: "Thư ký", width: 24, example: "" },
      {
        key: "agenda",
        head: "Nội dung họp",
        required: true,
        width: 60,
        hint: "Nhiều nội dung thì ngăn bằng dấu chấm phẩy.",
        example: "Nhìn lại năm 2016; Ký giao ước thi đua năm 2017",
      },
      { key: "absent", head: "Mã đơn vị vắng", width: 20, hint: "Nhiều mã thì ngăn bằng dấu chấm phẩy.", example: "" },
      { key: "discussion", head: "Ý kiến thảo luận", width: 60, example: "" },
      { key: "minutesNumber", head: "Số biên bản", width: 16, example: "" },
    ],
  },
  guests: {
    name: "Khách mời, chỉ đạo",
    columns: [
      NOTE,
      { key: "meeting", head: "Mã hội nghị", required: true, width: 14, example: "HN1" },
      { key: "fullName", head: "Họ và tên", required: true, width: 26, example: "Nguyễn Văn A" },
      { key: "title", head: "Chức danh", width: 30, example: "Trưởng Ban Thi đua - Khen thưởng" },
      { key: "organisation", head: "Cơ quan", width: 40, example: "Sở Nội vụ thành phố" },
      { key: "fromBoard", head: "Cơ quan chuyên trách", width: 18, choices: YES_NO, example: "Có" },
      { key: "directive", head: "Ý kiến chỉ đạo", width: 60, example: "Mỗi đơn vị đưa nội dung giao ước vào kế hoạch của mình." },
    ],
  },
  resolutions: {
    name: "Nghị quyết",
    columns: [
      NOTE,
      { key: "meeting", head: "Mã hội nghị", required: true, width: 14, example: "HN1" },
      { key: "subject", head: "Về việc", width: 14, choices: Object.values(SUBJECTS), example: SUBJECTS.PLEDGE },
      { key: "text", head: "Nội dung biểu quyết", required: true, width: 60, example: "Thông qua giao ước thi đua năm 2017." },
      { key: "inFavour", head: "Đồng ý", required: true, width: 10, example: "8" },
      { key: "opposed", head: "Không đồng ý", width: 12, example: "0" },
      { key: "abstained", head: "Không ý kiến", width: 12, example: "0" },
    ],
  },
  clauses: {
    name: "Điều của giao ước",
    columns: [
      NOTE,
      { key: "heading", head: "Tên điều", required: true, width: 40, example: "Thực hiện chủ đề năm của Thành ủy" },
      {
        key: "body",
        head: "Nội dung",
        required: true,
        width: 80,
        example: "Góp việc cụ thể vào thu hút đầu tư, nâng sức cạnh tranh, hội nhập.",
      },
      { key: "perUnit", head: "Chỉ tiêu riêng từng đơn vị", width: 16, choices: YES_NO, example: "Không" },
    ],
  },
  signatures: {
    name: "Ký giao ước",
    columns: [
      NOTE,
      unit,
      { key: "day", head: "Ngày ký", required: true, width: 14, hint: `${DATE} Mọi đơn vị cùng một ngày.`, example: "11/04/2017" },
      { key: "name", head: "Người ký", required: true, width: 26, example: "Nguyễn Văn B" },
      { key: "title", head: "Chức danh", width: 26, example: "Chủ tịch" },
    ],
  },
  criteria: {
    name: "Tiêu chí",
    columns: [
      NOTE,
      { key: "number", head: "Số tiêu chí", required: true, width: 12, example: "I.1" },
      { key: "name", head: "Tên tiêu chí", required: true, width: 70, example: "Hoàn thành nhiệm vụ chính trị" },
      { key: "max", head: "Điểm tối đa", width: 12, example: "20" },
    ],
  },
  scores: {
    name: "Kết quả chấm điểm",
    columns: [
      NOTE,
      unit,
      { key: "self", head: "Tự chấm", width: 12, example: "96,5" },
      { key: "total", head: "Tổng điểm", width: 12, example: "95" },
      { key: "rank", head: "Hạng", width: 10, example: "1" },
      { key: "classification", head: "Xếp loại", width: 20, example: "Xuất sắc" },
      { key: "remark", head: "Nhận xét", width: 40, example: "" },
    ],
  },
  points: {
    name: "Điểm từng tiêu chí",
    columns: [
      NOTE,
      unit,
      { key: "number", head: "Số tiêu chí", required: true, width: 12, example: "I.1" },
      { key: "points", head: "Điểm", required: true, width: 12, example: "19,5" },
    ],
  },
  awards: {
    name: "Khen thưởng",
    columns: [
      NOTE,
      { ...unit, required: false, hint: "Để trống nếu khen cá nhân hoặc tập thể khác." },
      { key: "subject", head: "Tên được khen", width: 36, hint: "Để trống thì lấy tên đơn vị.", example: "" },
      { key: "title", head: "Danh hiệu, hình thức", required: true, width: 44, example: "Cờ thi đua của Ủy ban nhân dân thành phố" },
      { key: "number", head: "Số quyết định", width: 20, example: "123/QĐ-UBND" },
      { key: "day", head: "Ngày quyết định", width: 14, hint: DATE, example: "15/01/2018" },
      { key: "by", head: "Người, cơ quan quyết định", width: 34, example: "Chủ tịch Ủy ban nhân dân thành phố" },
    ],
  },
};

export const headOf = (sheet: SheetKey, column: string): string => headIn(PLAN[sheet].columns, column);
export const MOST_ROWS = 2_000;
export const HINTS = [
  "Nhập hồ sơ một năm thi đua cũ",
  "1. Mỗi tệp là một năm của một khối hoặc cụm. Trang Năm thi đua chỉ có một dòng.",
  "2. Không có văn bản nào thì để trống trang đó: hệ thống ghi vào danh sách Còn thiếu, bổ sung sau được.",
  "3. Ghi đúng như trên giấy: tên đơn vị lúc đó, tổng điểm và hạng như đã in, kể cả khi cộng lại không khớp.",
  "4. Chữ ký, biểu quyết, quyết định được ghi là “theo bản giấy”; không ai được thêm quyền hay nhận nhắc việc từ hồ sơ cũ.",
  "5. Tải tệp lên thì hệ thống chỉ đọc và cho xem trước từng dòng. Còn một dòng sai thì không dòng nào được ghi.",
  "6. Dòng có chữ “Ví dụ” ở cột Ghi chú chỉ để xem. Không đưa nội dung bí mật nhà nước vào tệp.",
];
