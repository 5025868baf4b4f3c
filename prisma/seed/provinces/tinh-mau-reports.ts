import type { Story } from "../days.ts";
import type { Keys } from "../province.ts";
import { sowMeeting, type SeedPresence } from "../meeting.ts";
import { sowReview, sowUnitReport, type SeedUnitReport } from "../reports.ts";
import type { Sower } from "../sow.ts";

const BLOC = "Khối thi đua các cơ quan Tham mưu - Tổng hợp";
const officer = (at: Keys, unit: string) => ({
  person: at.person(unit === "thong-ke-tinh" ? "don-vi" : unit === "van-phong-ubnd-tinh" ? "thu-ky" : `can-bo-${unit}`),
  post: "unit_officer",
});
const ON_TIME = "Nhiệm vụ được giao hoàn thành đúng hạn",
  INITIATIVE = "Sáng kiến được công nhận";

type Told = { unit: string; results: string; difficulties: string; causes?: string; proposals?: string; tasks: string };
/** What was said in June: eight units in time, one sent back since, one not at all. */
const MIDYEAR: Told[] = [
  {
    unit: "van-phong-ubnd-tinh",
    results: "Tham mưu ban hành chương trình công tác năm; 97 % nhiệm vụ đúng hạn.",
    difficulties: "Số nhiệm vụ giao thêm trong quý II tăng, có việc phải xin lùi hạn.",
    proposals: "Đề nghị khối thống nhất cách tính nhiệm vụ quá hạn.",
    tasks: "Rà soát nhiệm vụ tồn trước ngày 15/8.",
  },
  {
    unit: "van-phong-doan-dbqh-va-hdnd-tinh",
    results: "Phục vụ hai kỳ họp, không có tài liệu gửi muộn.",
    difficulties: "Một số cơ quan gửi tài liệu sát ngày họp.",
    tasks: "Số hóa tài liệu kỳ họp từ quý III.",
  },
  {
    unit: "so-tai-chinh",
    results: "Thẩm định dự toán trước hạn năm ngày; hai sáng kiến đã được hội đồng cơ sở công nhận.",
    difficulties: "Biên chế giảm sau sắp xếp, việc dồn vào cuối quý.",
    causes: "Khối lượng bàn giao từ cơ quan sáp nhập chưa lường hết.",
    proposals: "Đề nghị giảm số báo cáo định kỳ trùng nội dung.",
    tasks: "Hoàn thành quyết toán năm trước ngày 30/9.",
  },
  {
    unit: "so-noi-vu",
    results: "Hoàn thành đề án vị trí việc làm của 12 cơ quan.",
    difficulties: "Văn bản hướng dẫn thay đổi giữa kỳ.",
    proposals: "Đề nghị sửa tiêu chí cải cách hành chính cho phù hợp bộ chỉ số mới.",
    tasks: "Tổ chức thi nâng ngạch trong quý IV.",
  },
  {
    unit: "thanh-tra-tinh",
    results: "Kết thúc 7 cuộc thanh tra, thu hồi đủ số tiền phát hiện.",
    difficulties: "Hai cuộc kéo dài do phải trưng cầu giám định.",
    tasks: "Kết luận dứt điểm các cuộc còn lại trước tháng 11.",
  },
  {
    unit: "so-dan-toc-va-ton-giao",
    results: "Giải ngân 52 % vốn chương trình mục tiêu.",
    difficulties: "Mưa lũ làm chậm thi công ở ba xã.",
    proposals: "Đề nghị kéo dài thời gian giải ngân.",
    tasks: "Mỗi tháng kiểm tra một xã trọng điểm.",
  },
  {
    unit: "thue-tinh",
    results: "Thu nội địa đạt 54 % dự toán; 100 % doanh nghiệp dùng hóa đơn điện tử.",
    difficulties: "Hộ kinh doanh lúng túng khi bỏ thuế khoán.",
    proposals: "Đề nghị các sở phối hợp hướng dẫn hộ kinh doanh.",
    tasks: "Mở 20 điểm hỗ trợ kê khai tại chợ.",
  },
  {
    unit: "thong-ke-tinh",
    results: "Công bố số liệu quý đúng lịch; điều tra nông thôn hoàn thành trước hạn.",
    difficulties: "Thiếu điều tra viên ở vùng cao.",
    tasks: "Chuẩn bị tổng điều tra, tập huấn trước ngày 30/9.",
  },
  {
    unit: "so-tu-phap",
    results: "Thẩm định 41 văn bản, không có văn bản trái luật.",
    difficulties: "Cơ sở dữ liệu hộ tịch còn lỗi khi ghép dữ liệu cũ.",
    tasks: "Làm sạch dữ liệu hộ tịch trước quý IV.",
  },
];

