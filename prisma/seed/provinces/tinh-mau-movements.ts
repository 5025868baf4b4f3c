import { addDays } from "../../../lib/provinces/dates.ts";
import type { Story } from "../days.ts";
import { sowMovement } from "../movements/movement.ts";
import type { SeedReport } from "../movements/review.ts";
import { sowRoleModel } from "../movements/role-model.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

const INVENTED = "Phong trào và số liệu giả định của Tỉnh Mẫu.";
const ALL = [
  "van-phong-ubnd-tinh",
  "van-phong-doan-dbqh-va-hdnd-tinh",
  "so-tai-chinh",
  "so-noi-vu",
  "so-tu-phap",
  "thanh-tra-tinh",
  "so-ngoai-vu",
  "so-dan-toc-va-ton-giao",
  "thue-tinh",
  "thong-ke-tinh",
];
const officer = (unit: string) => (unit === "thong-ke-tinh" ? "don-vi" : unit === "van-phong-ubnd-tinh" ? "thu-ky" : `can-bo-${unit}`);
const BLOC = "Khối thi đua các cơ quan Tham mưu - Tổng hợp";

/** The bloc's own movement: mid-way ended in July, the last report due two days ago with one unit late and one sent back. */
async function sowShorter(sower: Sower, at: Keys, yearId: string, { today, back, at: hour }: Story): Promise<void> {
  const by = { person: at.person("thu-ky"), post: "bloc_secretary" };
  const mid: [string, number[]][] = ALL.map((unit, n) => [unit, [1 + (n % 2), 4 + n, 96 + (n % 4)]]);
  const end: [string, number[], SeedReport["state"]][] = [
    ["van-phong-ubnd-tinh", [3, 18, 98.6], "handed_in"],
    ["van-phong-doan-dbqh-va-hdnd-tinh", [1, 6, 100], "accepted"],
    ["so-tai-chinh", [4, 21, 98.9], "accepted"],
    ["so-noi-vu", [3, 15, 99.2], "handed_in"],
    ["so-tu-phap", [2, 12, 97.5], "returned"],
    ["thanh-tra-tinh", [1, 4, 100], "accepted"],
    ["so-dan-toc-va-ton-giao", [2, 9, 97.8], "accepted"],
    ["thue-tinh", [3, 26, 99.6], "accepted"],
    ["thong-ke-tinh", [2, 5, 100], "accepted"],
  ];
  const reportBy = back(2);
  await sowMovement(sower, at, {
    key: "rut-ngan-2026",
    yearId,
    name: "Mỗi cơ quan rút ngắn một việc cho dân",
    form: "THEMATIC",
    launchedOn: "2026-01-28",
    startsOn: "2026-02-01",
    endsOn: "2026-12-31",
    joinBy: "2026-02-28",
    at: "2026-01-28T11:30:00+07:00",
    by,
    invented: INVENTED,
    slogan: "Một việc nhanh hơn, một việc gọn hơn",
    aims: "Mỗi cơ quan chọn ít nhất một thủ tục hoặc một việc nội bộ để rút ngắn thời gian giải quyết, có số liệu trước và sau.",
    contents:
      "1. Rà soát thủ tục, chọn việc để rút ngắn.\n2. Thí điểm trong quý II, áp dụng từ quý III.\n3. Chia sẻ cách làm tại họp chuyên đề của khối.",
    measures: "Thư ký khối tổng hợp mỗi sáu tháng; đơn vị có cách làm hay báo cáo trực tiếp tại hội nghị.",
    launches: [{ level: "BLOC", launcher: BLOC, number: "03/KH-KTĐ", on: "2026-01-28" }],
    links: [
      {
        kind: "SCHEME",
        name: "Đề án nâng cao chất lượng phục vụ người dân, doanh nghiệp giai đoạn 2026 - 2030",
        issuer: "Ủy ban nhân dân tỉnh (giả định)",
        note: "Thủ tục được chọn lấy từ danh mục ưu tiên của đề án.",
      },
      { kind: "EVENT", name: "Chào mừng Đại hội Thi đua yêu nước tỉnh", note: "Kết quả nổi bật giới thiệu tại đại hội." },
    ],
    indicators: [
      { key: "mo-hinh", name: "Mô hình, cách làm mới được áp dụng", unit: "mô hình", target: 20 },
      { key: "gio", name: "Số giờ rút ngắn của một hồ sơ", unit: "giờ", target: 100 },
      { key: "dung-han", name: "Hồ sơ giải quyết đúng hạn", unit: "%", target: 98, total: "AVERAGE" },
    ],
    joined: ALL.map((unit, n) => ({
      unit,
      on: addDays("2026-02-05", n),
      number: `${12 + n}/KH-CQ`,
      plan: "Chọn một việc để rút ngắn, giao một phòng làm đầu mối.",
    })),
    reviews: [
      {
        key: "so-ket",
        kind: "INTERIM",
        title: "Sơ kết sáu tháng",
        reportBy: "2026-06-20",
        closedAt: "2026-07-03T10:00:00+07:00",
        results: "Mười đơn vị đã chọn việc và thí điểm; phần lớn bỏ được một lần trình giấy, chuyển sang trình trên hệ thống.",
        limits: "Ba đơn vị chưa đo thời gian trước khi thí điểm nên chưa có số so sánh.",
        lessons: "Đo trước khi sửa; chọn việc nhỏ, làm xong rồi mới mở rộng.",
        reports: mid.map(([unit, figures]) => ({
          unit,
          state: "accepted",
          figures,
          results: "Đã chọn việc, thí điểm trong quý II.",
          at: "2026-06-18T15:00:00+07:00",
          by: officer(unit),
        })),
      },
      {
        key: "tong-ket",
        kind: "FINAL",
        title: "Tổng kết",
        reportBy,
        reports: end.map(([unit, figures, state], n) => ({
          unit,
          state,
          figures,
          at: hour(4 + (n % 3), "10:20"),
          by: officer(unit),
          results: `Đã áp dụng ${figures[0]} cách làm mới; người nộp hồ sơ bớt đi lại, cán bộ bớt một khâu trình ký.`,
          ...(n % 3 === 0 ? { difficulties: "Phần mềm dùng chung chưa cho xuất số giờ xử lý, phải tính tay." } : {}),
          ...(n % 4 === 2 ? { proposals: "Đề nghị khối đưa chỉ tiêu giờ rút ngắn vào giao ước năm sau." } : {}),
          ...(state === "returned"
            ? {
                back: {
                  reason: "Chỉ tiêu hồ sơ đúng hạn thấp hơn kỳ sơ kết, đề nghị kiểm tra lại và nói rõ nguyên nhân.",
                  until: addDays(today, 4),
                  by: "thu-ky",
                },
              }
            : {}),
        })),
      },
    ],
  });
  await sower.into("movement_feed", [
    {
      id: at.of("feed", "mo-hinh"),
      bloc_year_id: yearId,
      item_key: "mo-hinh",
      indicator_id: at.of("indicator", "rut-ngan-2026", "mo-hinh"),
      set_by_id: by.person,
      set_at: "2026-07-03T10:30:00+07:00",
    },
  ]);
  sower.audit("movement.fed", yearId, { item: "mo-hinh" }, "2026-07-03T10:30:00+07:00", by);
}

