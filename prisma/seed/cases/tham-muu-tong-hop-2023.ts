import { sowYear } from "../bloc.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";
import { sowArticle } from "../article.ts";
import { sowAwards } from "./tham-muu-tong-hop-2023/awards.ts";
import { sowLaunch } from "./tham-muu-tong-hop-2023/launch.ts";
import { BLOC, BLOC_NAME, INVENTED, KNOWN, MEMBERS, SOURCE, sowMembers, storyOf2023 } from "./tham-muu-tong-hop-2023/members.ts";
import { sowNextYear } from "./tham-muu-tong-hop-2023/next-year.ts";
import { sowScores } from "./tham-muu-tong-hop-2023/scores.ts";
import { sowYearEnd } from "./tham-muu-tong-hop-2023/year-end.ts";

/**
 * Case 4, lived as a year in the application: from the criteria to the decision that the public reads. The report gives
 * four members, the meeting of 22/01/2024 with its steps, three nominations, the leaders and the pledge of 2024; the rest is ours.
 */
export async function sowThamMuu2023(sower: Sower, at: Keys, slug: string): Promise<void> {
  await sowMembers(sower, at, slug);
  const head = "van-phong-doan-dbqh-va-hdnd-tinh";
  const year2023 = await sowYear(sower, at, {
    bloc: BLOC,
    year: "2023",
    mode: "live",
    stage: "closed",
    members: [],
    head,
    holders: { head: "khoi-truong-2023", secretary: `can-bo-${head}` },
    more: { scoring_from: "2023-11-20", scoring_until: "2023-12-01", year_end_by: "2024-01-31", source: SOURCE, invented: INVENTED },
  });
  const year2024 = await sowYear(sower, at, {
    bloc: BLOC,
    year: "2024",
    mode: "live",
    stage: "closed",
    members: [],
    more: {
      scoring_from: "2024-11-18",
      scoring_until: "2024-12-02",
      year_end_by: "2025-01-31",
      source: SOURCE,
      invented:
        "Theo bản tin: Khối trưởng Sở Tài chính, Khối phó Văn phòng UBND tỉnh và việc ký giao ước năm 2024. Phần còn lại của năm 2024 là giả định.",
    },
  });
  await sower.into(
    "bloc_membership",
    MEMBERS.map(({ unit, until }) => ({
      id: at.of("membership", BLOC, "2023", unit),
      bloc_id: at.bloc(BLOC),
      unit_id: at.unit(unit),
      since: "2023-01-01",
      until,
      basis: KNOWN.includes(unit) ? "Theo bản tin về hội nghị ngày 22/01/2024" : "Thành viên giả định, bản tin không nêu",
    })),
  );
  const story = storyOf2023(sower, at, year2023, year2024);
  const versionId = await sowLaunch(story);
  await sowScores(story, versionId);
  const meetingId = await sowYearEnd(story);
  await sowAwards(story);
  await sowNextYear(story);
  await sowArticle(sower, at, {
    key: "khoi-tham-muu-tong-hop-tong-ket-2023",
    bloc: BLOC,
    blocName: BLOC_NAME,
    year: "2023",
    yearId: year2023,
    meetingId,
    eventOn: "2024-01-22",
    datedOn: "2024-01-23",
    viewsBefore: 0,
    author: "Thường trực khối",
    title: "Khối các cơ quan Tham mưu - Tổng hợp tổng kết thi đua năm 2023",
    summary: "Hội nghị ngày 22/01/2024 bình xét, suy tôn ba đơn vị, chọn Khối trưởng, Khối phó và ký giao ước thi đua năm 2024.",
    body: [
      "Ngày 22/01/2024, tại trụ sở Văn phòng Đoàn ĐBQH và HĐND tỉnh, đơn vị Khối trưởng năm 2023, khối họp tổng kết năm 2023 và bàn việc năm 2024. Đại diện cơ quan thi đua, khen thưởng tỉnh cùng dự.",
      "Hội nghị thông qua báo cáo năm 2023 và phương hướng năm 2024, rồi so điểm, bỏ phiếu. Kết quả đề nghị:",
      ["- Cờ thi đua của Chính phủ: Sở Tài chính.", "- Bằng khen của Chủ tịch UBND tỉnh: Văn phòng UBND tỉnh, Sở Kế hoạch và Đầu tư."].join(
        "\n",
      ),
      "Năm 2024, Sở Tài chính là đơn vị Khối trưởng, Văn phòng UBND tỉnh là đơn vị Khối phó. Cuối buổi, các đơn vị ký giao ước thi đua năm 2024.",
    ].join("\n\n"),
    source: SOURCE,
    invented: "Tin viết lại từ dữ kiện của bản tin ngày 23/01/2024; bản tin không nêu tên tỉnh, nên việc đặt ở Tỉnh Mẫu là giả định.",
  });
}