/** July's meeting adopted what June's reports said; one unit had not written, one had to mend its own. */
async function sowMidyearReview(
  sower: Sower,
  at: Keys,
  yearId: string,
  names: Record<string, string>,
  leaders: SeedPresence[],
): Promise<void> {
  const secretary = { person: at.person("thu-ky"), post: "bloc_secretary" };
  await sowMeeting(sower, at, names, {
    key: "so-ket-2026",
    bloc: "tham-muu-tong-hop",
    yearId,
    mode: "live",
    kind: "MIDYEAR",
    title: "Hội nghị sơ kết sáu tháng đầu năm 2026",
    place: "Phòng họp số 2, Văn phòng UBND tỉnh",
    startsAt: "2026-07-14T08:00",
    endedAt: "2026-07-14T10:30",
    by: secretary,
    presences: leaders.map((one) => (one.unit === "so-ngoai-vu" ? { ...one, state: "absent", reason: "Tiếp đoàn công tác" } : one)),
    agenda: ["Báo cáo sơ kết sáu tháng", "Nhiệm vụ sáu tháng cuối năm"],
    resolutions: [
      { key: "bao-cao", subject: "REPORT", text: "Thông qua báo cáo sơ kết sáu tháng đầu năm 2026 của khối.", item: 1 },
      { key: "nhiem-vu", subject: "OTHER", text: "Mỗi đơn vị xử lý dứt điểm nhiệm vụ quá hạn trước ngày 15/8.", item: 2 },
      { key: "dien-hinh", subject: "OTHER", text: "Mỗi đơn vị giới thiệu ít nhất một điển hình trước ngày 30/10.", item: 2 },
    ],
    more: {
      chair_name: "Nguyễn Đức Thành",
      chair_title: "Chánh Văn phòng, Khối trưởng",
      secretary_name: "Phạm Thị Thanh Hà",
      invented: "Cuộc họp giả định.",
    },
  });
  await sowReview(sower, at, {
    yearId,
    blocSlug: "tham-muu-tong-hop",
    year: "2026",
    period: "MIDYEAR",
    number: "04/BC-KTĐ",
    resolutionId: at.of("resolution", "so-ket-2026", "bao-cao"),
    at: "2026-07-14T10:40:00+07:00",
    by: secretary,
    invented: "Báo cáo giả định của Tỉnh Mẫu.",
    words: {
      results:
        "Sáu tháng đầu năm, các đơn vị trong khối bám sát chương trình công tác của tỉnh; phần lớn đạt tỷ lệ nhiệm vụ đúng hạn như cam kết.",
      movements: "Phong trào rút ngắn thời gian giải quyết công việc đi vào nền nếp, mỗi cơ quan đã chọn được việc để làm.",
      difficulties: "Sắp xếp tổ chức làm khối lượng việc dồn vào cuối quý II.",
      causes: "Khối lượng bàn giao chưa lường hết; một số văn bản hướng dẫn ra muộn.",
      proposals: "Đề nghị tỉnh rà soát, cắt giảm báo cáo định kỳ trùng nội dung.",
      tasks: "Hoàn thành nhiệm vụ tồn trước ngày 15/8; chuẩn bị tự chấm điểm từ tháng 11.",
    },
  });
}

