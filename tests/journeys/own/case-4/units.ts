import { type Figures, linesFrom, USUAL } from "../../../../prisma/seed/department-lines.ts";
import type { SeedPerson, SeedUnit } from "../../../../prisma/seed/province.ts";

// Case 4: the bloc of advisory offices in 2023, in a province of its own. The four units are those the report names; three
// more members, the persons and all figures are made up.

export const SLUG = "tinh-bon",
  BLOC = "tham-muu-tong-hop",
  BLOC_NAME = "Khối thi đua các cơ quan Tham mưu - Tổng hợp";

const unit = (key: string, code: string, name: string, short: string, leader: [string, string], officer: string): SeedUnit => ({
  key,
  code,
  name,
  short,
  leader,
  officer,
});
export const UNITS = [
  unit(
    "vp-hdnd",
    "VPHD",
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    "Văn phòng Đoàn ĐBQH và HĐND",
    ["Vũ Đình Khải", "Chánh Văn phòng"],
    "Đặng Thu Hương",
  ),
  unit("so-tai-chinh", "STC", "Sở Tài chính", "Sở Tài chính", ["Nguyễn Văn Thành", "Giám đốc"], "Trần Thị Lan"),
  unit("vp-ubnd", "VPUB", "Văn phòng UBND tỉnh", "Văn phòng UBND", ["Lê Quang Minh", "Chánh Văn phòng"], "Phạm Thị Hòa"),
  unit("so-ke-hoach", "SKHDT", "Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư", ["Hoàng Thị Ngọc", "Giám đốc"], "Bùi Văn Sơn"),
  unit("so-noi-vu", "SNV", "Sở Nội vụ", "Sở Nội vụ", ["Đỗ Văn Hùng", "Giám đốc"], "Ngô Thị Mai"),
  unit("so-tu-phap", "STP", "Sở Tư pháp", "Sở Tư pháp", ["Lý Thị Hạnh", "Giám đốc"], "Đinh Văn Quý"),
  unit("thanh-tra", "TTR", "Thanh tra tỉnh", "Thanh tra tỉnh", ["Phan Văn Lợi", "Chánh Thanh tra"], "Vũ Thị Thu"),
];

/** The deputy chief who exercises the head's office, and those of board and council; the board sits in Sở Nội vụ, itself a member. */
export const PEOPLE: SeedPerson[] = [
  { key: "pho-chanh-van-phong", name: "Lương Minh Đức", title: "Phó Chánh Văn phòng", unit: "vp-hdnd", posts: [] },
  { key: "pho-giam-doc", name: "Tạ Thị Bích", title: "Phó Giám đốc", unit: "so-tai-chinh", posts: [] },
  { key: "chuyen-vien", name: "Nông Văn Tuấn", title: "Chuyên viên", unit: "so-noi-vu", posts: [{ code: "board_officer" }] },
  { key: "lanh-dao-ban", name: "Hà Thị Vân", title: "Trưởng phòng", unit: "so-noi-vu", posts: [{ code: "board_leader" }] },
  { key: "thu-ky-hoi-dong", name: "Cao Thị Yến", title: "Thư ký Hội đồng", posts: [{ code: "council_secretary" }] },
];

const BEST: Figures = {
  ...USUAL,
  programme: [100, 100, 0],
  texts: [12, 12],
  spent: 96.4,
  reform: "xuat-sac",
  digital: "dau",
  files: { inTime: [1250, 1250], online: [1250, 1250] },
  party: "xuat-sac",
  leaders: "xuat-sac",
  registered: "2023-02-22",
  attended: [4, 4],
  models: 4,
  workers: [30, 19],
  bonus: { flag: 0, certificates: 0, initiatives: 0, beyond: 0 },
};
const DIFFERS: Record<string, Partial<Figures>> = {
  "so-tai-chinh": { spent: 93.2, bonus: { ...BEST.bonus, flag: 1 } },
  "vp-ubnd": { reform: "tot" },
  "vp-hdnd": { reform: "tot", models: 3 },
  "so-ke-hoach": { reform: "tot", spent: 88, models: 3 },
  "so-noi-vu": { reform: "kha", models: 2 },
  "so-tu-phap": { reform: "kha", digital: "giua", models: 2 },
  "thanh-tra": { reform: "kha", digital: "cuoi", models: 1 },
};
/** What each unit scored itself: 1. Sở Tài chính, 2. Văn phòng UBND, 3. the head unit, 4. Sở Kế hoạch và Đầu tư. */
export const linesOf = (unit: string) => linesFrom({ ...BEST, ...DIFFERS[unit] });
