import { moveYear, sowBloc, sowYear } from "../bloc.ts";
import { sowCriteria } from "../criteria.ts";
import type { Story } from "../days.ts";
import { sowMeeting } from "../meeting.ts";
import { sowPledge } from "../pledge.ts";
import { type Keys, type SeedUnit, sowUnits } from "../province.ts";
import { type SeedDoer, type SeedSheet, sowSheets } from "../sheets.ts";
import type { Sower } from "../sow.ts";
import { sowNominations, sowVote } from "../vote.ts";
import { sowCollegeDossiers } from "./tinh-mau-dossiers.ts";
import { type Figures, linesFrom, USUAL } from "../department-lines.ts";

const BLOC = "cao-dang",
  NAME = "Cụm thi đua các trường cao đẳng",
  YEAR = "2025-2026",
  SINCE = "2025-09-01",
  PLACE = "Hội trường Trường Cao đẳng Y tế";
const UNITS: SeedUnit[] = [
  {
    key: "cao-dang-y-te",
    code: "CDYT",
    name: "Trường Cao đẳng Y tế",
    short: "Trường Cao đẳng Y tế",
    leader: ["Đoàn Văn Sáng", "Hiệu trưởng"],
    officer: "Ngô Thị Bình",
  },
  {
    key: "cao-dang-ky-thuat",
    code: "CDKT",
    name: "Trường Cao đẳng Kỹ thuật - Công nghệ",
    short: "Trường Cao đẳng Kỹ thuật - Công nghệ",
    leader: ["Vi Văn Toàn", "Hiệu trưởng"],
    officer: "Mã Thị Kim Oanh",
  },
  {
    key: "cao-dang-su-pham",
    code: "CDSP",
    name: "Trường Cao đẳng Sư phạm",
    short: "Trường Cao đẳng Sư phạm",
    leader: ["Bế Thị Hồng", "Hiệu trưởng"],
    officer: "Chu Đức Tâm",
  },
  {
    key: "cao-dang-van-hoa",
    code: "CDVH",
    name: "Trường Cao đẳng Văn hóa - Nghệ thuật",
    short: "Trường Cao đẳng Văn hóa - Nghệ thuật",
    leader: ["Lương Quốc Việt", "Hiệu trưởng"],
    officer: "Tô Thị Nhài",
  },
  {
    key: "truong-chinh-tri",
    code: "TCT",
    name: "Trường Chính trị tỉnh",
    short: "Trường Chính trị",
    leader: ["Trịnh Công Lý", "Hiệu trưởng"],
    officer: "Lý Thị Xuân",
  },
];
const KEYS = UNITS.map(({ key }) => key),
  NAMES = Object.fromEntries(UNITS.map(({ key, name }) => [key, name]));
const LEADERS = UNITS.map(({ key, leader }) => ({ unit: key, name: leader![0], title: leader![1] }));
const HEAD: SeedDoer = { person: "lanh-dao-cao-dang-y-te", post: "bloc_head", unit: "cao-dang-y-te" },
  DEPUTY: SeedDoer = { person: "lanh-dao-cao-dang-ky-thuat", post: "bloc_deputy", unit: "cao-dang-ky-thuat" };

const FIGURES: Record<string, Partial<Figures>> = {
  "cao-dang-y-te": {
    targets: [24, 24],
    programme: [82, 82, 0],
    spent: 98,
    reform: "xuat-sac",
    digital: "dau",
    party: "xuat-sac",
    leaders: "xuat-sac",
    models: 4,
    bonus: { flag: 0, certificates: 1, initiatives: 2, beyond: 0 },
  },
  "cao-dang-ky-thuat": { targets: [26, 26], programme: [90, 89, 1], reform: "xuat-sac", digital: "dau", party: "xuat-sac", models: 4 },
  "cao-dang-su-pham": { targets: [22, 22], programme: [76, 75, 1], spent: 95.2, reform: "xuat-sac", models: 3 },
  "cao-dang-van-hoa": { targets: [20, 19], programme: [64, 63, 1], models: 4 },
  "truong-chinh-tri": { targets: [18, 17], programme: [58, 56, 2], spent: 93, digital: "cuoi", models: 2 },
};

