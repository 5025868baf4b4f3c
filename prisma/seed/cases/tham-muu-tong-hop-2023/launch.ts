import { moveYear } from "../../bloc.ts";
import { sowCriteria } from "../../criteria.ts";
import { sowMeeting } from "../../meeting.ts";
import { sowPledge, type SeedClause } from "../../pledge.ts";
import { BLOC, BLOC_NAME, BOARD_GUEST, LEADERS, MEMBERS, NAMES, type Story, UNITS_OF_2023 } from "./members.ts";

/** What the units undertake, in both years; the figures of each stand in the annex. */
export const CLAUSES: SeedClause[] = [
  {
    heading: "Tham mưu kịp thời, đúng quy định",
    body: "Hoàn thành đúng hạn việc trong chương trình công tác của tỉnh; ý kiến tham mưu nêu rõ căn cứ, phương án và người chịu trách nhiệm.",
  },
  {
    heading: "Cải cách hành chính",
    body: "Mỗi đơn vị rút ngắn ít nhất một quy trình nội bộ; không để hồ sơ quá hạn mà không xin lỗi, hẹn lại.",
  },
  { heading: "Phối hợp trong khối", body: "Trả lời văn bản lấy ý kiến của đơn vị bạn trong năm ngày làm việc." },
  { heading: "Chỉ tiêu của từng đơn vị", body: "Mỗi đơn vị tự đăng ký chỉ tiêu ở Phụ lục và chịu trách nhiệm thực hiện.", perUnit: true },
];
export const targetsOf = (year: string) =>
  UNITS_OF_2023.map((unit, n) => ({
    clause: 4,
    unit,
    indicator: "Nhiệm vụ được giao hoàn thành đúng hạn",
    unitOfMeasure: "%",
    baseline: 93 + (n % 3),
    target: 97 + (n % 2),
    dueOn: `${year}-12-31`,
  }));
/** One signature after another, a minute apart. */
export const signaturesFrom = (day: string, hour: number, minute: number) =>
  MEMBERS.map(({ unit, leader: [name, title, person] }, n) => ({
    unit,
    name,
    title,
    person,
    at: `${day}T${String(hour).padStart(2, "0")}:${String(minute + n).padStart(2, "0")}:00+07:00`,
  }));

/** February 2023: plan, criteria and pledge adopted, the pledge signed by all. The report says nothing of it. */
export async function sowLaunch({ sower, at, year2023, head, secretary }: Story): Promise<string> {
  const day = "2023-02-10";
  await sowMeeting(sower, at, NAMES, {
    key: "trien-khai-2023",
    bloc: BLOC,
    yearId: year2023,
    kind: "LAUNCH",
    title: "Hội nghị triển khai công tác thi đua năm 2023",
    place: "Trụ sở Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    startsAt: `${day}T08:00`,
    endedAt: `${day}T10:40`,
    mode: "live",
    presences: LEADERS,
    by: secretary,
    agenda: ["Kế hoạch hoạt động năm 2023", "Bảng tiêu chí chấm điểm", "Thông qua và ký giao ước thi đua năm 2023"],
    guests: [BOARD_GUEST],
    resolutions: [
      { key: "ke-hoach", subject: "PLAN", text: "Thông qua kế hoạch hoạt động năm 2023 của khối.", item: 1, at: `${day}T08:50` },
      {
        key: "tieu-chi",
        subject: "CRITERIA",
        text: "Thông qua bảng tiêu chí chấm điểm thi đua năm 2023 (100 điểm, 5 điểm thưởng).",
        item: 2,
        at: `${day}T09:30`,
      },
      { key: "giao-uoc", subject: "PLEDGE", text: "Thông qua giao ước thi đua năm 2023.", item: 3, at: `${day}T10:00` },
    ],
    signed: { number: "01/BB-KTĐ", on: "2023-02-13", scan: "bien-ban-trien-khai-2023.pdf" },
    more: {
      chair_name: "Trần Quang Huy",
      chair_title: "Phó Chánh Văn phòng, Khối trưởng",
      secretary_name: "Vũ Thị Lan",
      discussion: "Các đơn vị thống nhất gửi bảng tự chấm điểm trước ngày 01/12/2023.",
      invented: "Cuộc họp giả định: bản tin năm 2024 không nêu.",
    },
  });
  const versionId = await sowCriteria(sower, at, {
    key: "tham-muu-2023",
    yearId: year2023,
    year: 2023,
    title: "Bảng tiêu chí chấm điểm thi đua năm 2023",
    resolutionId: at.of("resolution", "trien-khai-2023", "tieu-chi"),
    adoptedAt: `${day}T09:30:00+07:00`,
    invented: "Bảng tiêu chí giả định, theo khung của khối sở, ban, ngành.",
  });
  const pledgeId = await sowPledge(sower, at, NAMES, {
    key: "tham-muu-2023",
    yearId: year2023,
    title: "Giao ước thi đua năm 2023",
    blocName: BLOC_NAME,
    year: "2023",
    preamble: "Các đơn vị của Khối cùng cam kết thực hiện trong năm 2023:",
    closing: "Giao ước có hiệu lực từ ngày ký đến hết ngày 31/12/2023.",
    clauses: CLAUSES,
    targets: targetsOf("2023"),
    parties: UNITS_OF_2023,
    adoptedAt: `${day}T10:00:00+07:00`,
    manner: "APP",
    signatures: signaturesFrom(day, 10, 10),
    publishedAt: "2023-02-14T08:00:00+07:00",
    more: { invented: "Giao ước giả định: bản tin chỉ nói đến giao ước năm 2024." },
  });
  await sower.client.query("update resolution set pledge_id = $1 where id = $2", [
    pledgeId,
    at.of("resolution", "trien-khai-2023", "giao-uoc"),
  ]);
  await moveYear(sower, at, year2023, { from: "preparing", to: "running", at: `${day}T11:00:00+07:00`, by: head });
  return versionId;
}
