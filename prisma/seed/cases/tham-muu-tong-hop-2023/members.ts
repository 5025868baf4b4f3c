import { sowPerson, sowUnits, type Keys } from "../../province.ts";
import type { Doer, Sower } from "../../sow.ts";

export const BLOC = "tham-muu-tong-hop",
  BLOC_NAME = "Khối thi đua các cơ quan Tham mưu - Tổng hợp";
export const SOURCE = "Bản tin ngày 23/01/2024 về hội nghị tổng kết của khối ngày 22/01/2024";
export const INVENTED =
  "Theo bản tin: bốn đơn vị (Văn phòng Đoàn ĐBQH và HĐND tỉnh, Sở Tài chính, Văn phòng UBND tỉnh, Sở Kế hoạch và Đầu tư), ngày và các bước của hội nghị, ba đề nghị khen thưởng, Khối trưởng và Khối phó năm 2024, việc ký giao ước. Giả định: Sở Tư pháp và Thanh tra tỉnh là thành viên, tên người, điểm, số phiếu, hồ sơ, số và ngày các văn bản. Bản tin không nêu tên tỉnh.";
export const BOARD_GUEST = {
  name: "Lê Quang Vinh",
  title: "Trưởng phòng",
  organisation: "Phòng Thi đua - Khen thưởng, Sở Nội vụ",
  fromBoard: true,
};

/** Agencies were rearranged on 01/03/2025: the department of planning went into that of finance. */
const GONE = "so-ke-hoach-va-dau-tu",
  GONE_ON = "2025-02-28";
export const KNOWN = ["van-phong-doan-dbqh-va-hdnd-tinh", "so-tai-chinh", "van-phong-ubnd-tinh", GONE];

type Member = {
  unit: string;
  name: string;
  leader: [name: string, title: string, person: string];
  officer: [name: string, person: string];
  until: string;
};
const UNTIL = "2025-12-31";
/** In the order of the list of members; each with who signs for it and who writes for it. */
export const MEMBERS: Member[] = [
  {
    unit: "van-phong-doan-dbqh-va-hdnd-tinh",
    name: "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    leader: ["Trịnh Văn Hòa", "Chánh Văn phòng", "lanh-dao-van-phong-doan-dbqh-va-hdnd-tinh"],
    officer: ["Vũ Thị Lan", "can-bo-van-phong-doan-dbqh-va-hdnd-tinh"],
    until: UNTIL,
  },
  {
    unit: "so-tai-chinh",
    name: "Sở Tài chính",
    leader: ["Đỗ Quốc Khánh", "Giám đốc", "lanh-dao-so-tai-chinh"],
    officer: ["Nguyễn Thu Trang", "can-bo-so-tai-chinh"],
    until: UNTIL,
  },
  {
    unit: "van-phong-ubnd-tinh",
    name: "Văn phòng Ủy ban nhân dân tỉnh",
    leader: ["Nguyễn Đức Thành", "Chánh Văn phòng", "khoi-truong"],
    officer: ["Lê Minh Quân", "can-bo-van-phong-ubnd-tinh"],
    until: UNTIL,
  },
  {
    unit: GONE,
    name: "Sở Kế hoạch và Đầu tư",
    leader: ["Vũ Đình Trường", "Giám đốc", `lanh-dao-${GONE}`],
    officer: ["Phạm Hồng Nhung", `can-bo-${GONE}`],
    until: GONE_ON,
  },
  {
    unit: "so-tu-phap",
    name: "Sở Tư pháp",
    leader: ["Phan Văn Lộc", "Giám đốc", "lanh-dao-so-tu-phap"],
    officer: ["Tạ Thị Hương", "can-bo-so-tu-phap"],
    until: UNTIL,
  },
  {
    unit: "thanh-tra-tinh",
    name: "Thanh tra tỉnh",
    leader: ["Lưu Đình Thắng", "Chánh Thanh tra", "lanh-dao-thanh-tra-tinh"],
    officer: ["Cao Thị Nga", "can-bo-thanh-tra-tinh"],
    until: UNTIL,
  },
];
export const NAMES = Object.fromEntries(MEMBERS.map(({ unit, name }) => [unit, name]));
export const LEADERS = MEMBERS.map(({ unit, leader: [name, title] }) => ({ unit, name, title }));
/** Who of these units were there before the others of today: posts and accounts of 2023. */
export const UNITS_OF_2023 = MEMBERS.map(({ unit }) => unit);
export const SINCE_2023 = "2022-12-15";

/** The head of 2023 is a deputy chief of office, not its leader; one department of then has ended. */
export async function sowMembers(sower: Sower, at: Keys, slug: string): Promise<void> {
  await sowUnits(
    sower,
    at,
    slug,
    [
      {
        key: GONE,
        code: "SKHDT",
        name: "Sở Kế hoạch và Đầu tư",
        short: "Sở Kế hoạch và Đầu tư",
        leader: ["Vũ Đình Trường", "Giám đốc"],
        officer: "Phạm Hồng Nhung",
      },
    ],
    SINCE_2023,
  );
  await sower.client.query("update unit set dissolved_on = $2, dissolution_document = $3 where id = $1", [
    at.unit(GONE),
    GONE_ON,
    "Hợp nhất vào Sở Tài chính từ 01/03/2025 (số nghị quyết không nêu, minh họa)",
  ]);
  await sower.client.query("update post set until = $2 where unit_id = $1", [at.unit(GONE), GONE_ON]);
  await sowPerson(
    sower,
    at,
    slug,
    {
      key: "khoi-truong-2023",
      name: "Trần Quang Huy",
      title: "Phó Chánh Văn phòng",
      unit: "van-phong-doan-dbqh-va-hdnd-tinh",
      posts: [{ code: "unit_officer", unit: "van-phong-doan-dbqh-va-hdnd-tinh" }],
    },
    SINCE_2023,
  );
}

export type Story = ReturnType<typeof storyOf2023>;
/** What every part of the story needs: the years, and who acts in which post. */
export function storyOf2023(sower: Sower, at: Keys, year2023: string, year2024: string) {
  const doer = (person: string, post: string): Doer & { person: string } => ({ person: at.person(person), post });
  return {
    sower,
    at,
    year2023,
    year2024,
    head: doer("khoi-truong-2023", "bloc_head"),
    secretary: doer("can-bo-van-phong-doan-dbqh-va-hdnd-tinh", "bloc_secretary"),
    nextHead: doer("lanh-dao-so-tai-chinh", "bloc_head"),
    nextSecretary: doer("can-bo-so-tai-chinh", "bloc_secretary"),
    officer: doer("chuyen-vien", "board_officer"),
    leader: doer("lanh-dao", "board_leader"),
    council: doer("hoi-dong", "council_secretary"),
  };
}
