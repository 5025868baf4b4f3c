import type { Story } from "../days.ts";
import { sowLineage } from "../lineage.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

/** Agencies were rearranged on 01/03/2025: one went into another, two got new names. Numbers of the papers are made up. */
export async function sowRearranged(sower: Sower, at: Keys): Promise<void> {
  const paper = {
    document: ["12/NQ-HĐND (minh họa)", "2025-02-20"] as [string, string],
    effectiveOn: "2025-03-01",
    by: { person: at.person("quan-tri"), post: "province_admin" },
    at: "2025-03-01T08:00:00+07:00",
  };
  const gone = "Sở Kế hoạch và Đầu tư";
  await sowLineage(sower, at, { ...paper, kind: "MERGE", unit: "so-ke-hoach-va-dau-tu", into: "so-tai-chinh", before: [gone, gone] });
  await sowLineage(sower, at, {
    ...paper,
    kind: "RENAME",
    unit: "thong-ke-tinh",
    into: "thong-ke-tinh",
    before: ["Cục Thống kê tỉnh", "Cục Thống kê tỉnh"],
  });
  await sowLineage(sower, at, {
    ...paper,
    kind: "RENAME",
    unit: "so-dan-toc-va-ton-giao",
    into: "so-dan-toc-va-ton-giao",
    before: ["Ban Dân tộc tỉnh", "Ban Dân tộc"],
    note: "Nhận thêm nhiệm vụ quản lý nhà nước về tôn giáo.",
  });
}

/** The board's and the bloc's own dates, and days on which the board lets nobody be reminded. */
export async function sowCalendar(sower: Sower, at: Keys, { yearId }: { yearId: string }, { ahead, at: hour }: Story): Promise<void> {
  const board = { person: at.person("chuyen-vien"), post: "board_officer" },
    secretary = { person: at.person("thu-ky"), post: "bloc_secretary" };
  const dates = [
    {
      key: "ho-so-2026",
      year: null,
      kind: "DEADLINE",
      day: ahead("2027-01-29", 60),
      title: "Gửi hồ sơ đề nghị khen thưởng năm 2026",
      document: "Công văn số 118/SNV-TĐKT ngày 02/11/2026 (minh họa)",
      by: board,
    },
    {
      key: "hoi-dong-2026",
      year: null,
      kind: "EVENT",
      day: ahead("2027-02-24", 80),
      title: "Hội đồng Thi đua - Khen thưởng tỉnh họp xét năm 2026",
      note: "Dự kiến; thư mời gửi sau.",
      by: board,
    },
    {
      key: "bao-cao-2026",
      year: yearId,
      kind: "DEADLINE",
      report_period: "YEAR",
      day: ahead("2026-12-10", 9),
      title: "Gửi báo cáo công tác thi đua, khen thưởng năm 2026",
      note: "Gửi Thư ký khối để tổng hợp.",
      by: secretary,
    },
    {
      key: "hoi-thao-2026",
      year: yearId,
      kind: "EVENT",
      day: ahead("2026-12-04", 5),
      title: "Giao lưu thể thao giữa các đơn vị trong khối",
      by: secretary,
    },
  ];
  for (const { key, year, by, ...date } of dates) {
    const id = at.of("year-date", key);
    await sower.into("year_date", [{ id, bloc_year_id: year, ...date, entered_by_id: by.person, created_at: hour(8, "09:00") }]);
    sower.audit("year_date.added", id, { blocYear: year, kind: date.kind, day: date.day }, hour(8, "09:00"), by);
  }
  const days = [
    {
      day: "2026-02-16",
      kind: "OFF",
      name: "Tết Nguyên đán Bính Ngọ",
      source: "Thông báo nghỉ Tết số 12/TB-UBND ngày 05/01/2026 (minh họa)",
      verification: "ORIGINAL",
    },
    { day: "2027-02-03", kind: "QUIET", name: "Tuần trước Tết", verification: "UNVERIFIED" },
    { day: "2027-02-04", kind: "QUIET", name: "Tuần trước Tết", verification: "UNVERIFIED" },
  ];
  await sower.into(
    "province_day",
    days.map((day) => ({ id: at.of("province-day", day.day), ...day, entered_by_id: board.person, created_at: hour(8, "09:10") })),
  );
  sower.audit(
    "province_day.kept",
    at.province,
    { from: "2027-02-03", to: "2027-02-04", kind: "QUIET", verification: "UNVERIFIED" },
    hour(8, "09:10"),
    board,
  );
}
