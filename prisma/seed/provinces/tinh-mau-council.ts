import type { SeedRoll } from "../council.ts";
import type { Keys } from "../province.ts";

// The council of Tỉnh Mẫu. Heads of units that the demo knows bear the names they have there; all others are invented.
type Member = SeedRoll["absent"][number];
/** They propose for their own units in 02/2024 and keep away from that session. */
const FINANCE: Member = ["Đỗ Quốc Khánh", "Giám đốc Sở Tài chính"],
  OFFICE: Member = ["Nguyễn Đức Thành", "Chánh Văn phòng Ủy ban nhân dân tỉnh"];
const FRONT: Member = ["Tạ Quang Vinh", "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
  HEALTH: Member = ["Cao Thị Kim Dung", "Giám đốc Sở Y tế"],
  COLLEGE: Member = ["Nguyễn Thị Bích Ngọc", "Hiệu trưởng Trường Cao đẳng Y tế"];
const ALWAYS: Member[] = [
  ["Nguyễn Văn Hải", "Chủ tịch Ủy ban nhân dân tỉnh, Chủ tịch Hội đồng"],
  ["Trần Minh Đức", "Phó Chủ tịch Ủy ban nhân dân tỉnh, Phó Chủ tịch Hội đồng"],
  ["Hoàng Thị Mai", "Giám đốc Sở Nội vụ, Phó Chủ tịch Thường trực Hội đồng"],
  ["Phạm Quốc Khánh", "Chủ tịch Liên đoàn Lao động tỉnh"],
  ["Vũ Thị Hồng Nhung", "Chủ tịch Hội Liên hiệp Phụ nữ tỉnh"],
  ["Đỗ Xuân Trường", "Bí thư Tỉnh đoàn"],
  ["Bùi Thị Mai Lan", "Chủ tịch Hội Nông dân tỉnh"],
  ["Hoàng Văn Sáu", "Chủ tịch Hội Cựu chiến binh tỉnh"],
  ["Lý Văn Thắng", "Phó Giám đốc Công an tỉnh"],
  ["Lưu Đình Thắng", "Chánh Thanh tra tỉnh"],
];

/** Who sat in both sessions of 2026, and the two who did not. */
export const SITTING = (at: Keys): SeedRoll["present"] => [...ALWAYS, OFFICE, FINANCE, [...COLLEGE, at.unit("cao-dang-y-te")]];
export const ABSENT = FRONT,
  ELSEWHERE = HEALTH;

/** The roll of the session of 02/2024, which considered the department of finance and the provincial office. */
export const ROLL_OF_2024: SeedRoll = { present: [...ALWAYS, COLLEGE, FRONT, HEALTH], absent: [OFFICE, FINANCE], conflicts: [] };
