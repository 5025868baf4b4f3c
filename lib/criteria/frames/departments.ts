import type { Section, Version } from "../table";
import { EXCLUDED, graded, grades, item, part, parts, times } from "./parts";

const tasks: Section = {
  key: "nhiem-vu",
  number: "I",
  name: "Nhiệm vụ được giao",
  kind: "MAIN",
  max: 60,
  items: [
    item("1", "chi-tieu", "Chỉ tiêu tỉnh giao trong năm", 25, part("Chỉ tiêu được giao", "Chỉ tiêu đạt")),
    item(
      "2",
      "chuong-trinh",
      "Việc trong chương trình công tác xong đúng hạn",
      10,
      part("Việc được giao", "Việc xong đúng hạn", { minusEach: 0.5, minusName: "Việc quá hạn" }),
    ),
    item(
      "3",
      "van-ban",
      "Văn bản quy phạm pháp luật, đề án trình đúng hạn",
      5,
      part("Văn bản, đề án phải trình", "Trình đúng hạn"),
      EXCLUDED,
    ),
    item(
      "4",
      "giai-ngan",
      "Giải ngân vốn đầu tư công, dự toán ngân sách",
      5,
      {
        method: "TIER",
        params: {
          reads: "value",
          unit: "%",
          actualName: "Tỷ lệ giải ngân",
          least: 0,
          most: 100,
          below: 0,
          bands: [
            { from: 95, points: 5 },
            { from: 85, points: 4 },
            { from: 70, points: 2.5 },
          ],
        },
      },
      EXCLUDED,
    ),
    item(
      "5",
      "cchc",
      "Chỉ số cải cách hành chính",
      6,
      grades("Xếp loại được công bố", [
        ["xuat-sac", "Xuất sắc", 6],
        ["tot", "Tốt", 5],
        ["kha", "Khá", 3],
        ["con-lai", "Dưới mức khá", 0],
      ]),
      { naPolicy: "BLOC_AVERAGE" },
    ),
    item(
      "6",
      "chuyen-doi-so",
      "Chỉ số chuyển đổi số",
      5,
      grades("Nhóm xếp hạng được công bố", [
        ["dau", "Một phần ba đứng đầu", 5],
        ["giua", "Một phần ba ở giữa", 3.5],
        ["cuoi", "Một phần ba còn lại", 2],
      ]),
      { naPolicy: "BLOC_AVERAGE" },
    ),
    item("7a", "thu-tuc-dung-han", "Thủ tục hành chính giải quyết đúng hạn", 2, part("Hồ sơ phải giải quyết", "Hồ sơ đúng hạn"), EXCLUDED),
    item("7b", "thu-tuc-truc-tuyen", "Hồ sơ dịch vụ công trực tuyến toàn trình", 2, part("Hồ sơ tiếp nhận", "Hồ sơ trực tuyến"), EXCLUDED),
  ],
};
const party: Section = {
  key: "xay-dung-dang",
  number: "II",
  name: "Xây dựng Đảng, kỷ luật, nội bộ",
  kind: "MAIN",
  max: 20,
  items: [
    item("8", "to-chuc-dang", "Xếp loại tổ chức Đảng", 6, graded("Mức xếp loại", [6, 5, 3, 0])),
    item("9", "tap-the-lanh-dao", "Xếp loại tập thể lãnh đạo", 5, graded("Mức xếp loại", [5, 4, 2.5, 0])),
    item(
      "10",
      "doan-the",
      "Công đoàn, Đoàn Thanh niên, tổ chức quần chúng khác",
      3,
      parts(
        ["cong-doan", "Công đoàn hoàn thành tốt nhiệm vụ"],
        ["thanh-nien", "Đoàn Thanh niên hoàn thành tốt nhiệm vụ"],
        ["khac", "Tổ chức quần chúng khác hoàn thành tốt nhiệm vụ"],
      ),
      EXCLUDED,
    ),
    item(
      "11",
      "dan-chu",
      "Dân chủ cơ sở, phòng chống tham nhũng, tiếp công dân",
      3,
      parts(
        ["quy-che", "Thực hiện quy chế dân chủ"],
        ["phong-chong", "Thực hiện kế hoạch phòng, chống tham nhũng, lãng phí"],
        ["tiep-dan", "Tiếp công dân định kỳ, giải quyết đơn đúng hạn"],
      ),
    ),
    item("12", "ky-luat", "Kỷ luật, kỷ cương hành chính", 3, times("DEDUCT", 1, "Số người bị khiển trách"), { asksEvidence: false }),
  ],
};
const emulation = (year: number): Section => ({
  key: "thi-dua",
  number: "III",
  name: "Công tác thi đua, khen thưởng",
  kind: "MAIN",
  max: 20,
  items: [
    item(
      "13",
      "phat-dong",
      "Kế hoạch, phát động, hướng dẫn phong trào",
      4,
      parts(
        ["ke-hoach", "Ban hành kế hoạch năm"],
        ["phat-dong", "Phát động phong trào"],
        ["huong-dan", "Hướng dẫn, kiểm tra trong năm"],
        ["so-ket", "Sơ kết, tổng kết phong trào"],
      ),
    ),
    item(
      "14",
      "dang-ky",
      "Đăng ký thi đua, ký giao ước",
      3,
      { method: "DEADLINE", params: { due: `${year}-02-28`, late: [{ days: 10, points: 1.5 }] } },
      { asksEvidence: false },
    ),
    item("15", "du-hop", "Lãnh đạo dự hoạt động của khối", 4, part("Hoạt động của khối", "Hoạt động có lãnh đạo dự"), {
      asksEvidence: false,
    }),
    item("16", "mo-hinh", "Mô hình mới, điển hình được công nhận", 4, times("PER_UNIT", 1, "Số mô hình, điển hình")),
    item(
      "17",
      "truc-tiep",
      "Tỷ lệ khen người lao động trực tiếp",
      3,
      {
        method: "TIER",
        params: {
          reads: "share",
          targetName: "Người được khen",
          actualName: "Người lao động trực tiếp",
          below: 0,
          bands: [
            { from: 60, points: 3 },
            { from: 50, points: 2 },
          ],
        },
      },
      { naPolicy: "FULL" },
    ),
    item("18", "bao-cao", "Báo cáo, hồ sơ đúng hạn, đúng mẫu", 2, times("DEDUCT", 0.5, "Số lần chậm hoặc sai mẫu"), {
      asksEvidence: false,
    }),
  ],
});
const outside: Section[] = [
  {
    key: "thuong",
    number: "IV",
    name: "Điểm thưởng",
    kind: "BONUS",
    max: 5,
    items: [
      item("T1", "co-bo", "Cờ thi đua của bộ, ngành trung ương", 1.5, times("BONUS", 1.5, "Số cờ")),
      item("T2", "bang-khen-bo", "Bằng khen của bộ, ngành trung ương", 1, times("BONUS", 0.5, "Số bằng khen")),
      item("T3", "sang-kien", "Sáng kiến được công nhận có phạm vi ảnh hưởng cấp tỉnh", 1.5, times("BONUS", 0.5, "Số sáng kiến")),
      item(
        "T4",
        "vuot-chi-tieu",
        "Vượt từ 10 % trở lên ở ít nhất hai chỉ tiêu chủ yếu",
        1,
        times("BONUS", 1, "Đạt ghi 1, không đạt ghi 0"),
      ),
    ],
  },
  {
    key: "tru",
    number: "V",
    name: "Điểm trừ",
    kind: "PENALTY",
    max: 0,
    items: [
      item("P1", "nop-cham", "Văn bản tỉnh yêu cầu nộp chậm", 0, times("PENALTY", 0.25, "Số văn bản chậm"), { asksEvidence: false }),
      item("P2", "phe-binh", "Vụ việc bị phê bình bằng văn bản", 0, times("PENALTY", 1, "Số vụ việc"), { asksEvidence: false }),
      item("P3", "sai-minh-chung", "Minh chứng không đúng sự thật", 0, times("PENALTY", 2, "Số minh chứng"), { asksEvidence: false }),
    ],
  },
  {
    key: "loai-tru",
    number: "VI",
    name: "Điều kiện loại trừ",
    kind: "GATE",
    max: 0,
    items: [
      item(
        "L1",
        "khong-dang-ky",
        "Không đăng ký thi đua hoặc không ký giao ước",
        0,
        { method: "GATE", params: { effect: "NO_RANK" } },
        { asksEvidence: false },
      ),
      item(
        "L2",
        "dang-khong-hoan-thanh",
        "Tổ chức Đảng hoặc tập thể lãnh đạo xếp loại không hoàn thành nhiệm vụ",
        0,
        { method: "GATE", params: { effect: "NO_RANK" } },
        { asksEvidence: false },
      ),
      item(
        "L3",
        "ky-luat-lanh-dao",
        "Tập thể, cấp trưởng hoặc cấp phó bị kỷ luật từ cảnh cáo trở lên",
        0,
        { method: "GATE", params: { effect: "NO_NOMINATION" } },
        { asksEvidence: false },
      ),
    ],
  },
];

/** The ready table of a bloc of provincial departments: 100 points and at most 5 more. Deadlines fall in that year. */
export const departments = (year: number): Version => ({
  scale: 100,
  bonusCap: 5,
  sections: [tasks, party, emulation(year), ...outside],
  classes: [
    { key: "xuat-sac", name: "Xuất sắc", from: 95 },
    { key: "tot", name: "Tốt", from: 85 },
    { key: "kha", name: "Khá", from: 70 },
  ],
  tieRules: [{ by: "section", key: "nhiem-vu" }, { by: "fewer_penalties" }, { by: "bonus" }, { by: "item", key: "cchc" }],
});
export const DEPARTMENTS_NAME = "Khung tiêu chí khối sở, ban, ngành tỉnh (100 điểm, thưởng tối đa 5)";
