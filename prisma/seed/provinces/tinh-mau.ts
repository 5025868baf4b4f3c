import { sowBloc, sowYear } from "../bloc.ts";
import { sowOffices, sowPerson, sowProvince, sowUnits, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const SLUG = "tinh-mau";
const SINCE = "2025-07-01";

/** Ten agencies of an advisory bloc. Names of agencies are ordinary ones; persons are invented. */
const UNITS: SeedUnit[] = [
  { key: "van-phong-ubnd-tinh", code: "VPUB", name: "Văn phòng Ủy ban nhân dân tỉnh", short: "Văn phòng UBND tỉnh", officer: "Lê Minh Quân" },
  { key: "van-phong-doan-dbqh-va-hdnd-tinh", code: "VPHD", name: "Văn phòng Đoàn ĐBQH và HĐND tỉnh", short: "Văn phòng Đoàn ĐBQH và HĐND tỉnh", leader: ["Trịnh Văn Hòa", "Chánh Văn phòng"], officer: "Vũ Thị Lan" },
  { key: "so-tai-chinh", code: "STC", name: "Sở Tài chính", short: "Sở Tài chính", leader: ["Đỗ Quốc Khánh", "Giám đốc"], officer: "Nguyễn Thu Trang" },
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ", leader: ["Hoàng Thị Mai", "Giám đốc"], officer: "Bùi Đức Anh" },
  { key: "so-tu-phap", code: "STP", name: "Sở Tư pháp", short: "Sở Tư pháp", leader: ["Phan Văn Lộc", "Giám đốc"], officer: "Tạ Thị Hương" },
  { key: "thanh-tra-tinh", code: "TTR", name: "Thanh tra tỉnh", short: "Thanh tra tỉnh", leader: ["Lưu Đình Thắng", "Chánh Thanh tra"], officer: "Cao Thị Nga" },
  { key: "so-ngoai-vu", code: "SNGV", name: "Sở Ngoại vụ", short: "Sở Ngoại vụ", leader: ["Mai Xuân Dũng", "Giám đốc"], officer: "Hà Thị Thu" },
  { key: "so-dan-toc-va-ton-giao", code: "SDT", name: "Sở Dân tộc và Tôn giáo", short: "Sở Dân tộc và Tôn giáo", leader: ["Lò Thị Vân", "Giám đốc"], officer: "Quàng Văn Minh" },
  { key: "thue-tinh", code: "THUE", name: "Thuế tỉnh", short: "Thuế tỉnh", leader: ["Đặng Văn Tùng", "Trưởng Thuế tỉnh"], officer: "Ngô Thị Hạnh" },
  { key: "thong-ke-tinh", code: "TK", name: "Thống kê tỉnh", short: "Thống kê tỉnh" },
];

export async function sowTinhMau(sower: Sower): Promise<void> {
  const at = await sowProvince(sower, {
    slug: SLUG, name: "Tỉnh Mẫu", kind: "PROVINCE", code: "00", placeName: "Tỉnh Mẫu",
    boardName: "Phòng Thi đua - Khen thưởng, Sở Nội vụ", contact: "Phòng Thi đua - Khen thưởng, Sở Nội vụ. Điện thoại: 0200 000 000 (minh họa)",
  });
  await sowUnits(sower, at, SLUG, UNITS, SINCE);
  await sowOffices(sower, at, SLUG, {
    admin: "Nguyễn Hữu Phúc", officer: "Trần Thị Bích Ngọc", leader: "Lê Quang Vinh", council: "Phạm Văn Đạt", inspector: "Dương Thị Hoa", boardUnit: "so-noi-vu",
  }, SINCE);
  await sowPerson(sower, at, SLUG, { key: "thu-ky", account: "thuky", name: "Phạm Thị Thanh Hà", title: "Chuyên viên", unit: "van-phong-ubnd-tinh", posts: [{ code: "unit_officer", unit: "van-phong-ubnd-tinh" }] }, SINCE);
  await sowPerson(sower, at, SLUG, { key: "khoi-truong", account: "khoitruong", name: "Nguyễn Đức Thành", title: "Chánh Văn phòng", unit: "van-phong-ubnd-tinh", posts: [{ code: "unit_leader", unit: "van-phong-ubnd-tinh" }] }, SINCE);
  await sowPerson(sower, at, SLUG, { key: "don-vi", account: "donvi", name: "Lê Thu Hương", title: "Chuyên viên", unit: "thong-ke-tinh", posts: [{ code: "unit_officer", unit: "thong-ke-tinh" }] }, SINCE);
  await sowPerson(sower, at, SLUG, { key: "lanh-dao-don-vi", account: "lanhdaodonvi", name: "Trần Văn Bình", title: "Trưởng Thống kê tỉnh", unit: "thong-ke-tinh", posts: [{ code: "unit_leader", unit: "thong-ke-tinh" }] }, SINCE);

  await sowBloc(sower, at, { key: "tham-muu-tong-hop", name: "Khối thi đua các cơ quan Tham mưu - Tổng hợp", short: "Các cơ quan Tham mưu - Tổng hợp" });
  await sowYear(sower, at, {
    bloc: "tham-muu-tong-hop", year: "2026", mode: "live", stage: "running", members: UNITS.map(({ key }) => key),
    head: "van-phong-ubnd-tinh", deputy: "so-tai-chinh",
    holders: { head: "khoi-truong", secretary: "thu-ky", deputy: "lanh-dao-so-tai-chinh" },
    more: { scoring_from: "2026-12-01", scoring_until: "2026-12-15", year_end_by: "2027-01-20", invented: "Tỉnh Mẫu không có thật: tên người, số liệu và văn bản đều là giả định." },
  });
}
