import type { Section, Version } from "../table";
import { againstLeader, EXCLUDED, graded, item, part, parts, reached, shareTier, times } from "./parts";

const core: Section = {
  key: "cong-tac-mat-tran",
  number: "I",
  name: "Nhiệm vụ trọng tâm",
  kind: "MAIN",
  max: 55,
  items: [
    item("1", "chuong-trinh-hanh-dong", "Chỉ tiêu chương trình hành động trong năm", 15, part("Chỉ tiêu đề ra", "Chỉ tiêu đạt")),
    item("2", "phat-trien-hoi-vien", "Phát triển đoàn viên, hội viên", 8, againstLeader("Chỉ tiêu phát triển mới", "Số phát triển mới")),
    item(
      "3",
      "nong-thon-do-thi",
      "Phần việc nhận trong cuộc vận động xây dựng nông thôn mới, đô thị văn minh",
      8,
      part("Phần việc nhận", "Phần việc xong"),
      EXCLUDED,
    ),
    item(
      "4",
      "quy-nguoi-ngheo",
      "Vận động quỹ vì người nghèo, an sinh xã hội",
      6,
      reached("Kế hoạch vận động (triệu đồng)", "Kết quả vận động (triệu đồng)", 50),
    ),
    item("5", "giam-sat-phan-bien", "Giám sát, hội nghị phản biện xã hội đã chủ trì", 8, times("PER_UNIT", 2, "Số cuộc")),
    item(
      "6",
      "kien-nghi-tra-loi",
      "Kiến nghị sau giám sát, phản biện được trả lời",
      4,
      shareTier("Kiến nghị đã gửi", "Kiến nghị được trả lời", 0, [80, 4], [50, 2]),
      EXCLUDED,
    ),
    item(
      "7",
      "lang-nghe-nhan-dan",
      "Ý kiến, đơn thư của đoàn viên, hội viên, nhân dân chuyển đúng hạn",
      6,
      part("Ý kiến, đơn thư tiếp nhận", "Chuyển, xử lý đúng hạn"),
      EXCLUDED,
    ),
  ],
};
const building: Section = {
  key: "xay-dung-to-chuc",
  number: "II",
  name: "Xây dựng tổ chức",
  kind: "MAIN",
  max: 20,
  items: [
    item("8", "co-so-kha", "Tổ chức cơ sở xếp loại khá trở lên", 6, part("Tổ chức cơ sở được xếp loại", "Xếp loại khá trở lên")),
    item("9", "boi-duong-can-bo", "Kế hoạch bồi dưỡng cán bộ", 4, part("Lượt cán bộ theo kế hoạch", "Lượt cán bộ đã bồi dưỡng")),
    item("10", "to-chuc-dang", "Xếp loại tổ chức Đảng", 6, graded("Mức xếp loại", [6, 5, 3, 0])),
    item(
      "11",
      "cong-cu-so",
      "Ứng dụng công cụ số",
      4,
      parts(
        ["co-so-du-lieu", "Cập nhật cơ sở dữ liệu đoàn viên, hội viên"],
        ["hop-truc-tuyen", "Họp trực tuyến đến cơ sở"],
        ["van-ban-dien-tu", "Gửi, nhận văn bản điện tử có ký số"],
        ["kenh-truyen-thong", "Kênh thông tin trên môi trường mạng hoạt động đều"],
      ),
    ),
  ],
};
const emulation: Section = {
  key: "thi-dua",
  number: "III",
  name: "Công tác thi đua và sinh hoạt khối",
  kind: "MAIN",
  max: 25,
  items: [
    item(
      "12",
      "phat-dong",
      "Phát động, phối hợp phong trào",
      5,
      parts(
        ["ke-hoach", "Ban hành kế hoạch năm"],
        ["phat-dong", "Phát động phong trào"],
        ["phoi-hop", "Ký kết chương trình phối hợp"],
        ["kiem-tra", "Kiểm tra, đôn đốc trong năm"],
        ["so-ket", "Sơ kết, tổng kết phong trào"],
      ),
    ),
    item("13", "dan-van-kheo", "Mô hình Dân vận khéo, điển hình được công nhận", 6, times("PER_UNIT", 1.5, "Số mô hình, điển hình")),
    item("14", "giao-uoc", "Việc đã cam kết trong giao ước và việc chung của khối", 6, part("Việc cam kết", "Việc đã làm")),
    item("15", "guong-dien-hinh", "Tin, bài tuyên truyền gương điển hình", 4, times("PER_UNIT", 0.2, "Số tin, bài")),
    item("16", "bao-cao", "Báo cáo, hồ sơ đúng hạn, đúng mẫu", 4, times("DEDUCT", 0.5, "Số lần chậm hoặc sai mẫu"), {
      asksEvidence: false,
    }),
  ],
};
const outside: Section[] = [
  {
    key: "thuong",
    number: "IV",
    name: "Điểm thưởng",
    kind: "BONUS",
    max: 5,
    items: [
      item("T1", "co-trung-uong", "Cờ thi đua của cơ quan trung ương", 2, times("BONUS", 2, "Số cờ")),
      item("T2", "bang-khen-trung-uong", "Bằng khen của cơ quan trung ương", 1, times("BONUS", 1, "Số bằng khen")),
      item("T3", "diem-nhan-rong", "Mô hình điểm được chọn nhân rộng", 1, times("BONUS", 1, "Số mô hình")),
      item("T4", "doi-moi", "Cách làm đổi mới được tỉnh ghi nhận bằng văn bản", 1, times("BONUS", 1, "Số cách làm")),
    ],
  },
  {
    key: "tru",
    number: "V",
    name: "Điểm trừ",
    kind: "PENALTY",
    max: 0,
    items: [
      item("P1", "nop-cham", "Văn bản cấp trên yêu cầu nộp chậm", 0, times("PENALTY", 0.5, "Số văn bản chậm"), { asksEvidence: false }),
      item("P2", "phe-binh", "Vụ việc bị phê bình bằng văn bản", 0, times("PENALTY", 0.5, "Số vụ việc"), { asksEvidence: false }),
    ],
  },
];

/** The ready table of the Fatherland Front and mass organisations: 100 points and at most 5 more. */
export const front = (): Version => ({
  scale: 100,
  bonusCap: 5,
  sections: [core, building, emulation, ...outside],
  classes: [
    { key: "xuat-sac", name: "Xuất sắc", from: 95 },
    { key: "tot", name: "Tốt", from: 85 },
    { key: "kha", name: "Khá", from: 70 },
  ],
  tieRules: [{ by: "section", key: "cong-tac-mat-tran" }, { by: "fewer_penalties" }, { by: "bonus" }],
});
