import { moveYear, sowBloc, sowYear } from "../bloc.ts";
import { sowThamMuu2023 } from "../cases/tham-muu-tong-hop-2023.ts";
import { SINCE_2023, UNITS_OF_2023 } from "../cases/tham-muu-tong-hop-2023/members.ts";
import { sowCriteria } from "../criteria.ts";
import { type Story, storyOf } from "../days.ts";
import { sowMeeting } from "../meeting.ts";
import { sowMinutes } from "../minutes.ts";
import { sowPledge } from "../pledge.ts";
import { sowFace } from "../face.ts";
import { sowOffices, sowPerson, sowProvince, sowUnits, type Keys, type SeedUnit } from "../province.ts";
import { sowSheets } from "../sheets.ts";
import { sowCharges } from "../officer-queue.ts";
import type { Sower } from "../sow.ts";
import { sowCalendar, sowRearranged } from "./tinh-mau-calendar.ts";
import { sowColleges } from "./tinh-mau-colleges.ts";
import { sowCommunes } from "./tinh-mau-communes.ts";
import { sowHandOvers } from "./tinh-mau-hand-over.ts";
import { sowTinhMauMovements } from "./tinh-mau-movements.ts";
import { sowCertificates } from "./tinh-mau-certificates.ts";
import { sowPastAwards } from "./tinh-mau-honours.ts";
import { sowRules } from "./tinh-mau-rules.ts";
import { sowNews, sowPublicRanking } from "./tinh-mau-news.ts";
import { sowTinhMauReports } from "./tinh-mau-reports.ts";
import { sowTinhMauLetters } from "./tinh-mau-letters.ts";
import { sowTinhMauProposalLetters } from "./tinh-mau-proposal-letters.ts";
import { sowTinhMauPlans } from "./tinh-mau-plans.ts";
import { sowRegistrations } from "./tinh-mau-registrations.ts";
import { sheetsOf } from "./tinh-mau-sheets.ts";
import { promisesOf, sowTargets } from "./tinh-mau-targets.ts";
import { sowToday } from "./tinh-mau-today.ts";

const SLUG = "tinh-mau";
const SINCE = "2025-07-01";

/** Ten agencies of an advisory bloc. Names of agencies are ordinary ones; persons are invented. */
const UNITS: SeedUnit[] = [
  {
    key: "van-phong-ubnd-tinh",
    code: "VPUB",
    name: "Văn phòng Ủy ban nhân dân tỉnh",
    short: "Văn phòng UBND tỉnh",
    officer: "Lê Minh Quân",
  },
  {
    key: "van-phong-doan-dbqh-va-hdnd-tinh",
    code: "VPHD",
    name: "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    short: "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    leader: ["Trịnh Văn Hòa", "Chánh Văn phòng"],
    officer: "Vũ Thị Lan",
  },
  {
    key: "so-tai-chinh",
    code: "STC",
    name: "Sở Tài chính",
    short: "Sở Tài chính",
    leader: ["Đỗ Quốc Khánh", "Giám đốc"],
    officer: "Nguyễn Thu Trang",
  },
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ", leader: ["Hoàng Thị Mai", "Giám đốc"], officer: "Bùi Đức Anh" },
  {
    key: "so-tu-phap",
    code: "STP",
    name: "Sở Tư pháp",
    short: "Sở Tư pháp",
    leader: ["Phan Văn Lộc", "Giám đốc"],
    officer: "Tạ Thị Hương",
  },
  {
    key: "thanh-tra-tinh",
    code: "TTR",
    name: "Thanh tra tỉnh",
    short: "Thanh tra tỉnh",
    leader: ["Lưu Đình Thắng", "Chánh Thanh tra"],
    officer: "Cao Thị Nga",
  },
  {
    key: "so-ngoai-vu",
    code: "SNGV",
    name: "Sở Ngoại vụ",
    short: "Sở Ngoại vụ",
    leader: ["Mai Xuân Dũng", "Giám đốc"],
    officer: "Hà Thị Thu",
  },
  {
    key: "so-dan-toc-va-ton-giao",
    code: "SDT",
    name: "Sở Dân tộc và Tôn giáo",
    short: "Sở Dân tộc và Tôn giáo",
    leader: ["Lò Thị Vân", "Giám đốc"],
    officer: "Quàng Văn Minh",
  },
  {
    key: "thue-tinh",
    code: "THUE",
    name: "Thuế tỉnh",
    short: "Thuế tỉnh",
    leader: ["Đặng Văn Tùng", "Trưởng Thuế tỉnh"],
    officer: "Ngô Thị Hạnh",
  },
  { key: "thong-ke-tinh", code: "TK", name: "Thống kê tỉnh", short: "Thống kê tỉnh" },
];

