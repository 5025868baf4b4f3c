import type { Story } from "../days.ts";
import type { SeedProof } from "../proofs.ts";
import type { SeedDoer, SeedSheet } from "../sheets.ts";
import { type Figures, linesFrom, USUAL } from "../department-lines.ts";

const HEAD: SeedDoer = { person: "khoi-truong", post: "bloc_head", unit: "van-phong-ubnd-tinh" };
const SECRETARY: SeedDoer = { person: "thu-ky", post: "bloc_secretary", unit: "van-phong-ubnd-tinh" };
const RESULTS = ["chi-tieu", "chuong-trinh", "van-ban", "giai-ngan", "cchc", "chuyen-doi-so", "thu-tuc-dung-han", "thu-tuc-truc-tuyen"],
  INNER = ["to-chuc-dang", "tap-the-lanh-dao", "doan-the", "dan-chu"];
const MOVEMENT = ["phat-dong", "mo-hinh", "truc-tiep", "sang-kien"];

/** The report on a year's work with its tables: what most lines of a sheet lean on. */
const report = (
  unit: string,
  number: string,
  issuedOn: string,
  issuer: string,
  items = [...RESULTS, ...INNER, ...MOVEMENT],
): SeedProof => ({
  key: "bao-cao-nam",
  items,
  title: "Báo cáo kết quả công tác năm 2026 và phụ lục số liệu",
  number,
  issuedOn,
  issuer,
  file: `papers/bao-cao-2026-${unit}.pdf`,
});
const atUnit = (key: string, items: string[], title: string, number: string, issuedOn: string, issuer: string): SeedProof => ({
  key,
  items,
  title,
  number,
  issuedOn,
  issuer,
  secret: true,
});
/** A decision of the year before that two units hand in for the models of this one. */
const models2025: SeedProof = {
  key: "mo-hinh-2025",
  items: ["mo-hinh"],
  title: "Quyết định công nhận mô hình, điển hình tiên tiến",
  number: "1872/QĐ-UBND",
  issuedOn: "2025-11-30",
  issuer: "Chủ tịch Ủy ban nhân dân tỉnh",
  summary: "Công nhận 14 mô hình, điển hình tiên tiến năm 2025",
  file: "papers/quyet-dinh-1872-2025.pdf",
};
/** In the vault of the demo accounts, for items that are still empty. */
const IN_VAULT: SeedProof[] = [
  {
    key: "mo-hinh-2026",
    items: [],
    title: "Quyết định công nhận mô hình Bản đồ số các cơ sở kinh tế",
    number: "318/QĐ-UBND",
    issuedOn: "2026-03-12",
    issuer: "Chủ tịch Ủy ban nhân dân tỉnh",
    summary: "Công nhận mô hình mới năm 2026 của Khối",
    file: "papers/quyet-dinh-318-2026.pdf",
  },
  { key: "anh-tap-huan", items: [], title: "Ảnh tập huấn điều tra viên", file: "pictures/tap-huan-thong-ke-tinh.webp" },
];

type Own = Partial<Figures>;
const figures = (own: Own): Figures => ({ ...USUAL, ...own });

