import type { Story } from "../days.ts";
import { type SeedPlan, sowPlan, sowUnitPlan } from "../plans/plan.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

const INVENTED = "Kế hoạch, quy chế giả định của Tỉnh Mẫu.";
const BOTH: SeedPlan["sections"] = [
  {
    key: "muc-dich",
    heading: "Mục đích, yêu cầu",
    points: [
      { key: "muc-dich-1", body: "Hoàn thành toàn diện nhiệm vụ Ủy ban nhân dân tỉnh giao các cơ quan trong khối năm 2026." },
      { key: "muc-dich-2", body: "Thi đua thiết thực, có việc cụ thể, đo đếm được; khen đúng người, đúng việc, kịp thời." },
    ],
  },
  {
    key: "noi-dung",
    heading: "Nội dung và chỉ tiêu thi đua",
    points: [
      {
        key: "dung-han",
        body: "Giải quyết nhiệm vụ, hồ sơ thủ tục hành chính đúng hạn.",
        target: "Từ 98 % trở lên",
        who: "Các đơn vị thành viên",
        until: "2026-12-15",
      },
      {
        key: "giai-phap",
        body: "Có giải pháp rút ngắn thời gian giải quyết công việc, được áp dụng trong năm.",
        target: "Mỗi đơn vị 1 giải pháp",
        who: "Các đơn vị thành viên",
        until: "2026-10-31",
      },
      {
        key: "dien-hinh",
        body: "Giới thiệu tập thể, cá nhân tiêu biểu để khối học tập.",
        target: "Mỗi quý 1 điển hình",
        who: "Các đơn vị thành viên",
        until: "2026-12-15",
      },
      {
        key: "tap-huan",
        body: "Tập huấn nghiệp vụ thi đua, khen thưởng cho công chức phụ trách.",
        target: "1 lớp",
        who: "Văn phòng UBND tỉnh",
        until: "2026-06-30",
      },
    ],
  },
  {
    key: "to-chuc",
    heading: "Tổ chức thực hiện",
    points: [
      {
        key: "to-chuc-1",
        body: "Đơn vị xây dựng kế hoạch của mình theo kế hoạch của khối, gửi Thư ký khối.",
        who: "Các đơn vị thành viên",
      },
      {
        key: "to-chuc-2",
        body: "Báo cáo sáu tháng và cả năm theo quy chế; họp sơ kết trong tháng 7, tổng kết sau khi có kết quả chấm điểm.",
        who: "Khối trưởng, Thư ký khối",
      },
    ],
  },
];
const REGULATION: SeedPlan["sections"] = [
  {
    key: "qc-pham-vi",
    heading: "Phạm vi, đối tượng áp dụng",
    points: [{ key: "qc-1", body: "Quy chế quy định tổ chức và hoạt động của khối; áp dụng cho mười đơn vị thành viên." }],
  },
  {
    key: "qc-nhiem-vu",
    heading: "Nhiệm vụ của Khối trưởng, Khối phó, Thư ký khối",
    points: [
      { key: "qc-2", body: "Khối trưởng điều hành hoạt động của khối, chủ trì các hội nghị, ký giao ước và văn bản của khối." },
      { key: "qc-3", body: "Khối phó thay Khối trưởng khi được ủy quyền; chủ trì phần thẩm định điểm của đơn vị Khối trưởng." },
    ],
  },
  {
    key: "qc-hop",
    heading: "Chế độ họp, thông tin, báo cáo",
    points: [
      {
        key: "qc-4",
        body: "Khối họp ba lần một năm: triển khai, sơ kết, tổng kết; họp đột xuất khi Khối trưởng hoặc một phần ba số đơn vị đề nghị.",
      },
      { key: "qc-5", body: "Báo cáo sáu tháng gửi trước ngày 20/6, báo cáo năm gửi trước ngày 30/11." },
    ],
  },
];