/** @param today the day of the first start: what is due must still be ahead of whoever tries the demo */
export async function sowTinhMau(sower: Sower, today: string): Promise<void> {
  const story = storyOf(today);
  const at = await sowProvince(sower, {
    slug: SLUG,
    name: "Tỉnh Mẫu",
    kind: "PROVINCE",
    code: "00",
    placeName: "Tỉnh Mẫu",
    boardName: "Phòng Thi đua - Khen thưởng, Sở Nội vụ",
    contact: "Phòng Thi đua - Khen thưởng, Sở Nội vụ. Điện thoại: 0200 000 000 (minh họa)",
    since: SINCE_2023,
  });
  await sowFace(
    sower,
    at,
    "Tỉnh Mẫu",
    {
      shortName: "Tỉnh Mẫu",
      accent: "son",
      crest: "bieu-trung-tinh-mau.webp",
      responsible: "Lê Quang Vinh, Trưởng phòng (minh họa)",
      address: "Số 1, đường Minh Họa, Tỉnh Mẫu",
      phone: "0200 000 000",
      email: "thidua@tinhmau.example",
    },
    `${SINCE_2023}T09:00:00+07:00`,
  );
  const old = new Set([...UNITS_OF_2023, "so-noi-vu"]);
  await sowUnits(
    sower,
    at,
    SLUG,
    UNITS.filter(({ key }) => old.has(key)),
    SINCE_2023,
  );
  await sowUnits(
    sower,
    at,
    SLUG,
    UNITS.filter(({ key }) => !old.has(key)),
    SINCE,
  );
  await sowOffices(
    sower,
    at,
    SLUG,
    {
      admin: "Nguyễn Hữu Phúc",
      officer: "Trần Thị Bích Ngọc",
      leader: "Lê Quang Vinh",
      council: "Phạm Văn Đạt",
      inspector: "Dương Thị Hoa",
      boardUnit: "so-noi-vu",
    },
    SINCE_2023,
  );
  await sowPerson(
    sower,
    at,
    SLUG,
    { key: "chuyen-vien-2", name: "Nguyễn Văn Khải", title: "Chuyên viên", unit: "so-noi-vu", posts: [{ code: "board_officer" }] },
    SINCE_2023,
  );
  // The board sits in Sở Nội vụ, a member of a bloc itself: what concerns that unit is done by two persons outside it whom the council has named.
  for (const [key, name, title, code] of [
    ["chuyen-vien-duoc-cu", "Hà Thị Minh Thu", "Chuyên viên, được Hội đồng cử", "board_officer"],
    ["lanh-dao-duoc-cu", "Đỗ Trọng Nghĩa", "Phó Chánh Văn phòng, được Hội đồng cử", "board_leader"],
  ] as const)
    await sowPerson(sower, at, SLUG, { key, name, title, unit: "van-phong-ubnd-tinh", posts: [{ code }] }, SINCE_2023);
  await sowPerson(
    sower,
    at,
    SLUG,
    {
      key: "thu-ky",
      account: "thuky",
      name: "Phạm Thị Thanh Hà",
      title: "Chuyên viên",
      unit: "van-phong-ubnd-tinh",
      posts: [{ code: "unit_officer", unit: "van-phong-ubnd-tinh" }],
    },
    SINCE_2023,
  );
  await sowPerson(
    sower,
    at,
    SLUG,
    {
      key: "khoi-truong",
      account: "khoitruong",
      name: "Nguyễn Đức Thành",
      title: "Chánh Văn phòng",
      unit: "van-phong-ubnd-tinh",
      posts: [{ code: "unit_leader", unit: "van-phong-ubnd-tinh" }],
    },
    SINCE_2023,
  );
  await sowPerson(
    sower,
    at,
    SLUG,
    {
      key: "don-vi",
      account: "donvi",
      name: "Lê Thu Hương",
      title: "Chuyên viên",
      unit: "thong-ke-tinh",
      posts: [{ code: "unit_officer", unit: "thong-ke-tinh" }],
    },
    SINCE,
  );
  await sowPerson(
    sower,
    at,
    SLUG,
    {
      key: "lanh-dao-don-vi",
      account: "lanhdaodonvi",
      name: "Trần Văn Bình",
      title: "Trưởng Thống kê tỉnh",
      unit: "thong-ke-tinh",
      posts: [{ code: "unit_leader", unit: "thong-ke-tinh" }],
    },
    SINCE,
  );

  await sowBloc(sower, at, {
    key: "tham-muu-tong-hop",
    name: "Khối thi đua các cơ quan Tham mưu - Tổng hợp",
    short: "Các cơ quan Tham mưu - Tổng hợp",
  });
  await sowThamMuu2023(sower, at, SLUG);
  const yearId = await sowYear(sower, at, {
    bloc: "tham-muu-tong-hop",
    year: "2026",
    mode: "live",
    stage: "scoring",
    members: UNITS.map(({ key }) => key),
    head: "van-phong-ubnd-tinh",
    deputy: "so-tai-chinh",
    holders: { head: "khoi-truong", secretary: "thu-ky", deputy: "lanh-dao-so-tai-chinh" },
    more: {
      scoring_from: story.back(9),
      scoring_until: story.ahead("2026-12-15", 14),
      year_end_by: story.ahead("2027-01-20", 50),
      invented: "Tỉnh Mẫu không có thật: tên người, số liệu và văn bản đều là giả định.",
    },
  });
  const versionId = await sowYearSoFar(sower, at, yearId, story);
  await sowScoring(sower, at, yearId, versionId, story);
  await sowToday(sower, at, { yearId, names: NAMES, leaders: LEADERS }, story);
  await sowRearranged(sower, at);
  await sowPastAwards(sower, at);
  await sowCertificates(sower, at);
  await sowCalendar(sower, at, { yearId }, story);
  await sowRules(sower, at, story);
  await sowTargets(sower, at, yearId, story);
  await sowRegistrations(sower, at, yearId);
  await sowTinhMauMovements(sower, at, yearId, story);
  await sowTinhMauPlans(sower, at, yearId, story);
  await sowTinhMauLetters(sower, at, yearId, UNITS, story);
  await sowTinhMauProposalLetters(sower, at, story);
  await sowTinhMauReports(sower, at, { yearId, names: NAMES, leaders: LEADERS }, story);
  await sowNews(sower, at, yearId, story);
  await sowPublicRanking(sower, at);
  await sowColleges(sower, at, SLUG, story);
  await sowCommunes(sower, at, SLUG, story);
  const leader = { person: at.person("lanh-dao"), post: "board_leader" };
  await sowCharges(sower, at, {
    blocs: ["cao-dang", "xa-phuong-so-1"],
    officer: "chuyen-vien",
    since: story.back(30),
    at: story.at(30, "08:15"),
    by: leader,
  });
  await sowCharges(sower, at, {
    blocs: ["tham-muu-tong-hop"],
    officer: "chuyen-vien-2",
    since: story.back(30),
    at: story.at(30, "08:20"),
    by: leader,
  });
  await sowHandOvers(sower, at, story);
}