/** A second, small cluster, whose school year is over and whose dossiers lie with the board and the council: work for those who receive. */
export async function sowColleges(sower: Sower, at: Keys, slug: string, story: Story): Promise<void> {
  await sowUnits(sower, at, slug, UNITS, SINCE);
  await sowBloc(sower, at, { key: BLOC, name: NAME, short: "Các trường cao đẳng", kind: "CLUSTER" });
  const yearId = await sowYear(sower, at, {
    bloc: BLOC,
    year: YEAR,
    mode: "live",
    stage: "proposed",
    members: KEYS,
    memberSince: SINCE,
    head: "cao-dang-y-te",
    deputy: "cao-dang-ky-thuat",
    holders: { head: HEAD.person, secretary: "can-bo-cao-dang-y-te", deputy: DEPUTY.person },
    more: {
      year_kind: "SCHOOL",
      starts_on: SINCE,
      ends_on: "2026-08-31",
      head_rule: "ROTATION",
      scoring_from: "2026-08-17",
      scoring_until: "2026-08-28",
      year_end_by: "2026-09-30",
      invented: "Cụm, trường, người và số liệu đều là giả định.",
    },
  });
  const head = { person: at.person(HEAD.person), post: HEAD.post },
    secretary = { person: at.person("can-bo-cao-dang-y-te"), post: "bloc_secretary" };
  const move = (from: string, to: string, when: string) =>
    moveYear(sower, at, yearId, {
      from,
      to,
      at: `${when}T08:00:00+07:00`,
      by: head,
      ...(to === "scoring" ? { sheets: UNITS.length } : {}),
    });
  const versionId = await sowLaunch(sower, at, yearId, secretary);
  await move("preparing", "running", "2025-09-22");
  await move("running", "scoring", "2026-08-17");
  await sowSheets(sower, at, { yearId, versionId, sheets: KEYS.map(sheetOf) });
  await move("scoring", "checking", "2026-08-31");
  await move("checking", "deciding", "2026-09-16");
  await sowYearEnd(sower, at, yearId, secretary);
  await move("deciding", "proposed", "2026-10-06");
  await sowCollegeDossiers(sower, at, yearId, YEAR, head, story);
}

function sheetOf(unit: string, n: number): SeedSheet {
  const by = unit === HEAD.unit ? DEPUTY : HEAD,
    hour = (day: string, at: number) => `${day}T${String(at).padStart(2, "0")}:${10 + n * 8}:00+07:00`;
  return {
    unit,
    dueOn: "2026-08-28",
    officer: `can-bo-${unit}`,
    leader: `lanh-dao-${unit}`,
    lines: linesFrom({ ...USUAL, files: null, texts: null, ...FIGURES[unit], registered: "2025-10-15" }),
    writtenAt: hour("2026-08-26", 8),
    submittedAt: hour("2026-08-26", 9),
    sentAt: hour("2026-08-27", 10),
    check: { by, at: hour("2026-09-03", 8), toldAt: hour("2026-09-03", 14) },
    settled: { at: hour("2026-09-14", 9), by },
  };
}

type By = { person: string; post: string };
const CHAIR = {
  chair_name: "Đoàn Văn Sáng",
  chair_title: "Hiệu trưởng Trường Cao đẳng Y tế, Cụm trưởng",
  secretary_name: "Ngô Thị Bình",
  invented: "Cuộc họp giả định.",
};
const GUEST = { name: "Lê Quang Vinh", title: "Trưởng phòng", organisation: "Phòng Thi đua - Khen thưởng, Sở Nội vụ", fromBoard: true };

