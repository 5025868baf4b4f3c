import type {
  BlocKind,
  BlocStage,
  HeadRule,
  HolderKind,
  OfficeKind,
  VoteDenominator,
  YearKind,
  YearMode,
} from "@/lib/tenancy/generated/enums";

/** The seven stages in their order. */
export const STAGES = ["preparing", "running", "scoring", "checking", "deciding", "proposed", "closed"] as const satisfies BlocStage[];

type StageWords = {
  name: string;
  /** Under the dot of the stepper, where there is little room. */
  short: string;
  /** What it means for each who looks. */
  unit: string;
  head: string;
  board: string;
  public: string;
};

export const STAGE_WORDS = {
  preparing: {
    name: "Chuẩn bị",
    short: "Chuẩn bị",
    unit: "Khối đang chuẩn bị năm thi đua: họp triển khai, thông qua tiêu chí và giao ước.",
    head: "Họp triển khai, thông qua tiêu chí và giao ước, rồi chuyển sang Đang thực hiện.",
    board: "Khối đang chuẩn bị năm thi đua.",
    public: "Khối đang chuẩn bị năm thi đua.",
  },
  running: {
    name: "Đang thực hiện",
    short: "Thực hiện",
    unit: "Đơn vị thực hiện giao ước, phong trào và báo cáo theo kế hoạch của khối.",
    head: "Theo dõi phong trào, báo cáo; hết thời gian thì chuyển sang Tự chấm điểm.",
    board: "Khối đang thực hiện năm thi đua.",
    public: "Khối đang thực hiện giao ước thi đua.",
  },
  scoring: {
    name: "Tự chấm điểm",
    short: "Tự chấm điểm",
    unit: "Đơn vị tự chấm điểm, gắn minh chứng và gửi bảng tự chấm.",
    head: "Đôn đốc đơn vị gửi bảng tự chấm; cho lùi hạn hoặc ghi Không nộp, có lý do.",
    board: "Các đơn vị đang tự chấm điểm.",
    public: "Các đơn vị đang tự chấm điểm.",
  },
  checking: {
    name: "Chấm chéo, thẩm định điểm",
    short: "Chấm chéo",
    unit: "Điểm tự chấm đang được chấm chéo và thẩm định; đơn vị giải trình khi được hỏi.",
    head: "Theo dõi chấm chéo, giải quyết ý kiến khác nhau, chốt điểm.",
    board: "Khối đang chấm chéo và thẩm định điểm.",
    public: "Khối đang thẩm định kết quả.",
  },
  deciding: {
    name: "Bình xét, suy tôn",
    short: "Bình xét",
    unit: "Khối bình xét, bỏ phiếu suy tôn tại hội nghị tổng kết.",
    head: "Tổ chức hội nghị tổng kết, bình xét và ký biên bản.",
    board: "Khối đang bình xét, suy tôn.",
    public: "Khối đang bình xét.",
  },
  proposed: {
    name: "Đã trình hồ sơ đề nghị",
    short: "Đề nghị",
    unit: "Hồ sơ đề nghị khen thưởng đã gửi cơ quan thi đua, khen thưởng tỉnh.",
    head: "Theo dõi hồ sơ, bổ sung khi được trả lại, bàn giao cho khối trưởng năm sau.",
    board: "Thẩm định, trình Hội đồng từng hồ sơ của khối.",
    public: "Hồ sơ đề nghị khen thưởng đang được xem xét.",
  },
  closed: {
    name: "Đã kết thúc",
    short: "Kết thúc",
    unit: "Năm thi đua đã kết thúc; hồ sơ còn xem được.",
    head: "Năm thi đua đã kết thúc; hồ sơ còn xem được.",
    board: "Năm thi đua đã kết thúc.",
    public: "Năm thi đua đã kết thúc.",
  },
} satisfies Record<BlocStage, StageWords>;

export const BLOC_KIND_WORDS = { BLOC: "Khối thi đua", CLUSTER: "Cụm thi đua" } satisfies Record<BlocKind, string>;
/** "Khối trưởng", "Cụm phó": offices take the name of what they lead. */
const LED = { BLOC: "Khối", CLUSTER: "Cụm" } satisfies Record<BlocKind, string>;
const OFFICE_END = { head: "trưởng", deputy: "phó" } satisfies Record<OfficeKind, string>;

export const officeWords = (kind: OfficeKind, bloc: BlocKind): string => `Đơn vị ${LED[bloc]} ${OFFICE_END[kind]}`;
export const holderWords = (kind: HolderKind, bloc: BlocKind): string =>
  kind === "secretary" ? `Thư ký ${LED[bloc].toLowerCase()}` : `${LED[bloc]} ${OFFICE_END[kind]}`;
/** "khối", "cụm": inside a sentence. */
export const blocNoun = (bloc: BlocKind): string => LED[bloc].toLowerCase();

/** Who may exercise an office: the head unit names the head and the secretary. */
export const HOLDERS_OF = { head: ["head", "secretary"], deputy: ["deputy"] } satisfies Record<OfficeKind, HolderKind[]>;

export const HEAD_RULE_WORDS = {
  NOMINATION: "Suy tôn",
  ROTATION: "Luân phiên",
  COUNCIL_NOTICE: "Theo thông báo của Hội đồng",
} satisfies Record<HeadRule, string>;
export const YEAR_KIND_WORDS = { CALENDAR: "Năm dương lịch", SCHOOL: "Năm học" } satisfies Record<YearKind, string>;
export const YEAR_MODE_WORDS = { live: "Đang theo dõi trên hệ thống", archive: "Hồ sơ năm trước, nhập từ bản giấy" } satisfies Record<
  YearMode,
  string
>;
export const DENOMINATOR_WORDS = {
  ALL_MEMBERS: "Tổng số đơn vị thành viên",
  PRESENT: "Số đơn vị có mặt",
  VALID: "Số phiếu hợp lệ",
} satisfies Record<VoteDenominator, string>;

/** Standing in for the head, as it is written before the name on a paper. */
export const ACTING_WORDS = { "KT.": "KT. (ký thay)", "TUQ.": "TUQ. (thừa ủy quyền)", "Q.": "Q. (quyền)" } as const;

/** Words that are pages beside the blocs, or may become one. */
export const RESERVED_SLUGS = [
  "viec",
  "khoi",
  "don-vi",
  "ban",
  "hoi-dong",
  "quan-tri",
  "tin",
  "guong",
  "ket-qua",
  "khen-thuong",
  "xac-minh",
  "gop-y",
  "tin-bai",
  "cham-linh-vuc",
  "lich",
  "lich-su",
  "tim",
  "thu-tu",
  "huong-dan",
];
