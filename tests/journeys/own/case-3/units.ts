import type { SeedUnit } from "../../../../prisma/seed/province.ts";

// Case 3: the bloc of culture and society in 2019, whose mid-year review resolved to amend the criteria. Head unit and
// meeting are the report's; three more units, the persons, the tables and all figures are made up.

export const SLUG = "tinh-ba",
  BLOC = "van-hoa-xa-hoi";
const unit = (key: string, name: string, short: string, leader: string, officer: string): SeedUnit => ({
  key,
  code: key.toUpperCase(),
  name,
  short,
  leader: [leader, "Giám đốc"],
  officer,
});
export const UNITS = [
  unit("so-gddt", "Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo", "Trịnh Thị Ngân", "Đào Văn Phú"),
  unit("so-y-te", "Sở Y tế", "Sở Y tế", "Lương Văn Cử", "Kiều Thị Mỵ"),
  unit("so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", "Phí Văn Độ", "Khuất Thị Nhàn"),
  unit("so-lao-dong", "Sở Lao động - Thương binh và Xã hội", "Sở Lao động - TBXH", "Doãn Thị Lý", "Nghiêm Văn Tải"),
];
