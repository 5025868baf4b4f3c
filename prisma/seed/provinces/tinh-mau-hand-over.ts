import { sowYear } from "../bloc.ts";
import type { Story } from "../days.ts";
import { sowHandOver } from "../hand-over.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

const ALSO = "Cờ thi đua luân lưu của khối: 01 cờ.\nHồ sơ giấy: 01 hộp, theo danh mục kèm theo.";

/** The year of 2023, handed over when it had ended; and the school year of the colleges, handed over some days ago to a cluster that is just beginning its next one. */
export async function sowHandOvers(sower: Sower, at: Keys, story: Story): Promise<void> {
  await sowHandOver(sower, at, {
    key: "tham-muu-2023",
    yearId: at.year("tham-muu-tong-hop", "2023"),
    toYearId: at.year("tham-muu-tong-hop", "2024"),
    place: "Trụ sở Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    number: "04/BB-KTĐ",
    also: ALSO,
    sealedAt: "2024-05-20T09:00:00+07:00",
    reader: "can-bo-so-tai-chinh",
    from: {
      unit: "van-phong-doan-dbqh-va-hdnd-tinh",
      person: "khoi-truong-2023",
      post: "unit_officer",
      shown: "Khối trưởng năm 2023",
      at: "2024-05-21T14:00:00+07:00",
    },
    to: {
      unit: "so-tai-chinh",
      person: "lanh-dao-so-tai-chinh",
      post: "bloc_head",
      shown: "Khối trưởng năm 2024",
      at: "2024-05-21T14:20:00+07:00",
    },
  });
  const unit = "cao-dang-ky-thuat",
    day = story.back(6),
    next = await sowYear(sower, at, {
      bloc: "cao-dang",
      year: "2026-2027",
      mode: "live",
      stage: "preparing",
      members: [],
      memberSince: story.back(20),
      head: unit,
      holders: { head: `lanh-dao-${unit}`, secretary: `can-bo-${unit}` },
      more: {
        year_kind: "SCHOOL",
        starts_on: "2026-09-01",
        ends_on: "2027-08-31",
        head_rule: "ROTATION",
        invented: "Cụm, trường, người và số liệu đều là giả định.",
      },
    });
  await sowHandOver(sower, at, {
    key: "cao-dang-2026",
    yearId: at.year("cao-dang", "2025-2026"),
    toYearId: next,
    place: "Hội trường Trường Cao đẳng Y tế",
    number: "04/BB-CTĐ",
    also: ALSO,
    sealedAt: `${story.back(7)}T15:00:00+07:00`,
    reader: `can-bo-${unit}`,
    from: {
      unit: "cao-dang-y-te",
      person: "can-bo-cao-dang-y-te",
      post: "bloc_secretary",
      shown: "Thư ký cụm các trường cao đẳng, năm 2025-2026",
      at: `${day}T09:00:00+07:00`,
    },
    to: {
      unit,
      person: `can-bo-${unit}`,
      post: "bloc_secretary",
      shown: "Thư ký cụm các trường cao đẳng, năm 2026-2027",
      at: `${day}T09:15:00+07:00`,
    },
  });
}