/** Self-scoring began, its last day was moved once, and the sheets have come as far as sheetsOf tells. */
async function sowScoring(sower: Sower, at: Keys, yearId: string, versionId: string, story: Story): Promise<void> {
  const head = { person: at.person("khoi-truong"), post: "bloc_head" },
    before = { scoringFrom: story.back(9), scoringUntil: story.back(3), yearEndBy: "2027-01-20" };
  await moveYear(sower, at, yearId, { from: "preparing", to: "running", at: "2026-01-28T11:00:00+07:00", by: head });
  await moveYear(sower, at, yearId, { from: "running", to: "scoring", at: story.at(9, "08:00"), by: head, sheets: UNITS.length });
  sower.audit(
    "bloc_year.dates_changed",
    yearId,
    { before, after: { ...before, scoringUntil: story.ahead("2026-12-15", 14), yearEndBy: story.ahead("2027-01-20", 50) } },
    story.at(4, "15:30"),
    head,
  );
  await sowSheets(sower, at, { yearId, versionId, sheets: sheetsOf(story) });
}

const BLOC_NAME = "Khối thi đua các cơ quan Tham mưu - Tổng hợp";
const NAMES = Object.fromEntries(UNITS.map(({ key, name }) => [key, name]));
const LEADERS = UNITS.map(({ key, leader }) => ({
  unit: key,
  name: leader?.[0] ?? (key === "thong-ke-tinh" ? "Trần Văn Bình" : "Nguyễn Đức Thành"),
  title: leader?.[1] ?? "Người đứng đầu",
}));
/** Who has signed the adjusted pledge so far; the other four wait, among them the unit of the demo accounts donvi and lanhdaodonvi. */
const SIGNED: [unit: string, name: string, title: string, at: string][] = [
  ["van-phong-ubnd-tinh", "Nguyễn Đức Thành", "Chánh Văn phòng", "2026-11-05T10:02"],
  ["so-tai-chinh", "Đỗ Quốc Khánh", "Giám đốc", "2026-11-05T10:03"],
  ["so-noi-vu", "Hoàng Thị Mai", "Giám đốc", "2026-11-05T10:03"],
  ["so-tu-phap", "Phan Văn Lộc", "Giám đốc", "2026-11-05T10:05"],
  ["thanh-tra-tinh", "Lưu Đình Thắng", "Chánh Thanh tra", "2026-11-06T08:41"],
  ["thue-tinh", "Đặng Văn Tùng", "Trưởng Thuế tỉnh", "2026-11-09T15:20"],
];

