import { sowMeeting } from "../../meeting.ts";
import { sowPledge } from "../../pledge.ts";
import { sowElections, sowNominations, sowVote } from "../../vote.ts";
import { CLAUSES, signaturesFrom, targetsOf } from "./launch.ts";
import { BLOC, BLOC_NAME, BOARD_GUEST, LEADERS, MEMBERS, NAMES, type Story, UNITS_OF_2023 } from "./members.ts";

const DAY = "2024-01-22",
  TITLE = "Hội nghị tổng kết công tác thi đua năm 2023, triển khai năm 2024";
/** Neither counter comes from a unit that stands on the ballot. */
const TELLERS = [
  { unit: "so-tu-phap", person: "can-bo-so-tu-phap", name: "Tạ Thị Hương" },
  { unit: "thanh-tra-tinh", person: "can-bo-thanh-tra-tinh", name: "Cao Thị Nga" },
];
const time = (hour: string) => `${DAY}T${hour}:00+07:00`;

/** 22/01/2024: one meeting on two bloc-years. Of 2023 the report, the vote and the nominations; of 2024 the leaders and the pledge. */
export async function sowYearEnd(story: Story): Promise<string> {
  const { sower, at, year2023, year2024, secretary } = story;
  return sowMeeting(sower, at, NAMES, {
    key: "tong-ket-2023",
    bloc: BLOC,
    yearId: year2023,
    kind: "YEAR_END",
    title: TITLE,
    place: "Trụ sở Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    startsAt: `${DAY}T08:00`,
    endedAt: `${DAY}T11:15`,
    mode: "live",
    presences: LEADERS.map((one) =>
      one.unit === "van-phong-doan-dbqh-va-hdnd-tinh" ? { ...one, name: "Trần Quang Huy", title: "Phó Chánh Văn phòng" } : one,
    ),
    by: secretary,
    agenda: [
      "Báo cáo tổng kết năm 2023",
      "So điểm, bỏ phiếu và suy tôn khen thưởng năm 2023",
      { title: "Phương hướng, nhiệm vụ năm 2024", yearId: year2024 },
      { title: "Suy tôn Khối trưởng, Khối phó năm 2024", yearId: year2024 },
      { title: "Ký giao ước thi đua năm 2024", yearId: year2024 },
    ],
    guests: [
      {
        ...BOARD_GUEST,
        directive: "Khối hoàn thiện hồ sơ đề nghị và gửi trong tháng 01/2024; năm 2024 chú ý khen người lao động trực tiếp.",
      },
    ],
    resolutions: [
      { key: "bao-cao", subject: "REPORT", text: "Thông qua Báo cáo tổng kết công tác thi đua năm 2023.", item: 1, at: `${DAY}T08:55` },
      {
        key: "phuong-huong",
        subject: "PLAN",
        text: "Thông qua phương hướng, nhiệm vụ thi đua năm 2024.",
        yearId: year2024,
        item: 3,
        at: `${DAY}T09:05`,
      },
      { key: "giao-uoc", subject: "PLEDGE", text: "Thông qua Giao ước thi đua năm 2024.", yearId: year2024, item: 5, at: `${DAY}T10:35` },
    ],
    during: async (meetingId) => {
      await sowBallots(story, meetingId);
      await sowNextPledge(story);
    },
    signed: { number: "03/BB-KTĐ", on: "2024-01-23", scan: "bien-ban-tong-ket-2023.pdf" },
    more: {
      chair_name: "Trần Quang Huy",
      chair_title: "Phó Chánh Văn phòng, Khối trưởng",
      secretary_name: "Vũ Thị Lan",
      discussion:
        "Các đơn vị so điểm đã chốt, thống nhất danh sách đưa vào phiếu và đề nghị giữ nhịp trả lời văn bản lấy ý kiến trong năm ngày làm việc.",
      source: "Bản tin ngày 23/01/2024",
      invented:
        "Tên người dự, giờ, số phiếu, nội dung thảo luận, ý kiến chỉ đạo và số biên bản là giả định; ngày, địa điểm, các bước và kết quả theo bản tin.",
    },
  });
}

async function sowBallots({ sower, at, year2023, year2024, secretary }: Story, meetingId: string): Promise<void> {
  const vote = { meetingId, present: MEMBERS.length, tellers: TELLERS, day: DAY, by: secretary };
  const awards = await sowVote(sower, at, {
    ...vote,
    key: "suy-ton-2023",
    yearId: year2023,
    title: "Bỏ phiếu suy tôn khen thưởng năm 2023",
    hours: { planned: "09:10", opened: "09:20", counted: "09:35", confirmed: "09:42", announced: "09:45" },
    scan: "kiem-phieu-suy-ton-2023.pdf",
    lines: [
      { unit: "so-tai-chinh", title: "GOV_FLAG", inFavour: 6 },
      { unit: "van-phong-ubnd-tinh", title: "CERT_PROV", inFavour: 6 },
      { unit: "so-ke-hoach-va-dau-tu", title: "CERT_PROV", inFavour: 5 },
    ],
  });
  await sowNominations(sower, at, { meetingId, yearId: year2023, ...awards, at: time("09:50"), by: secretary });
  const leaders = await sowVote(sower, at, {
    ...vote,
    key: "khoi-truong-2024",
    yearId: year2024,
    title: "Bỏ phiếu Khối trưởng, Khối phó năm 2024",
    hours: { planned: "09:55", opened: "10:00", counted: "10:12", confirmed: "10:16", announced: "10:18" },
    scan: "kiem-phieu-khoi-truong-2024.pdf",
    lines: [
      { unit: "so-tai-chinh", office: "head", inFavour: 6 },
      { unit: "van-phong-ubnd-tinh", office: "deputy", inFavour: 6 },
    ],
  });
  await sowElections(sower, at, {
    meetingId,
    yearId: year2024,
    ...leaders,
    at: time("10:22"),
    by: secretary,
    basis: `Suy tôn tại ${TITLE}, ngày 22/01/2024`,
  });
}

async function sowNextPledge({ sower, at, year2024 }: Story): Promise<void> {
  const pledgeId = await sowPledge(sower, at, NAMES, {
    key: "tham-muu-2024",
    yearId: year2024,
    title: "Giao ước thi đua năm 2024",
    blocName: BLOC_NAME,
    year: "2024",
    preamble: "Các đơn vị của Khối cùng cam kết thực hiện trong năm 2024:",
    closing: "Giao ước có hiệu lực từ ngày ký đến hết ngày 31/12/2024.",
    clauses: CLAUSES,
    targets: targetsOf("2024"),
    parties: UNITS_OF_2023,
    adoptedAt: time("10:35"),
    manner: "APP",
    signatures: signaturesFrom(DAY, 10, 40),
    publishedAt: "2024-01-23T08:00:00+07:00",
    more: {
      source: "Bản tin ngày 23/01/2024",
      invented: "Việc ký giao ước ngày 22/01/2024 theo bản tin; nội dung, chỉ tiêu, người ký và giờ ký là giả định.",
    },
  });
  await sower.client.query("update resolution set pledge_id = $1 where id = $2", [
    pledgeId,
    at.of("resolution", "tong-ket-2023", "giao-uoc"),
  ]);
}
