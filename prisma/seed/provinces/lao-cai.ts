import { sowLaoCai2017 } from "../cases/lao-cai-mttq-2017.ts";
import { sowLiveBloc } from "../live-bloc.ts";
import { sowFace } from "../face.ts";
import { sowOffices, sowProvince, sowUnits, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const SLUG = "lao-cai";
const SINCE = "2025-07-01";

const UNITS: SeedUnit[] = [
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ", leader: ["Vàng A Sinh", "Giám đốc"], officer: "Giàng Thị Mỷ" },
];

export async function sowLaoCai(sower: Sower): Promise<void> {
  const at = await sowProvince(sower, {
    slug: SLUG,
    name: "Tỉnh Lào Cai",
    kind: "PROVINCE",
    code: "15",
    placeName: "Lào Cai",
    boardName: "Phòng Thi đua - Khen thưởng, Sở Nội vụ",
    contact: "Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Lào Cai (thông tin liên hệ minh họa)",
  });
  await sowFace(
    sower,
    at,
    "Tỉnh Lào Cai",
    { shortName: "Lào Cai", accent: "luc", crest: "bieu-trung-lao-cai.webp" },
    `${SINCE}T09:00:00+07:00`,
  );
  await sowUnits(sower, at, SLUG, UNITS, SINCE);
  await sowOffices(
    sower,
    at,
    SLUG,
    {
      admin: "Sùng Văn Páo",
      officer: "Nguyễn Thị Thùy Linh",
      leader: "Hoàng Văn Định",
      council: "Lý Seo Dìn",
      inspector: "Đỗ Thị Hảo",
      boardUnit: "so-noi-vu",
    },
    SINCE,
  );
  await sowLiveBloc(sower, at, SLUG, {
    key: "noi-chinh",
    name: "Khối thi đua các cơ quan Nội chính",
    short: "Các cơ quan Nội chính",
    since: SINCE,
    units: [
      { key: "so-tu-phap", code: "STP", name: "Sở Tư pháp", short: "Sở Tư pháp" },
      { key: "thanh-tra-tinh", code: "TTR", name: "Thanh tra tỉnh", short: "Thanh tra tỉnh" },
      {
        key: "thi-hanh-an-dan-su-tinh",
        code: "THADS",
        name: "Thi hành án dân sự tỉnh",
        short: "Thi hành án dân sự",
        leader: ["Lù Văn Chung", "Trưởng Thi hành án"],
        officer: "Trần Thị Lụa",
      },
    ],
    head: { unit: "so-tu-phap", leader: ["Nguyễn Huy Long", "Giám đốc"], secretary: "Đặng Thị Mến" },
    member: { unit: "thanh-tra-tinh", leader: ["Tẩn A Páo", "Chánh Thanh tra"], officer: "Lê Thị Xuân" },
  });
  await sowLaoCai2017(sower, at, SLUG, await sower.territoryAt("10", "2025-06-30"));
}