/** From the whole province: one unit has not joined, the demo's own unit has a draft. */
async function sowDigital(sower: Sower, at: Keys, { ahead, back, at: hour }: Story): Promise<void> {
  await sowMovement(sower, at, {
    key: "binh-dan-hoc-vu-so",
    name: "Cả tỉnh thi đua phổ cập kỹ năng số",
    form: "THEMATIC",
    launchedOn: "2026-03-10",
    startsOn: "2026-03-10",
    endsOn: "2026-12-31",
    joinBy: back(6),
    at: "2026-03-10T09:00:00+07:00",
    by: { person: at.person("chuyen-vien"), post: "board_officer" },
    invented: INVENTED,
    slogan: "Biết để dùng, dùng để phục vụ",
    aims: "Cán bộ, công chức, viên chức dùng thành thạo hệ thống làm việc trên mạng; người dân được hướng dẫn nộp hồ sơ trực tuyến.",
    contents: "1. Mỗi cơ quan mở lớp hướng dẫn cho cán bộ của mình.\n2. Mỗi cơ quan nhận hướng dẫn người dân ở một xã, phường.",
    measures: "Cơ quan chuyên trách tổng hợp theo khối, cụm; giới thiệu cách làm hay trên trang của tỉnh.",
    launches: [
      { level: "NATIONAL", launcher: "Thủ tướng Chính phủ (giả định)" },
      { level: "PROVINCE", launcher: "Chủ tịch Ủy ban nhân dân tỉnh", number: "27/KH-UBND", on: "2026-03-10" },
    ],
    links: [
      {
        kind: "CAMPAIGN",
        name: "Cuộc vận động mỗi gia đình một người biết dùng dịch vụ công trực tuyến",
        issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh (giả định)",
      },
    ],
    indicators: [
      { key: "lop", name: "Lớp hướng dẫn đã mở", unit: "lớp", target: 40 },
      { key: "nguoi", name: "Người được hướng dẫn", unit: "người", target: 2000 },
      { key: "truc-tuyen", name: "Hồ sơ nộp trực tuyến", unit: "%", target: 85, total: "AVERAGE" },
    ],
    joined: ALL.filter((unit) => unit !== "thue-tinh").map((unit, n) => ({ unit, on: addDays("2026-03-20", n) })),
    reviews: [
      {
        key: "tong-ket",
        kind: "FINAL",
        title: "Tổng kết",
        reportBy: ahead("2026-12-10", 10),
        reports: [
          {
            unit: "so-noi-vu",
            state: "accepted",
            figures: [6, 340, 91.5],
            results: "Mở sáu lớp cho cán bộ một cửa của tỉnh và ba xã.",
            at: hour(3, "09:10"),
            by: officer("so-noi-vu"),
          },
          {
            unit: "so-tai-chinh",
            state: "handed_in",
            figures: [4, 185, 88],
            results: "Mở bốn lớp về hồ sơ trực tuyến lĩnh vực đầu tư.",
            at: hour(1, "16:05"),
            by: officer("so-tai-chinh"),
          },
          {
            unit: "thong-ke-tinh",
            state: "drafting",
            figures: ["3", "12o", ""],
            results: "Đã mở ba lớp tại Thống kê tỉnh và hai xã được phân công; còn chờ số liệu của xã thứ hai.",
            at: hour(1, "10:42"),
            by: "don-vi",
          },
        ],
      },
    ],
  });
}

