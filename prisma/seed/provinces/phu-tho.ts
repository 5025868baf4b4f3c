import { sowOffices, sowPerson, sowProvince, sowUnits, type SeedUnit } from "../province.ts";
import { idOf, type Sower } from "../sow.ts";

const SLUG = "phu-tho";
const SINCE = "2025-07-01";

/** Agencies of today; the archives of Vĩnh Phúc are read inside Phú Thọ. */
const UNITS: SeedUnit[] = [
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ", leader: ["Phùng Văn Thắng", "Giám đốc"], officer: "Đào Thị Yến" },
  { key: "uy-ban-mttq-tinh", code: "MTTQ", name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", short: "Ủy ban MTTQ tỉnh" },
];

export async function sowPhuTho(sower: Sower): Promise<void> {
  const at = await sowProvince(sower, {
    slug: SLUG, name: "Tỉnh Phú Thọ", kind: "PROVINCE", code: "25", placeName: "Phú Thọ",
    boardName: "Phòng Thi đua - Khen thưởng, Sở Nội vụ", contact: "Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Phú Thọ (thông tin liên hệ minh họa)",
  });
  await sower.into("territory", [
    { id: idOf("territory", "vinh-phuc"), code: "26", name: "Tỉnh Vĩnh Phúc", kind: "PROVINCE", valid_from: "1997-01-01", valid_to: "2025-06-30", successor_code: "25", document: "Nghị quyết số 202/2025/QH15", province_id: at.province },
    { id: idOf("territory", "hoa-binh"), code: "17", name: "Tỉnh Hòa Bình", kind: "PROVINCE", valid_from: "1991-10-01", valid_to: "2025-06-30", successor_code: "25", document: "Nghị quyết số 202/2025/QH15", province_id: at.province },
  ]);
  await sowUnits(sower, at, SLUG, UNITS, SINCE);
  await sowOffices(sower, at, SLUG, {
    admin: "Bùi Quang Hưng", officer: "Nguyễn Thị Hồng Nhung", leader: "Đỗ Văn Cường", council: "Lương Thị Oanh", inspector: "Trịnh Quốc Bảo", boardUnit: "so-noi-vu",
  }, SINCE);
  await sowPerson(sower, at, SLUG, { key: "don-vi", account: "donvi", name: "Hà Thị Phương", title: "Chuyên viên", unit: "uy-ban-mttq-tinh", posts: [{ code: "unit_officer", unit: "uy-ban-mttq-tinh" }] }, SINCE);
  await sowPerson(sower, at, SLUG, { key: "lanh-dao-don-vi", account: "lanhdaodonvi", name: "Nguyễn Văn Lâm", title: "Phó Chủ tịch Thường trực", unit: "uy-ban-mttq-tinh", posts: [{ code: "unit_leader", unit: "uy-ban-mttq-tinh" }] }, SINCE);
}