type Bloc = { yearId: string; names: Record<string, string>; leaders: SeedPresence[] };
/** June's reports with their review, and those of the year: who has sent, who was asked for more, who has begun. */
export async function sowTinhMauReports(sower: Sower, at: Keys, { yearId, names, leaders }: Bloc, { at: hour }: Story): Promise<void> {
  const secretary = { person: at.person("thu-ky"), post: "bloc_secretary" },
    of = { yearId, year: "2026", bloc: BLOC };
  const id = at.of("year-date", "bao-cao-sau-thang-2026"),
    set = "2026-02-10T09:00:00+07:00";
  await sower.into("year_date", [
    {
      id,
      bloc_year_id: yearId,
      kind: "DEADLINE",
      day: "2026-06-20",
      title: "Gửi báo cáo sơ kết sáu tháng",
      report_period: "MIDYEAR",
      entered_by_id: secretary.person,
      created_at: set,
    },
  ]);
  sower.audit("year_date.added", id, { blocYear: yearId, kind: "DEADLINE", day: "2026-06-20" }, set, secretary);
  for (const [n, { unit, ...words }] of MIDYEAR.entries()) {
    const back: SeedUnitReport["back"] =
      unit === "so-tu-phap"
        ? {
            reason: "Nêu rõ số phiếu lý lịch tư pháp giải quyết đúng hạn, kèm nguyên nhân của hạn chế.",
            until: "2026-07-08",
            at: "2026-07-01T10:15:00+07:00",
            by: secretary,
          }
        : undefined;
    await sowUnitReport(
      sower,
      at,
      { ...of, period: "MIDYEAR" },
      {
        unit,
        words,
        at: `2026-06-${12 + n}T15:${10 + n}:00+07:00`,
        by: unit === "thanh-tra-tinh" ? secretary : officer(at, unit),
        ...(unit === "thanh-tra-tinh" ? { paper: { number: "64/BC-TTr", on: "2026-06-15" } } : {}),
        ...(back ? { back } : {}),
      },
    );
  }
  await sowMidyearReview(sower, at, yearId, names, leaders);
  const year: SeedUnitReport[] = [
    {
      unit: "so-tai-chinh",
      words: {
        results: "Hoàn thành 100 % nhiệm vụ được giao; bốn sáng kiến được công nhận.",
        difficulties: "Ba thủ tục còn phải nộp thêm bản giấy.",
        proposals: "Đề nghị liên thông dữ liệu giữa thuế và kho bạc.",
        tasks: "Bỏ bản giấy ở ba thủ tục còn lại trong quý I.",
      },
      actual: { [ON_TIME]: "99,6", [INITIATIVE]: "4" },
      at: hour(2, "09:20"),
      by: officer(at, "so-tai-chinh"),
    },
    {
      unit: "thue-tinh",
      words: {
        results: "Thu nội địa vượt dự toán 6 %.",
        difficulties: "Nợ thuế của doanh nghiệp ngừng hoạt động còn cao.",
        tasks: "Phân loại, xử lý nợ trước ngày 30/6 năm sau.",
      },
      actual: { [ON_TIME]: "99,8", [INITIATIVE]: "3" },
      at: hour(1, "16:05"),
      by: officer(at, "thue-tinh"),
    },
    {
      unit: "thong-ke-tinh",
      drafting: true,
      words: { results: "Công bố đủ số liệu theo lịch; tổng điều tra đúng tiến độ." },
      actual: { [ON_TIME]: "100" },
      at: hour(1, "17:10"),
      by: officer(at, "thong-ke-tinh"),
    },
  ];
  for (const one of year) await sowUnitReport(sower, at, { ...of, period: "YEAR" }, one);
}
