import { sowOffices, sowProvince, sowUnits, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const SLUG = "can-tho";
const SINCE = "2025-07-01";

const UNITS: SeedUnit[] = [
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ", leader: ["Châu Minh Trí", "Giám đốc"], officer: "Lâm Thị Ngọc Diễm" },
];

export async function sowCanTho(sower: Sower): Promise<void> {
  const at = await sowProvince(sower, {
    slug: SLUG, name: "Thành phố Cần Thơ", kind: "CITY", code: "92", placeName: "Cần Thơ",
    boardName: "Phòng Thi đua - Khen thưởng, Sở Nội vụ", contact: "Phòng Thi đua - Khen thưởng, Sở Nội vụ thành phố Cần Thơ (thông tin liên hệ minh họa)",
  });
  await sowUnits(sower, at, SLUG, UNITS, SINCE);
  await sowOffices(sower, at, SLUG, {
    admin: "Huỳnh Quốc Việt", officer: "Trương Thị Kim Ngân", leader: "Nguyễn Hoàng Nam", council: "Võ Thành Long", inspector: "Phan Thị Cẩm Tú", boardUnit: "so-noi-vu",
  }, SINCE);
}
