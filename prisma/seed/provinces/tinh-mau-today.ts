import { sowAmendment } from "../criteria.ts";
import { addDays } from "../../../lib/provinces/dates.ts";
import type { Story } from "../days.ts";
import { sowInvited } from "../invitation.ts";
import { type SeedPresence, sowMeeting } from "../meeting.ts";
import { sowDiscussion } from "../opinions.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";
import { sowPlannedVote } from "../vote.ts";

const INVENTED = "Cuộc họp giả định.";

/** What is under way in the bloc today: a meeting whose vote nobody has opened yet, and an amendment of the criteria that is being written. */
export async function sowToday(
  sower: Sower,
  at: Keys,
  { yearId, names, leaders }: { yearId: string; names: Record<string, string>; leaders: SeedPresence[] },
  { today, at: hour }: Story,
): Promise<void> {
  const by = { person: at.person("thu-ky"), post: "bloc_secretary" };
  await sowMeeting(sower, at, names, {
    key: "chuyen-de-2026",
    bloc: "tham-muu-tong-hop",
    yearId,
    kind: "THEMATIC",
    title: "Họp bình xét khen thưởng chuyên đề chuyển đổi số năm 2026",
    place: "Phòng họp số 2, Văn phòng UBND tỉnh",
    startsAt: `${today}T07:30`,
    endedAt: `${today}T11:00`,
    mode: "live",
    presences: leaders,
    agenda: ["Bình xét, bỏ phiếu đề nghị khen thưởng chuyên đề chuyển đổi số"],
    resolutions: [],
    by,
    open: true,
    during: (meetingId) =>
      sowPlannedVote(sower, at, {
        key: "chuyen-de-2026",
        meetingId,
        yearId,
        title: "Bỏ phiếu đề nghị khen thưởng chuyên đề chuyển đổi số",
        members: leaders.length,
        at: `${today}T07:45:00+07:00`,
        by,
        lines: [
          { unit: "so-noi-vu", title: "CERT_PROV" },
          { unit: "so-tu-phap", title: "CERT_PROV" },
        ],
        tellers: [
          { unit: "thanh-tra-tinh", person: "can-bo-thanh-tra-tinh", name: "Cao Thị Nga" },
          { unit: "so-ngoai-vu", person: "can-bo-so-ngoai-vu", name: "Hà Thị Thu" },
        ],
      }),
    more: {
      chair_name: "Nguyễn Đức Thành",
      chair_title: "Chánh Văn phòng, Khối trưởng",
      secretary_name: "Phạm Thị Thanh Hà",
      invented: INVENTED,
    },
  });
  await sowInvited(sower, at, names, {
    key: "chuan-bi-tong-ket-2026",
    bloc: "tham-muu-tong-hop",
    year: "2026",
    yearId,
    kind: "THEMATIC",
    title: "Họp chuyên đề chuẩn bị tổng kết năm 2026",
    place: "Phòng họp số 2, Văn phòng UBND tỉnh",
    startsAt: `${addDays(today, 8)}T08:00`,
    agenda: [
      "Tiến độ tự chấm điểm của các đơn vị",
      "Đề cương báo cáo tổng kết năm 2026 của khối",
      "Dự kiến thời gian, nội dung hội nghị tổng kết",
    ],
    tasks: [
      { key: "de-cuong", unit: "so-tai-chinh", what: "Dự thảo đề cương báo cáo tổng kết năm 2026 của khối.", dueOn: addDays(today, 5) },
      { key: "so-lieu", unit: "thong-ke-tinh", what: "Tổng hợp số liệu chỉ tiêu của 10 đơn vị đến hết tháng.", dueOn: addDays(today, 6) },
    ],
    sentAt: hour(2, "16:20"),
    by,
    units: leaders.map(({ unit }) => unit),
    answers: [
      { unit: "so-noi-vu", answer: "comes", name: "Hoàng Thị Mai", title: "Giám đốc", by: "can-bo-so-noi-vu", at: hour(1, "08:05") },
      {
        unit: "so-tu-phap",
        answer: "substitute",
        name: "Tạ Thị Hương",
        title: "Chuyên viên",
        authority: "Giấy ủy quyền số 44/GUQ-STP",
        by: "can-bo-so-tu-phap",
        at: hour(1, "09:30"),
      },
      { unit: "so-ngoai-vu", answer: "absent", reason: "Đoàn công tác nước ngoài", by: "can-bo-so-ngoai-vu", at: hour(1, "10:10") },
    ],
    more: {
      chair_name: "Nguyễn Đức Thành",
      chair_title: "Chánh Văn phòng, Khối trưởng",
      secretary_name: "Phạm Thị Thanh Hà",
      invited: "Đại diện Phòng Thi đua - Khen thưởng, Sở Nội vụ",
      invitation_words: "Đề nghị các đơn vị cử lãnh đạo dự đúng thành phần; cử người dự thay thì có văn bản cử, ủy quyền.",
      invitation_number: "07/GM-KTĐ",
      invented: INVENTED,
    },
  });
  const opened = hour(2, "14:10"),
    { version, table } = await sowAmendment(sower, at, {
      of: "tham-muu-2026",
      yearId,
      year: 2026,
      title: "Bảng tiêu chí chấm điểm thi đua năm 2026",
      at: opened,
      by,
      invented: "Bản sửa đổi giả định.",
      changes: {
        "mo-hinh": { name: "Mô hình mới, điển hình có quyết định công nhận", max: 5 },
        "du-hop": { max: 3 },
        "truc-tiep": {
          params: {
            reads: "share",
            targetName: "Người được khen",
            actualName: "Người lao động trực tiếp",
            below: 0,
            bands: [
              { from: 65, points: 3 },
              { from: 50, points: 2 },
            ],
          },
        },
      },
    });
  await sowDiscussion(sower, at, {
    key: "tham-muu-2026-2",
    versionId: version,
    yearId,
    table,
    dueOn: addDays(today, 6),
    note: "Đề nghị góp ý kỹ mục III: ba tiêu chí 15, 16, 17 đã sửa.",
    openedAt: hour(2, "15:00"),
    at: hour(1, "10:20"),
    by,
    opinions: [
      { unit: "so-noi-vu", stance: "agree" },
      { unit: "so-noi-vu", item: "mo-hinh", stance: "agree" },
      { unit: "so-noi-vu", item: "du-hop", stance: "agree" },
      {
        unit: "so-tu-phap",
        stance: "propose",
        reason: "Thống nhất hướng sửa, đề nghị áp dụng từ năm sau nếu hội nghị họp sau ngày 15/12.",
      },
      {
        unit: "so-tu-phap",
        item: "mo-hinh",
        stance: "propose",
        max: 4,
        name: "Mô hình mới, điển hình được công nhận từ cấp tỉnh",
        reason: "Giữ 4 điểm như cũ để không nặng về số lượng.",
      },
      {
        unit: "thue-tinh",
        stance: "object",
        reason: "Nâng tỷ lệ khen người lao động trực tiếp lên 65 % chưa phù hợp với cơ quan có ít công chức chuyên môn trực tiếp.",
      },
      {
        unit: "thue-tinh",
        item: "truc-tiep",
        stance: "object",
        reason: "Giữ mức 60 % như bản đang dùng.",
        answer: ["kept", "Hội đồng tỉnh yêu cầu tăng tỷ lệ khen người lao động trực tiếp."],
      },
      { unit: "thue-tinh", item: "du-hop", stance: "agree" },
      { unit: "thanh-tra-tinh", stance: "agree" },
      { unit: "thanh-tra-tinh", item: "truc-tiep", stance: "agree" },
    ],
  });
}