/** After agencies were rearranged the plan was amended; most units had sent theirs, some still follow the first version, two have sent none. */
export async function sowTinhMauPlans(sower: Sower, at: Keys, yearId: string, story: Story): Promise<void> {
  const by = { person: at.person("thu-ky"), post: "bloc_secretary" },
    first: SeedPlan = {
      key: "ke-hoach-2026-1",
      yearId,
      kind: "PLAN",
      number: 1,
      title: "Kế hoạch hoạt động năm 2026 của Khối",
      preamble: "Thực hiện hướng dẫn công tác thi đua, khen thưởng năm 2026 của tỉnh, Khối xây dựng kế hoạch hoạt động như sau:",
      sections: BOTH,
      adopted: { at: "2026-01-28T10:40:00+07:00", on: "2026-01-28", resolutionId: at.of("resolution", "trien-khai-2026", "ke-hoach") },
      unitsBy: "2026-02-28",
      by,
      at: "2026-01-12T09:00:00+07:00",
      invented: INVENTED,
    };
  const second: SeedPlan = {
    ...first,
    key: "ke-hoach-2026-2",
    number: 2,
    title: "Kế hoạch hoạt động năm 2026 của Khối (sửa đổi)",
    reason: "Sắp xếp lại một số cơ quan trong khối; tỉnh giao thêm nhiệm vụ số hóa hồ sơ.",
    copiedFrom: "ke-hoach-2026-1",
    unitsBy: story.ahead("2026-12-05", 7),
    sections: BOTH.map((section) =>
      section.key === "noi-dung"
        ? {
            ...section,
            points: [
              ...section.points
                .filter(({ key }) => key !== "tap-huan")
                .map((point) =>
                  point.key === "dung-han"
                    ? { ...point, target: "Từ 98,5 % trở lên" }
                    : point.key === "giai-phap"
                      ? { ...point, until: "2026-11-30" }
                      : point,
                ),
              {
                key: "so-hoa",
                body: "Số hóa hồ sơ, giấy tờ khi tiếp nhận; không yêu cầu nộp lại giấy tờ đã có.",
                target: "100 % hồ sơ mới",
                who: "Các đơn vị thành viên",
                until: "2026-12-15",
              },
            ],
          }
        : section,
    ),
    adopted: { at: "2026-11-10T15:00:00+07:00", on: "2026-11-10", decision: "06/KH-KTĐ" },
    at: "2026-11-06T09:00:00+07:00",
  };
  await sowPlan(sower, at, first);
  await sowPlan(sower, at, second);
  const rules = { yearId, kind: "REGULATION" as const, title: "Quy chế hoạt động của Khối", sections: REGULATION, by, invented: INVENTED };
  await sowPlan(sower, at, {
    ...rules,
    key: "quy-che-2026-1",
    number: 1,
    at: "2026-01-12T10:00:00+07:00",
    adopted: { at: "2026-01-28T10:42:00+07:00", on: "2026-01-28", resolutionId: at.of("resolution", "trien-khai-2026", "quy-che") },
  });
  await sowPlan(sower, at, {
    ...rules,
    key: "quy-che-2026-2",
    number: 2,
    reason: "Bổ sung cách báo cáo trên hệ thống, bỏ báo cáo giấy.",
    copiedFrom: "quy-che-2026-1",
    at: story.at(3, "14:00"),
  });

  const officer = (unit: string) => ({
    person: unit === "van-phong-ubnd-tinh" ? at.person("thu-ky") : at.person(`can-bo-${unit}`),
    post: "unit_officer",
  });
  const sent = (unit: string, day: string, number?: string) => ({
    at: `${day}T09:30:00+07:00`,
    by: officer(unit),
    ...(number ? { number, on: day } : {}),
  });
  await sowUnitPlan(sower, at, {
    unit: "so-tu-phap",
    plan: second,
    sent: sent("so-tu-phap", "2026-11-13", "218/KH-STP"),
    changed: [
      { point: "dung-han", target: "100 % hồ sơ hộ tịch, lý lịch tư pháp", who: "Phòng Hành chính tư pháp", until: "2026-12-15" },
      { point: "giai-phap", target: "2 giải pháp", who: "Các phòng chuyên môn", until: "2026-11-15", reason: "Đã đăng ký với tỉnh." },
    ],
    added: [
      {
        key: "tro-giup",
        body: "Trợ giúp pháp lý lưu động tại các xã vùng cao.",
        target: "6 đợt",
        who: "Trung tâm Trợ giúp pháp lý",
        until: "2026-11-30",
      },
    ],
  });
  await sowUnitPlan(sower, at, {
    unit: "thanh-tra-tinh",
    plan: second,
    sent: sent("thanh-tra-tinh", "2026-11-16"),
    leftOut: [{ point: "so-hoa", reason: "Hồ sơ thanh tra có tài liệu mật, không số hóa." }],
    changed: [{ point: "giai-phap", target: "1 giải pháp", who: "Văn phòng Thanh tra", until: "2026-11-30" }],
  });
  await sowUnitPlan(sower, at, {
    unit: "van-phong-ubnd-tinh",
    plan: second,
    sent: sent("van-phong-ubnd-tinh", "2026-11-11"),
    changed: [{ point: "dung-han", target: "Từ 99 % trở lên", who: "Các phòng chuyên môn", until: "2026-12-15" }],
  });
  for (const unit of ["so-tai-chinh", "van-phong-doan-dbqh-va-hdnd-tinh"])
    await sowUnitPlan(sower, at, { unit, plan: second, sent: sent(unit, "2026-11-18") });
  // These three were made to the first version and have not gone over to the second.
  await sowUnitPlan(sower, at, {
    unit: "so-noi-vu",
    plan: first,
    sent: sent("so-noi-vu", "2026-02-20", "77/KH-SNV"),
    changed: [{ point: "tap-huan", target: "2 lớp", who: "Phòng Thi đua - Khen thưởng", until: "2026-06-30" }],
  });
  for (const unit of ["thue-tinh", "so-dan-toc-va-ton-giao"])
    await sowUnitPlan(sower, at, { unit, plan: first, sent: sent(unit, "2026-02-25") });
  // The unit of the demo accounts has begun and not sent.
  await sowUnitPlan(sower, at, {
    unit: "thong-ke-tinh",
    plan: first,
    changed: [{ point: "giai-phap", target: "1 giải pháp nhập số liệu một lần", who: "Phòng Thu thập", until: "2026-10-15" }],
    leftOut: [{ point: "tap-huan", reason: "Đơn vị cử người dự lớp chung." }],
  });
}
