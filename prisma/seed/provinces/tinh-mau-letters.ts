import type { Story } from "../days.ts";
import { sowContacts, sowLetter } from "../letter.ts";
import type { Keys, SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const INVENTED = "Văn bản giả định của Tỉnh Mẫu.";

/** The bloc's notice is read by some; the board's letter by fewer; one was recalled, one is still being written. */
export async function sowTinhMauLetters(sower: Sower, at: Keys, yearId: string, units: readonly SeedUnit[], story: Story): Promise<void> {
  const keys = units.map(({ key }) => key),
    secretary = { person: at.person("thu-ky"), post: "bloc_secretary" },
    board = { person: at.person("chuyen-vien"), post: "board_officer" };
  const officerOf = (unit: string) => (unit === "van-phong-ubnd-tinh" ? "thu-ky" : unit === "thong-ke-tinh" ? "don-vi" : `can-bo-${unit}`);
  const seen = (some: string[], day: string) =>
    some.map((unit, n) => ({ unit, person: officerOf(unit), at: `${day}T${String(10 + n).padStart(2, "0")}:1${n}:00+07:00` }));
  await sowLetter(sower, at, {
    key: "bao-cao-nam-2026",
    yearId,
    kind: "NOTICE",
    number: "12/TB-KTĐ",
    title: "Chuẩn bị báo cáo tổng kết và tự chấm điểm năm 2026",
    answerBy: story.ahead("2026-12-10", 9),
    signer: "KT. Khối trưởng, Phạm Thị Thanh Hà",
    to: keys,
    by: secretary,
    at: story.at(4, "14:00"),
    invented: INVENTED,
    body: "Để hội nghị tổng kết đúng thời gian, Thư ký khối đề nghị các đơn vị:\nHoàn thành báo cáo năm và bảng tự chấm điểm trên hệ thống, minh chứng ghi số, ngày văn bản.\nCử một lãnh đạo phụ trách và một cán bộ theo dõi để liên hệ trong đợt thẩm định.\nGửi đề xuất nội dung thi đua năm 2027 kèm báo cáo.",
    sent: story.at(3, "08:30"),
    seen: seen(["so-tai-chinh", "so-noi-vu", "so-tu-phap", "thanh-tra-tinh", "van-phong-ubnd-tinh"], story.back(3)),
  });
  await sowLetter(sower, at, {
    key: "huong-dan-tong-ket",
    kind: "LETTER",
    number: "45/HD-TĐKT",
    title: "Hướng dẫn tổng kết công tác thi đua, khen thưởng năm 2026",
    signer: "Trưởng phòng Lê Quang Vinh",
    to: keys,
    by: board,
    at: story.at(7, "10:00"),
    invented: INVENTED,
    body: "Phòng Thi đua - Khen thưởng hướng dẫn các khối, cụm tổng kết công tác thi đua, khen thưởng năm 2026:\nTổ chức chấm điểm, xếp hạng theo bảng tiêu chí đã thông qua; bình xét công khai, có biên bản.\nHồ sơ đề nghị khen thưởng gửi trên hệ thống, bản giấy lưu tại khối.",
    sent: story.at(6, "09:00"),
    seen: seen(["so-tai-chinh", "van-phong-ubnd-tinh", "thong-ke-tinh", "thue-tinh"], story.back(5)),
  });
  await sowLetter(sower, at, {
    key: "lich-hop-cu",
    yearId,
    kind: "NOTICE",
    number: "11/TB-KTĐ",
    title: "Thời gian họp thẩm định điểm",
    to: keys,
    by: secretary,
    at: story.at(8, "09:00"),
    invented: INVENTED,
    body: "Khối họp thẩm định điểm trong tuần đầu tháng 12 tại Văn phòng UBND tỉnh.",
    sent: story.at(8, "09:30"),
    seen: seen(["so-tai-chinh", "so-tu-phap"], story.back(8)),
    recalled: { at: story.at(7, "08:00"), reason: "Lịch họp trùng kỳ họp Hội đồng nhân dân tỉnh; lịch mới gửi sau." },
  });
  await sowLetter(sower, at, {
    key: "tap-huan-2027",
    yearId,
    kind: "NOTICE",
    title: "Đăng ký lớp tập huấn nghiệp vụ đầu năm 2027",
    to: keys.slice(0, 6),
    by: secretary,
    at: story.at(1, "15:00"),
    invented: INVENTED,
    body: "Các đơn vị đăng ký số người dự lớp tập huấn nghiệp vụ thi đua, khen thưởng.",
  });
  for (const [n, { key, leader, officer }] of units.entries())
    if (key !== "so-ngoai-vu")
      await sowContacts(
        sower,
        at,
        key,
        key === "thong-ke-tinh" ? ["Trần Văn Bình", "Trưởng Thống kê tỉnh"] : (leader ?? null),
        key === "thue-tinh" || key === "thong-ke-tinh" ? null : (officer ?? null),
        n + 1,
      );
}
