import type { Story } from "../days.ts";
import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";

type Sown = {
  key: string;
  unit: string;
  title: string;
  authors: string;
  effect: string;
  reach: "GRASSROOTS" | "PROVINCE" | "NATION";
  applied: string;
  recognised?: [number: string, on: string, by: string];
};

const SOWN: Sown[] = [
  {
    key: "tra-cuu",
    unit: "so-tu-phap",
    title: "Tra cứu quy hoạch của xã bằng mã in trên giấy hẹn",
    authors: "Lê Văn Minh, chuyên viên",
    effect: "Áp dụng ở 12 xã từ quý II; số lượt dân hỏi lại giảm từ 40 xuống 9 mỗi tuần.",
    reach: "PROVINCE",
    applied: "2026-03-02",
    recognised: ["118/QĐ-HĐSK", "2026-08-14", "Hội đồng sáng kiến tỉnh"],
  },
  {
    key: "lich-truc",
    unit: "so-tu-phap",
    title: "Lịch trực trợ giúp pháp lý xếp theo địa bàn",
    authors: "Trần Thị Lan, Phó Trưởng phòng",
    effect: "Mỗi cụm xã có người trực ít nhất hai buổi một tuần.",
    reach: "GRASSROOTS",
    applied: "2026-05-04",
  },
  {
    key: "bai-giang",
    unit: "cao-dang-su-pham",
    title: "Kho bài giảng ngắn cho giáo viên vùng cao",
    authors: "Nguyễn Thị Hoa, giảng viên; Vũ Văn Nam, giảng viên",
    effect: "640 giáo viên dùng; 210 bài giảng, tải về dùng khi không có mạng.",
    reach: "PROVINCE",
    applied: "2025-11-03",
    recognised: ["97/QĐ-HĐSK", "2026-06-22", "Hội đồng sáng kiến tỉnh"],
  },
  {
    key: "so-do",
    unit: "thong-ke-tinh",
    title: "Phiếu thu thập số liệu tự kiểm tra tổng",
    authors: "Lê Thu Hương, chuyên viên",
    effect: "Số phiếu phải hỏi lại giảm một nửa so với năm trước.",
    reach: "GRASSROOTS",
    applied: "2026-02-16",
    recognised: ["31/QĐ-TK", "2026-09-10", "Thống kê tỉnh"],
  },
];

/** Registers of three units: one initiative confirmed and behind a dossier, others that wait for the board or for a decision. */
export async function sowInitiatives(
  sower: Sower,
  at: Keys,
  proposal: string,
  officer: Doer & { person: string },
  { at: hour }: Story,
): Promise<void> {
  for (const { key, unit, title, authors, effect, reach, applied, recognised: [number, on, by] = [] } of SOWN) {
    const id = at.of("initiative", key),
      confirmed = key === "bai-giang";
    await sower.into("initiative", [
      {
        id,
        unit_id: at.unit(unit),
        title,
        authors,
        effect,
        reach,
        applied_from: applied,
        recognised_number: number ?? null,
        recognised_on: on ?? null,
        recognised_by: by ?? null,
        written_at: hour(30, "09:00"),
        invented: "Sáng kiến giả định của Tỉnh Mẫu.",
        ...(confirmed ? { confirmed_by_id: officer.person, confirmed_at: hour(9, "10:00"), version: 2 } : {}),
      },
    ]);
    sower.audit("initiative.kept", id, { unit: at.unit(unit), recognised: Boolean(on) }, hour(30, "09:00"));
    if (confirmed) sower.audit("initiative.confirmed", id, { unit: at.unit(unit), reach }, hour(9, "10:00"), officer);
  }
  await sower.into("initiative_use", [
    {
      id: at.of("initiative-use", "bai-giang"),
      initiative_id: at.of("initiative", "bai-giang"),
      proposal_id: proposal,
      unit_id: at.unit("cao-dang-su-pham"),
      chosen_at: hour(9, "14:00"),
    },
  ]);
}
