import { sowAmendment } from "../criteria.ts";
import type { Story } from "../days.ts";
import { type SeedPresence, sowMeeting } from "../meeting.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";
import { sowPlannedVote } from "../vote.ts";

const INVENTED = "Cuộc họp giả định.";

/** What is under way in the bloc today: a meeting whose vote nobody has opened yet, and an amendment of the criteria that is being written. */
export async function sowToday(sower: Sower, at: Keys, { yearId, names, leaders }: { yearId: string; names: Record<string, string>; leaders: SeedPresence[] }, { today, at: hour }: Story): Promise<void> {
  const by = { person: at.person("thu-ky"), post: "bloc_secretary" };
  await sowMeeting(sower, at, names, {
    key: "chuyen-de-2026", bloc: "tham-muu-tong-hop", yearId, kind: "THEMATIC", title: "Họp bình xét khen thưởng chuyên đề chuyển đổi số năm 2026", place: "Phòng họp số 2, Văn phòng UBND tỉnh", startsAt: `${today}T07:30`, endedAt: `${today}T11:00`, mode: "live",
    presences: leaders, agenda: ["Bình xét, bỏ phiếu đề nghị khen thưởng chuyên đề chuyển đổi số"], resolutions: [], by, open: true,
    during: (meetingId) => sowPlannedVote(sower, at, {
      key: "chuyen-de-2026", meetingId, yearId, title: "Bỏ phiếu đề nghị khen thưởng chuyên đề chuyển đổi số", members: leaders.length, at: `${today}T07:45:00+07:00`, by,
      lines: [{ unit: "so-noi-vu", title: "CERT_PROV" }, { unit: "so-tu-phap", title: "CERT_PROV" }],
      tellers: [{ unit: "thanh-tra-tinh", person: "can-bo-thanh-tra-tinh", name: "Cao Thị Nga" }, { unit: "so-ngoai-vu", person: "can-bo-so-ngoai-vu", name: "Hà Thị Thu" }],
    }),
    more: { chair_name: "Nguyễn Đức Thành", chair_title: "Chánh Văn phòng, Khối trưởng", secretary_name: "Phạm Thị Thanh Hà", invented: INVENTED },
  });
  await sowAmendment(sower, at, {
    of: "tham-muu-2026", yearId, year: 2026, title: "Bảng tiêu chí chấm điểm thi đua năm 2026", item: "mo-hinh", name: "Mô hình mới, điển hình có quyết định công nhận", at: hour(2, "14:10"), by, invented: "Bản sửa đổi giả định.",
  });
}