async function sowOwn(sower: Sower, at: Keys, yearId: string): Promise<void> {
  await sowMovement(sower, at, {
    key: "cai-tien-so-tai-chinh",
    yearId,
    unit: "so-tai-chinh",
    name: "Mỗi tháng một cải tiến ở phòng",
    form: "REGULAR",
    launchedOn: "2026-02-10",
    startsOn: "2026-02-10",
    endsOn: "2026-12-31",
    at: "2026-02-10T08:30:00+07:00",
    by: { person: at.person("can-bo-so-tai-chinh"), post: "unit_officer" },
    invented: INVENTED,
    contents: "Mỗi phòng mỗi tháng đề xuất một cải tiến nhỏ, lãnh đạo Sở chọn cải tiến dùng chung.",
    launches: [{ level: "UNIT", launcher: "Sở Tài chính", number: "05/PĐ-STC", on: "2026-02-10" }],
    indicators: [{ key: "cai-tien", name: "Cải tiến được dùng chung", unit: "cải tiến", target: 12 }],
    joined: [{ unit: "so-tai-chinh" }],
    reviews: [{ key: "tong-ket", kind: "FINAL", title: "Tổng kết", reportBy: "2027-01-10", reports: [] }],
  });
}

async function sowModels(sower: Sower, at: Keys, yearId: string, { at: hour }: Story): Promise<void> {
  const head = { person: at.person("khoi-truong"), post: "bloc_head" },
    invented = "Điển hình giả định: người, việc và số liệu không có thật.";
  await sowRoleModel(sower, at, {
    key: "mot-cua-so-noi-vu",
    yearId,
    unit: "so-noi-vu",
    movement: "rut-ngan-2026",
    kind: "PERSON",
    name: "Nguyễn Thị Thanh Tâm",
    post: "Chuyên viên",
    workplace: "Văn phòng Sở Nội vụ",
    field: "REFORM",
    state: "chosen",
    at: "2026-09-08T09:00:00+07:00",
    by: officer("so-noi-vu"),
    invented,
    merit: "Tự làm bảng theo dõi hồ sơ, giúp bộ phận một cửa của Sở không còn hồ sơ quá hạn trong sáu tháng.",
    story:
      "Đầu năm, mỗi sáng chị Tâm phải gọi bốn phòng để hỏi hồ sơ nào sắp đến hạn.\n\n## Bắt đầu từ một bảng tính\n\nChị lập một bảng ghi ngày nhận, ngày hẹn và người giữ hồ sơ. Hồ sơ còn hai ngày thì dòng đổi màu. Tuần đầu chỉ mình chị dùng, tuần thứ ba cả bốn phòng cùng mở.\n\n## Điều còn lại\n\nSáu tháng không có hồ sơ quá hạn. Ba sở trong khối đã xin bảng về dùng và sửa theo việc của mình.",
    consent: { on: "2026-09-04", note: "Ký bản đồng ý, Sở Nội vụ lưu" },
    chosen: { on: "2026-09-15", basis: "Khối trưởng chọn", by: head },
    spread: [
      { on: "2026-09-22", place: "Họp chuyên đề của khối", note: "Chị Tâm hướng dẫn cách lập bảng." },
      { on: "2026-10-05", place: "Trang tin của Sở Nội vụ" },
    ],
    photo: {
      file: "dien-hinh-mot-cua.webp",
      caption: "Bảng theo dõi hồ sơ tại bộ phận một cửa. Hình vẽ thay ảnh.",
      alt: "Hình vẽ: một người đứng bên bảng theo dõi hồ sơ có các dòng màu",
    },
  });
  await sowRoleModel(sower, at, {
    key: "phong-ho-tich",
    yearId,
    unit: "so-tu-phap",
    movement: "rut-ngan-2026",
    kind: "COLLECTIVE",
    name: "Phòng Hành chính tư pháp",
    workplace: "Sở Tư pháp",
    field: "TASKS",
    state: "proposed",
    at: hour(3, "14:00"),
    by: officer("so-tu-phap"),
    invented,
    merit: "Cấp phiếu lý lịch tư pháp trong ba ngày thay vì mười ngày.",
    story: "Phòng chia hồ sơ theo ngày hẹn thay vì theo người nhận.\n\nMỗi chiều cả phòng xem mười hồ sơ khó nhất cùng nhau.",
  });
  await sowRoleModel(sower, at, {
    key: "trung-tam-hanh-chinh-cong",
    yearId,
    unit: "van-phong-ubnd-tinh",
    kind: "COLLECTIVE",
    name: "Trung tâm Phục vụ hành chính công tỉnh",
    workplace: "Văn phòng UBND tỉnh",
    field: "REFORM",
    state: "proposed",
    at: hour(5, "08:40"),
    by: "thu-ky",
    invented,
    merit: "Mở cửa thêm sáng thứ Bảy, giảm một nửa số lượt chờ đầu tuần.",
    story:
      "Sáng thứ Bảy dành cho người đi làm giờ hành chính.\n\nCán bộ trực được nghỉ bù trong tuần, lịch trực công khai trước một tháng.",
  });
  await sowRoleModel(sower, at, {
    key: "thue-tinh-ho-kinh-doanh",
    yearId,
    unit: "thue-tinh",
    kind: "PERSON",
    name: "Ngô Quang Huy",
    post: "Công chức",
    workplace: "Thuế tỉnh",
    field: "SOCIETY",
    state: "returned",
    reason: "Bổ sung số hộ kinh doanh đã được hướng dẫn và cách làm cụ thể.",
    at: hour(6, "10:00"),
    by: officer("thue-tinh"),
    invented,
    merit: "Hướng dẫn hộ kinh doanh kê khai điện tử ngoài giờ.",
    story: "Anh Huy đến từng chợ vào buổi tối để hướng dẫn kê khai.",
    consent: { on: "2026-10-12", note: "Đồng ý bằng văn bản" },
  });
  await sowRoleModel(sower, at, {
    key: "thong-ke-nhap-so-lieu",
    yearId,
    unit: "thong-ke-tinh",
    kind: "PERSON",
    name: "Phạm Văn Lâm",
    post: "Chuyên viên",
    workplace: "Thống kê tỉnh",
    field: "TASKS",
    state: "drafting",
    at: hour(2, "15:20"),
    by: "don-vi",
    invented,
    merit: "Rút thời gian tổng hợp số liệu tháng từ năm ngày còn hai ngày.",
  });
}

/** What is under way in Tỉnh Mẫu's movements today, and its role models. */
export async function sowTinhMauMovements(sower: Sower, at: Keys, yearId: string, story: Story): Promise<void> {
  await sowShorter(sower, at, yearId, story);
  await sowDigital(sower, at, story);
  await sowOwn(sower, at, yearId);
  await sowModels(sower, at, yearId, story);
}
