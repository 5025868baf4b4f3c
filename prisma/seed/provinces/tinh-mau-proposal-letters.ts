import type { Story } from "../days.ts";
import { sowProposalLetter } from "../proposal-letter.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

const invented = "Người, tập thể và thành tích trong tờ trình này là giả định để minh họa.";

/** What units and the board propose beside the blocs: sudden, thematic, external; one letter still written, of the unit of the demo accounts. */
export async function sowTinhMauProposalLetters(sower: Sower, at: Keys, { at: hour, back }: Story): Promise<void> {
  const by = (person: string, post: string) => ({ person: at.person(person), post }),
    writer = by("can-bo-so-tu-phap", "unit_officer"),
    leader = by("lanh-dao-so-tu-phap", "unit_leader"),
    officer = by("chuyen-vien", "board_officer"),
    other = by("chuyen-vien-2", "board_officer");
  await sowProposalLetter(sower, at, {
    key: "dot-xuat-2026",
    unit: "so-tu-phap",
    mode: "AD_HOC",
    period: "2026",
    occasion: "đã cứu bốn người trong một gia đình bị lũ cuốn đêm 18 tháng 9 năm 2026",
    by: writer,
    at: hour(3, "09:20"),
    invented,
    sent: { at: hour(2, "15:40"), by: leader, number: "41/TTr-STP (minh họa)", signedOn: back(2), signer: ["Phan Văn Lộc", "Giám đốc"] },
    subjects: [
      {
        key: "thao",
        kind: "PERSON",
        name: "Cầm Văn Thảo",
        post: "Nhân viên lái xe",
        gender: "MALE",
        group: "DIRECT_WORKER",
        title: "CERT_PROV_PERSON",
        summary:
          "Đêm 18 tháng 9 năm 2026, trên đường về từ xã vùng cao, đã dùng dây kéo đưa bốn người trong một gia đình bị lũ cuốn vào bờ an toàn.\nỦy ban nhân dân xã lập biên bản, có xác nhận của Công an xã.",
        report: [
          "Khoảng 21 giờ ngày 18 tháng 9 năm 2026, trên đường về từ xã vùng cao, gặp một gia đình bốn người bị lũ cuốn tại ngầm tràn.",
          "Dùng dây kéo của xe, lần lượt đưa cả bốn người vào bờ an toàn trong 40 phút.",
          "Ủy ban nhân dân xã đã lập biên bản, có xác nhận của Công an xã.",
        ],
      },
    ],
  });
  await sowProposalLetter(sower, at, {
    key: "chuyen-de-2026",
    unit: "so-tu-phap",
    mode: "THEMATIC",
    period: "2026",
    occasion: "đã có thành tích xuất sắc trong cao điểm số hóa sổ hộ tịch năm 2026",
    by: writer,
    at: hour(9, "10:10"),
    invented,
    sent: { at: hour(8, "08:50"), by: leader, number: "38/TTr-STP (minh họa)", signedOn: back(8), signer: ["Phan Văn Lộc", "Giám đốc"] },
    subjects: [
      {
        key: "phong-ho-tich",
        kind: "COLLECTIVE",
        name: "Phòng Hành chính tư pháp",
        title: "CERT_PROV",
        summary: "Số hóa xong 412.000 trang sổ hộ tịch trước hạn 40 ngày, tỷ lệ sai sau kiểm tra mẫu 0,3 %.",
        report: [
          "Số hóa 412.000 trang sổ hộ tịch của 126 xã, xong trước hạn 40 ngày.",
          "Tỷ lệ sai sau kiểm tra mẫu là 0,3 %, mức cho phép là 1 %.",
        ],
        received: { at: hour(6, "09:00"), by: officer },
      },
    ],
  });
  await sowProposalLetter(sower, at, {
    key: "doi-ngoai-2026",
    mode: "EXTERNAL",
    period: "2026",
    occasion: "đã có đóng góp cho chương trình kết nghĩa và hỗ trợ y tế tại tỉnh năm 2026",
    by: officer,
    at: hour(5, "14:00"),
    invented,
    sent: {
      at: hour(4, "09:10"),
      by: officer,
      number: "12/TTr-SNV (minh họa)",
      signedOn: back(4),
      signer: ["Hoàng Thị Mai", "Giám đốc Sở Nội vụ"],
    },
    subjects: [
      {
        key: "bac-si",
        unit: "so-ngoai-vu",
        kind: "PERSON",
        name: "Souphanh Mẫu",
        post: "Bác sĩ",
        place: "Bệnh viện tỉnh kết nghĩa",
        gender: "FEMALE",
        group: "DIRECT_WORKER",
        title: "CERT_PROV_PERSON",
        summary: "Ba đợt khám, mổ mắt miễn phí cho 260 người ở bốn xã biên giới.",
        report: ["Ba đợt khám, mổ mắt miễn phí cho 260 người ở bốn xã biên giới.", "Hướng dẫn kỹ thuật cho sáu bác sĩ của tỉnh."],
        received: { at: hour(3, "10:00"), by: other },
      },
    ],
  });
  await sowProposalLetter(sower, at, {
    key: "tong-dieu-tra-2026",
    unit: "thong-ke-tinh",
    mode: "AD_HOC",
    period: "2026",
    occasion: "đã hoàn thành xuất sắc cuộc điều tra nhanh thiệt hại do mưa lũ tháng 9 năm 2026",
    by: by("don-vi", "unit_officer"),
    at: hour(1, "16:20"),
    invented,
    subjects: [
      {
        key: "duong",
        kind: "PERSON",
        name: "Đỗ Thùy Dương",
        post: "Thống kê viên",
        gender: "FEMALE",
        group: "DIRECT_WORKER",
        title: "CERT_PROV_PERSON",
        summary: "Trong sáu ngày đi 31 thôn, lập xong 1.240 phiếu, không phiếu nào phải làm lại.",
      },
      {
        key: "don-vi",
        kind: "COLLECTIVE",
        title: "CERT_PROV",
        summary: "Hoàn thành điều tra nhanh thiệt hại ở 31 thôn trong sáu ngày, số liệu dùng ngay cho phân bổ hỗ trợ.",
      },
      { key: "doi", kind: "COLLECTIVE", name: "Đội điều tra số 2", title: "CERT_PROV", summary: "" },
    ],
  });
}