/** Launched in January; in November the bloc adjusted its pledge after agencies were rearranged, and is signing it now. */
async function sowYearSoFar(sower: Sower, at: Keys, yearId: string, { ahead, back, at: hour }: Story): Promise<string> {
  const common = {
    bloc: "tham-muu-tong-hop",
    yearId,
    mode: "live" as const,
    place: "Phòng họp số 2, Văn phòng UBND tỉnh",
    guests: [
      {
        name: "Lê Quang Vinh",
        title: "Trưởng phòng",
        organisation: "Phòng Thi đua - Khen thưởng, Sở Nội vụ",
        fromBoard: true,
        directive: "Khối chú trọng khen thưởng người lao động trực tiếp; gửi báo cáo đúng hạn.",
      },
    ],
  };
  const chair = {
    chair_name: "Nguyễn Đức Thành",
    chair_title: "Chánh Văn phòng, Khối trưởng",
    secretary_name: "Phạm Thị Thanh Hà",
    invented: "Cuộc họp giả định.",
  };
  await sowMeeting(sower, at, NAMES, {
    ...common,
    key: "trien-khai-2026",
    kind: "LAUNCH",
    title: "Hội nghị triển khai công tác thi đua năm 2026",
    startsAt: "2026-01-28T08:00",
    endedAt: "2026-01-28T10:45",
    presences: LEADERS,
    agenda: ["Kế hoạch hoạt động năm 2026", "Quy chế hoạt động của khối", "Bảng tiêu chí chấm điểm", "Đăng ký thi đua năm 2026"],
    resolutions: [
      { key: "ke-hoach", subject: "PLAN", text: "Thông qua kế hoạch hoạt động năm 2026 của khối." },
      { key: "quy-che", subject: "REGULATION", text: "Thông qua quy chế hoạt động của khối.", inFavour: 9 },
      { key: "tieu-chi", subject: "CRITERIA", text: "Thông qua bảng tiêu chí chấm điểm thi đua năm 2026 (100 điểm, 5 điểm thưởng)." },
      { key: "dang-ky", subject: "REGISTRATION", text: "Các đơn vị đăng ký danh hiệu thi đua trước ngày 28/02/2026." },
    ],
    tasks: [
      {
        key: "dang-ky",
        resolution: "dang-ky",
        unit: "so-noi-vu",
        what: "Tổng hợp đăng ký danh hiệu của các đơn vị, gửi thư ký khối.",
        dueOn: "2026-03-10",
        done: {
          at: "2026-03-06T15:20:00+07:00",
          words: "Đã gửi bảng tổng hợp đăng ký của 10 đơn vị, Công văn số 214/SNV-TĐKT.",
          by: "can-bo-so-noi-vu",
        },
      },
      {
        key: "truc-tiep-1",
        guest: 0,
        unit: "so-ngoai-vu",
        what: "Báo cáo tỷ lệ khen thưởng người lao động trực tiếp năm 2026.",
        dueOn: back(4),
      },
      {
        key: "truc-tiep-2",
        guest: 0,
        unit: "so-tu-phap",
        what: "Báo cáo tỷ lệ khen thưởng người lao động trực tiếp năm 2026.",
        dueOn: back(4),
        done: {
          at: hour(6, "10:05"),
          words: "31 người trên 46 người được khen, đạt 67,39 %. Báo cáo số 96/BC-STP.",
          by: "can-bo-so-tu-phap",
        },
      },
      {
        key: "truc-tiep-3",
        guest: 0,
        unit: "thong-ke-tinh",
        what: "Báo cáo tỷ lệ khen thưởng người lao động trực tiếp năm 2026.",
        dueOn: ahead("2026-11-30", 5),
      },
    ],
    more: { ...chair, discussion: "Các đơn vị thống nhất báo cáo sáu tháng gửi trước ngày 20/6, báo cáo năm gửi trước ngày 30/11." },
  });
  const versionId = await sowCriteria(sower, at, {
    key: "tham-muu-2026",
    yearId,
    year: 2026,
    title: "Bảng tiêu chí chấm điểm thi đua năm 2026",
    resolutionId: at.of("resolution", "trien-khai-2026", "tieu-chi"),
    adoptedAt: "2026-01-28T10:30:00+07:00",
    invented: "Bảng tiêu chí giả định của Tỉnh Mẫu, theo khung của khối sở, ban, ngành.",
  });
  const meetingId = await sowMeeting(sower, at, NAMES, {
    ...common,
    key: "dieu-chinh-2026",
    kind: "EXTRAORDINARY",
    title: "Họp thông qua giao ước thi đua điều chỉnh",
    startsAt: "2026-11-05T08:30",
    endedAt: "2026-11-05T10:00",
    presences: LEADERS.map((one) =>
      one.unit === "so-ngoai-vu" ? { ...one, state: "absent" as const, reason: "Đi công tác nước ngoài" } : one,
    ),
    agenda: ["Thông qua giao ước thi đua điều chỉnh sau sắp xếp tổ chức"],
    resolutions: [{ key: "giao-uoc", subject: "PLEDGE", text: "Thông qua giao ước thi đua năm 2026 (bản điều chỉnh)." }],
    more: chair,
    tasks: [
      {
        key: "ra-soat",
        post: "bloc_secretary",
        what: "Rà soát chỉ tiêu của các đơn vị sau sắp xếp, gửi lại cơ quan chuyên trách.",
        dueOn: ahead("2026-12-10", 12),
      },
    ],
  });
  const pledgeId = await sowPledge(sower, at, NAMES, {
    key: "tham-muu-2026",
    yearId,
    title: "Giao ước thi đua năm 2026 (bản điều chỉnh)",
    blocName: BLOC_NAME,
    year: "2026",
    preamble: "Mười đơn vị của Khối thống nhất ký giao ước thi đua, thực hiện trong năm 2026 các nội dung sau:",
    closing:
      "Giao ước có hiệu lực từ ngày ký đến hết ngày 31/12/2026. Kết quả các quý đã báo cáo theo bản đầu năm được tính tiếp; kết quả thực hiện là căn cứ tự chấm điểm và bình xét cuối năm.",
    clauses: [
      {
        heading: "Hoàn thành nhiệm vụ được giao",
        body: "Hoàn thành đúng hạn nhiệm vụ Ủy ban nhân dân tỉnh giao; không để hồ sơ thủ tục hành chính quá hạn.",
      },
      {
        heading: "Cải cách hành chính, chuyển đổi số",
        body: "Mỗi đơn vị có ít nhất một giải pháp rút ngắn thời gian giải quyết công việc, được áp dụng trong năm.",
      },
      { heading: "Kỷ luật, kỷ cương, văn hóa công vụ", body: "Không có cán bộ, công chức bị kỷ luật từ khiển trách trở lên." },
      {
        heading: "Phát hiện, nhân rộng điển hình tiên tiến",
        body: "Mỗi quý giới thiệu ít nhất một tập thể hoặc cá nhân tiêu biểu để khối học tập.",
      },
      {
        heading: "Chỉ tiêu của từng đơn vị",
        body: "Mỗi đơn vị đăng ký chỉ tiêu cụ thể ở Phụ lục và tự chịu trách nhiệm thực hiện.",
        perUnit: true,
      },
    ],
    targets: UNITS.flatMap(({ key }, n) => promisesOf(key, n)),
    parties: UNITS.map(({ key }) => key),
    adoptedAt: "2026-11-05T09:50:00+07:00",
    signBy: ahead("2026-11-30", 14),
    manner: "APP",
    signatures: SIGNED.map(([unit, name, title, time]) => ({
      unit,
      name,
      title,
      at: `${time}:00+07:00`,
      person: unit === "van-phong-ubnd-tinh" ? "khoi-truong" : `lanh-dao-${unit}`,
    })),
    more: { invented: "Giao ước giả định của Tỉnh Mẫu." },
  });
  await sower.client.query("update resolution set pledge_id = $1 where meeting_id = $2", [pledgeId, meetingId]);
  await sowMinutesOfYear(sower, at, { ahead, at: hour });
  return versionId;
}