/** Ten sheets, each as far as another: what a newcomer finds to do by every account of this province. */
export function sheetsOf({ back, at, ahead }: Story): SeedSheet[] {
  const first = back(3),
    later = ahead("2026-12-15", 14),
    extended = (reason: string) => ({ at: at(4, "15:40"), from: first, reason, by: HEAD });
  const sheet = (unit: string, own: Pick<SeedSheet, "lines" | "writtenAt"> & Partial<SeedSheet>): SeedSheet => ({
    unit,
    dueOn: first,
    officer: `can-bo-${unit}`,
    leader: `lanh-dao-${unit}`,
    ...own,
  });
  const sent = (unit: string, day: number, own: Own, more: Partial<SeedSheet> = {}, notes: Record<string, string> = {}) =>
    sheet(unit, {
      lines: linesFrom(figures(own), notes),
      writtenAt: at(day + 1, "16:20"),
      submittedAt: at(day, "08:15"),
      sentAt: at(day, "10:05"),
      ...more,
    });

  return [
    // The demo accounts donvi and lanhdaodonvi: three cells and some proof are missing.
    sheet("thong-ke-tinh", {
      dueOn: later,
      extended: extended("Theo đề nghị của đơn vị: chờ số liệu chính thức của năm để hoàn thiện bảng."),
      officer: "don-vi",
      leader: "lanh-dao-don-vi",
      writtenAt: at(1, "16:45"),
      lines: linesFrom(
        figures({
          targets: [36, 36],
          programme: [118, 117, 1],
          texts: null,
          spent: 97.4,
          reform: "xuat-sac",
          digital: "dau",
          files: null,
          party: "xuat-sac",
          attended: [6, 5],
          models: 2,
          workers: [38, 25],
          bonus: { flag: 0, certificates: 1, initiatives: 2, beyond: 0 },
        }),
        {
          "chuong-trinh": "Chậm 1 việc: báo cáo kinh tế - xã hội tháng 7, trình sau hạn 2 ngày do chờ số liệu của hai ngành.",
          "sang-kien": "Rút ngắn thời gian tổng hợp số liệu tháng; Bản đồ số các cơ sở kinh tế.",
        },
        ["mo-hinh", "bao-cao", "ky-luat-lanh-dao"],
      ),
      proofs: [
        report("thong-ke-tinh", "412/BC-TKT", back(6), "Thống kê tỉnh", [
          "chi-tieu",
          "chuong-trinh",
          "giai-ngan",
          "dan-chu",
          "phat-dong",
          "truc-tiep",
        ]),
        atUnit(
          "xep-loai",
          ["to-chuc-dang", "tap-the-lanh-dao"],
          "Thông báo kết quả đánh giá, xếp loại tổ chức Đảng và tập thể lãnh đạo năm 2026",
          "57-TB/ĐU",
          back(8),
          "Đảng ủy cấp trên trực tiếp",
        ),
        ...IN_VAULT,
      ],
    }),
    sheet("thue-tinh", {
      dueOn: later,
      extended: extended("Theo đề nghị của đơn vị: chờ chốt số thu nội địa trên địa bàn."),
      lines: {},
      writtenAt: at(1, "08:00"),
    }),
    sheet("so-ngoai-vu", {
      writtenAt: at(4, "11:10"),
      lines: linesFrom(
        figures({ targets: [28, 27], programme: [96, 95, 1], reform: "kha", digital: "cuoi" }),
        { "chi-tieu": "Chưa đạt chỉ tiêu đoàn vào do đối tác lùi lịch sang năm sau." },
        [
          "van-ban",
          "giai-ngan",
          "thu-tuc-dung-han",
          "thu-tuc-truc-tuyen",
          "to-chuc-dang",
          "tap-the-lanh-dao",
          "doan-the",
          "dan-chu",
          "phat-dong",
          "mo-hinh",
          "truc-tiep",
          "bao-cao",
          "sang-kien",
          "nop-cham",
          "phe-binh",
          "sai-minh-chung",
          "khong-dang-ky",
          "dang-khong-hoan-thanh",
          "ky-luat-lanh-dao",
        ],
      ),
    }),
    sent(
      "so-tu-phap",
      4,
      {
        targets: [44, 44],
        programme: [162, 160, 2],
        texts: [12, 12],
        spent: 93.8,
        files: { inTime: [5820, 5816], online: [5820, 5238] },
        models: 4,
        workers: [51, 33],
        bonus: { flag: 0, certificates: 2, initiatives: 2, beyond: 0 },
      },
      {
        again: [{ key: "bao-cao-nam-2023", items: ["mo-hinh"] }],
        proofs: [
          report("so-tu-phap", "386/BC-STP", back(5), "Sở Tư pháp"),
          models2025,
          atUnit(
            "bang-khen",
            ["bang-khen-bo"],
            "Hồ sơ hai Bằng khen của Bộ Tư pháp tặng tập thể, lưu tại Văn phòng Sở",
            "1904/QĐ-BTP",
            "2026-08-18",
            "Bộ Tư pháp",
          ),
        ],
      },
      {
        "chuong-trinh": "Hai việc quá hạn đều do phải lấy ý kiến lại của các sở.",
        "thu-tuc-dung-han": "Bốn hồ sơ lý lịch tư pháp quá hạn do chờ kết quả tra cứu.",
      },
    ),
    sent(
      "so-noi-vu",
      3,
      {
        targets: [52, 52],
        programme: [188, 186, 1],
        texts: [9, 9],
        spent: 97.2,
        reform: "xuat-sac",
        digital: "dau",
        files: { inTime: [2140, 2138], online: [2140, 2033] },
        party: "xuat-sac",
        models: 4,
        workers: [64, 41],
        bonus: { flag: 0, certificates: 1, initiatives: 2, beyond: 1 },
      },
      {
        asked: [
          {
            item: "thu-tuc-truc-tuyen",
            at: at(1, "10:20"),
            by: SECRETARY,
            dueOn: later,
            reason:
              "Gửi bảng trích xuất từ cổng dịch vụ công: số hồ sơ nộp toàn trình theo từng thủ tục. Số 2.033 chưa khớp bảng tổng hợp của tỉnh.",
          },
        ],
        comments: [
          {
            item: "vuot-chi-tieu",
            at: at(2, "09:05"),
            by: { person: "can-bo-so-noi-vu", post: "unit_officer", unit: "so-noi-vu" },
            names: [""],
            text: "Biên bản xác nhận hai chỉ tiêu vượt đang lưu bản giấy, @Lãnh đạo khối cho biết có phải scan gửi kèm không.",
          },
          {
            item: "cchc",
            at: at(1, "15:30"),
            by: SECRETARY,
            names: ["so-noi-vu"],
            text: "Kết quả xếp loại cải cách hành chính lấy theo bản công bố nào? @Sở Nội vụ ghi số, ngày văn bản vào thuyết minh.",
          },
        ],
        proofs: [
          report("so-noi-vu", "521/BC-SNV", back(4), "Sở Nội vụ"),
          models2025,
          {
            key: "bang-mo-hinh",
            items: ["mo-hinh"],
            title: "Bảng tổng hợp các mô hình cải cách hành chính",
            file: "papers/bang-tong-hop-mo-hinh-so-noi-vu.pdf",
          },
          atUnit(
            "bang-khen",
            ["bang-khen-bo", "vuot-chi-tieu"],
            "Hồ sơ Bằng khen của Bộ Nội vụ và biên bản xác nhận hai chỉ tiêu vượt",
            "733/QĐ-BNV",
            "2026-09-14",
            "Bộ Nội vụ",
          ),
        ],
      },
    ),
    sent(
      "van-phong-ubnd-tinh",
      3,
      {
        targets: [48, 48],
        programme: [240, 236, 3],
        texts: [6, 6],
        spent: 95.1,
        files: { inTime: [860, 858], online: [860, 826] },
        party: "xuat-sac",
        leaders: "xuat-sac",
        models: 3,
        workers: [58, 35],
        bonus: { flag: 0, certificates: 1, initiatives: 1, beyond: 0 },
      },
      {
        officer: "thu-ky",
        leader: "khoi-truong",
        proofs: [report("van-phong-ubnd-tinh", "298/BC-VPUB", back(4), "Văn phòng Ủy ban nhân dân tỉnh")],
      },
      { "chuong-trinh": "Ba việc quá hạn thuộc nhóm việc phối hợp, đã báo cáo Chủ tịch Ủy ban nhân dân tỉnh." },
    ),
    sent(
      "thanh-tra-tinh",
      5,
      {
        targets: [30, 29],
        programme: [104, 103, 1],
        texts: [2, 2],
        spent: 98,
        files: null,
        attended: [6, 6],
        models: 2,
        workers: [33, 22],
        bonus: { flag: 0, certificates: 0, initiatives: 1, beyond: 0 },
        lateTexts: 1,
      },
      {
        proofs: [
          report("thanh-tra-tinh", "177/BC-TTr", back(6), "Thanh tra tỉnh"),
          atUnit("ket-luan", ["chi-tieu"], "Hồ sơ các cuộc thanh tra theo kế hoạch năm 2026", "12/KH-TTr", "2026-01-09", "Thanh tra tỉnh"),
        ],
        check: {
          by: SECRETARY,
          at: at(1, "14:10"),
          changes: {
            "du-hop": {
              points: "3.33",
              code: "so-lieu",
              reason: "Theo biên bản, lãnh đạo đơn vị vắng một trong sáu hoạt động của khối (họp ngày 20/6).",
            },
          },
          left: [
            "mo-hinh",
            "truc-tiep",
            "bao-cao",
            "co-bo",
            "bang-khen-bo",
            "sang-kien",
            "vuot-chi-tieu",
            "nop-cham",
            "phe-binh",
            "sai-minh-chung",
            "khong-dang-ky",
            "dang-khong-hoan-thanh",
            "ky-luat-lanh-dao",
          ],
        },
      },
      { "chi-tieu": "Một cuộc thanh tra dừng theo chỉ đạo để tránh chồng chéo." },
    ),
    sent(
      "so-tai-chinh",
      5,
      {
        targets: [50, 50],
        programme: [176, 175, 1],
        texts: [8, 8],
        spent: 96.5,
        reform: "xuat-sac",
        files: { inTime: [1640, 1640], online: [1640, 1558] },
        models: 5,
        workers: [60, 34],
        bonus: { flag: 1, certificates: 1, initiatives: 3, beyond: 0 },
      },
      {
        proofs: [
          report("so-tai-chinh", "645/BC-STC", back(6), "Sở Tài chính"),
          atUnit(
            "co-bo",
            ["co-bo", "bang-khen-bo"],
            "Hồ sơ Cờ thi đua và Bằng khen của Bộ Tài chính",
            "2210/QĐ-BTC",
            "2026-07-30",
            "Bộ Tài chính",
          ),
        ],
        check: {
          by: HEAD,
          at: at(2, "09:30"),
          toldAt: at(1, "09:45"),
          changes: {
            "sang-kien": {
              points: "1.00",
              code: "thieu-minh-chung",
              reason:
                "Minh chứng mới thể hiện hai sáng kiến có quyết định công nhận phạm vi ảnh hưởng cấp tỉnh; chưa có quyết định của sáng kiến thứ ba.",
            },
          },
          replies: [
            {
              key: "sang-kien",
              item: "sang-kien",
              at: at(1, "15:20"),
              text: "Sáng kiến thứ ba được Hội đồng sáng kiến tỉnh thông qua, quyết định công nhận đang trình ký. Đề nghị khối cho bổ sung quyết định khi ban hành và tính đủ 1,50 điểm.",
            },
          ],
        },
      },
      { "sang-kien": "Ba sáng kiến về quản lý giá, đấu thầu qua mạng và quyết toán dự án." },
    ),
    sent(
      "van-phong-doan-dbqh-va-hdnd-tinh",
      5,
      {
        targets: [32, 32],
        programme: [128, 127, 1],
        texts: [10, 10],
        files: null,
        reform: "tot",
        digital: "cuoi",
        attended: [6, 6],
        models: 2,
        workers: [35, 23],
        bonus: { flag: 0, certificates: 0, initiatives: 1, beyond: 0 },
      },
      {
        proofs: [report("van-phong-doan-dbqh-va-hdnd-tinh", "164/BC-VP", back(6), "Văn phòng Đoàn ĐBQH và HĐND tỉnh")],
        check: { by: HEAD, at: at(2, "14:00"), toldAt: at(2, "16:10") },
      },
    ),
    sent(
      "so-dan-toc-va-ton-giao",
      4,
      {
        targets: [34, 33],
        programme: [112, 110, 1],
        texts: [3, 3],
        spent: 88.2,
        reform: "kha",
        files: { inTime: [310, 310], online: [310, 248] },
        models: 3,
        workers: [40, 26],
      },
      {
        proofs: [
          report("so-dan-toc-va-ton-giao", "203/BC-SDTTG", back(5), "Sở Dân tộc và Tôn giáo", ["chi-tieu", "chuong-trinh", "van-ban"]),
        ],
        returned: {
          at: at(2, "10:30"),
          by: SECRETARY,
          reason: "Bổ sung minh chứng các tiêu chí 8, 9, 13 và 16; tiêu chí 4 ghi lại tỷ lệ giải ngân theo xác nhận của Kho bạc Nhà nước.",
          dueOn: later,
        },
      },
    ),
  ];
}