async function sowLaunch(sower: Sower, at: Keys, yearId: string, by: By): Promise<string> {
  const day = "2025-09-19";
  await sowMeeting(sower, at, NAMES, {
    key: "trien-khai-truong",
    bloc: BLOC,
    yearId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai công tác thi đua năm học 2025-2026",
    place: PLACE,
    startsAt: `${day}T08:00`,
    endedAt: `${day}T10:00`,
    mode: "live",
    presences: LEADERS,
    by,
    guests: [GUEST],
    agenda: ["Bảng tiêu chí chấm điểm", "Giao ước thi đua năm học 2025-2026"],
    resolutions: [
      { key: "tieu-chi", subject: "CRITERIA", text: "Thông qua bảng tiêu chí chấm điểm năm học 2025-2026.", item: 1, at: `${day}T09:00` },
      { key: "giao-uoc", subject: "PLEDGE", text: "Thông qua giao ước thi đua năm học 2025-2026.", item: 2, at: `${day}T09:20` },
    ],
    signed: { number: "01/BB-CTĐ", on: "2025-09-22", scan: "bien-ban-trien-khai-truong.pdf" },
    more: CHAIR,
  });
  const versionId = await sowCriteria(sower, at, {
    key: "cao-dang-2026",
    yearId,
    year: 2026,
    title: "Bảng tiêu chí chấm điểm thi đua năm học 2025-2026",
    resolutionId: at.of("resolution", "trien-khai-truong", "tieu-chi"),
    adoptedAt: `${day}T09:00:00+07:00`,
    invented: "Bảng tiêu chí giả định, theo khung có sẵn.",
  });
  const pledgeId = await sowPledge(sower, at, NAMES, {
    key: "cao-dang-2026",
    yearId,
    title: "Giao ước thi đua năm học 2025-2026",
    blocName: NAME,
    year: YEAR,
    preamble: "Các trường của Cụm cùng cam kết:",
    closing: "Giao ước có hiệu lực từ ngày ký đến hết năm học.",
    clauses: [
      {
        heading: "Dạy thật, học thật",
        body: "Hoàn thành chỉ tiêu đào tạo; khảo sát việc làm của sinh viên sau tốt nghiệp và công bố kết quả.",
      },
      { heading: "Chỉ tiêu của từng trường", body: "Mỗi trường đăng ký chỉ tiêu ở Phụ lục.", perUnit: true },
    ],
    targets: KEYS.map((unit, n) => ({
      clause: 2,
      unit,
      indicator: "Sinh viên có việc làm sau sáu tháng",
      unitOfMeasure: "%",
      baseline: 78 + n,
      target: 82 + n,
      dueOn: "2026-08-31",
    })),
    parties: KEYS,
    adoptedAt: `${day}T09:20:00+07:00`,
    manner: "APP",
    more: { invented: "Giao ước giả định của Tỉnh Mẫu." },
    signatures: LEADERS.map(({ unit, name, title }, n) => ({
      unit,
      name,
      title,
      person: `lanh-dao-${unit}`,
      at: `${day}T09:${30 + n}:00+07:00`,
    })),
  });
  await sower.client.query("update resolution set pledge_id = $1 where id = $2", [
    pledgeId,
    at.of("resolution", "trien-khai-truong", "giao-uoc"),
  ]);
  return versionId;
}

async function sowYearEnd(sower: Sower, at: Keys, yearId: string, by: By): Promise<void> {
  const day = "2026-09-25",
    tellers = [
      { unit: "truong-chinh-tri", person: "can-bo-truong-chinh-tri", name: "Lý Thị Xuân" },
      { unit: "truong-chinh-tri", person: "lanh-dao-truong-chinh-tri", name: "Trịnh Công Lý" },
    ];
  await sowMeeting(sower, at, NAMES, {
    key: "tong-ket-truong",
    bloc: BLOC,
    yearId,
    kind: "YEAR_END",
    title: "Hội nghị tổng kết năm học 2025-2026",
    place: PLACE,
    startsAt: `${day}T08:00`,
    endedAt: `${day}T10:30`,
    mode: "live",
    presences: LEADERS,
    by,
    guests: [GUEST],
    agenda: ["Báo cáo năm học 2025-2026", "Bỏ phiếu suy tôn khen thưởng"],
    resolutions: [
      { key: "bao-cao", subject: "REPORT", text: "Thông qua báo cáo công tác thi đua năm học 2025-2026.", item: 1, at: `${day}T09:00` },
    ],
    during: async (meetingId) => {
      const vote = await sowVote(sower, at, {
        key: "suy-ton-truong",
        meetingId,
        yearId,
        title: "Bỏ phiếu suy tôn khen thưởng năm học 2025-2026",
        present: UNITS.length,
        tellers,
        day,
        by,
        scan: "kiem-phieu-truong.pdf",
        hours: { planned: "09:05", opened: "09:10", counted: "09:30", confirmed: "09:36", announced: "09:38" },
        lines: [
          { unit: "cao-dang-y-te", title: "PROV_FLAG", inFavour: 5 },
          { unit: "cao-dang-y-te", title: "EXCELLENT_COLLECTIVE", inFavour: 5 },
          { unit: "cao-dang-ky-thuat", title: "CERT_PROV", inFavour: 5 },
          { unit: "cao-dang-ky-thuat", title: "EXCELLENT_COLLECTIVE", inFavour: 4 },
          { unit: "cao-dang-su-pham", title: "CERT_PROV", inFavour: 4 },
          { unit: "cao-dang-van-hoa", title: "CERT_PROV", inFavour: 3 },
          { unit: "cao-dang-su-pham", title: "EXCELLENT_COLLECTIVE", inFavour: 4 },
          { unit: "cao-dang-van-hoa", title: "EXCELLENT_COLLECTIVE", inFavour: 3 },
          { unit: "truong-chinh-tri", title: "EXCELLENT_COLLECTIVE", inFavour: 5 },
        ],
      });
      await sowNominations(sower, at, { meetingId, yearId, ...vote, at: `${day}T09:45:00+07:00`, by });
    },
    signed: { number: "04/BB-CTĐ", on: "2026-09-28", scan: "bien-ban-tong-ket-truong.pdf" },
    more: { ...CHAIR, discussion: "Các trường thống nhất danh sách đưa vào phiếu." },
  });
}