/** The launch meeting's minutes stand, with a correction; those of November wait for the units. */
async function sowMinutesOfYear(sower: Sower, at: Keys, { ahead, at: hour }: Pick<Story, "ahead" | "at">): Promise<void> {
  const common = { bloc: "tham-muu-tong-hop", year: "2026", secretary: { person: at.person("thu-ky"), post: "bloc_secretary" } };
  const leaderOf = (unit: string) =>
    unit === "thong-ke-tinh" ? "lanh-dao-don-vi" : unit === "van-phong-ubnd-tinh" ? "khoi-truong" : `lanh-dao-${unit}`;
  await sowMinutes(sower, at, NAMES, {
    ...common,
    meeting: "trien-khai-2026",
    sentAt: "2026-01-29T08:30:00+07:00",
    dueOn: "2026-02-03",
    words:
      "Các đơn vị thống nhất báo cáo sáu tháng gửi trước ngày 20/6, báo cáo năm gửi trước ngày 30/11.\nSở Tư pháp đề nghị khối tổ chức một buổi trao đổi về chấm điểm sáng kiến; hội nghị thống nhất tổ chức trong quý II.",
    answers: UNITS.map(({ key: unit }, n) =>
      unit === "so-tu-phap"
        ? {
            unit,
            stance: "object" as const,
            reason: "Dự thảo chưa ghi đề nghị của Sở Tư pháp về buổi trao đổi chấm điểm sáng kiến.",
            reply: "Tiếp thu, đã bổ sung vào mục Ý kiến thảo luận.",
            by: leaderOf(unit),
            at: "2026-01-30T09:15:00+07:00",
          }
        : { unit, stance: "agree" as const, by: leaderOf(unit), at: `2026-01-30T${String(8 + (n % 8)).padStart(2, "0")}:40:00+07:00` },
    ),
    frozen: {
      at: "2026-02-02T09:00:00+07:00",
      by: { person: at.person("khoi-truong"), post: "bloc_head" },
      addenda: [
        {
          kind: "CORRECTION",
          text: "Mục Ý kiến thảo luận: “báo cáo năm gửi trước ngày 30/11” nay đọc là “báo cáo năm gửi trước ngày 05/12”, theo Kế hoạch của cơ quan chuyên trách.",
          reason: "Ghi theo lịch cũ",
          at: "2026-02-10T14:20:00+07:00",
          name: "Phạm Thị Thanh Hà",
          post: "Thư ký khối, Các cơ quan Tham mưu - Tổng hợp 2026",
        },
      ],
    },
  });
  await sowMinutes(sower, at, NAMES, {
    ...common,
    meeting: "dieu-chinh-2026",
    sentAt: hour(2, "08:10"),
    dueOn: ahead("2026-11-25", 4),
    words: "Các đơn vị thống nhất điều chỉnh chỉ tiêu theo chức năng sau sắp xếp; chỉ tiêu sáng kiến giữ nguyên.",
    answers: [
      { unit: "so-noi-vu", stance: "agree", by: leaderOf("so-noi-vu"), at: hour(2, "15:10") },
      { unit: "thanh-tra-tinh", stance: "agree", by: leaderOf("thanh-tra-tinh"), at: hour(1, "08:25") },
      {
        unit: "thue-tinh",
        stance: "object",
        reason: "Chỉ tiêu sáng kiến của Thuế tỉnh đã được hội nghị đồng ý điều chỉnh, đề nghị ghi lại.",
        by: leaderOf("thue-tinh"),
        at: hour(1, "09:50"),
      },
    ],
  });
}
