import { sowBloc, sowYear } from "../bloc.ts";
import { ENTERED, sowMeeting } from "../meeting.ts";
import { sowMovement } from "../movements/movement.ts";
import { closedOnPaper, onPaper } from "../movements/review.ts";
import { sowRoleModel } from "../movements/role-model.ts";
import { sowPledge, type SeedClause, type SeedTarget } from "../pledge.ts";
import { sowUnits, type Keys, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const INVENTED =
  "Tên người ký, giờ ký, số phiếu và số liệu chỉ tiêu là giả định; tám đơn vị, ngày họp, bảy nội dung và người của Ban Thi đua - Khen thưởng dự họp theo bản tin năm 2017.";
const SOURCE = "Bản tin của thành phố ngày 27/04/2017 về hội nghị ngày 11/04/2017";
const YEAR = "2017",
  BLOC = "mttq-can-tho";

type Member = SeedUnit & { signer: [name: string, title: string]; at: string };
const MEMBERS: Member[] = [
  {
    key: "uy-ban-mttq-thanh-pho",
    code: "MTTQ",
    name: "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố",
    short: "Ủy ban MTTQ thành phố",
    signer: ["Nguyễn Văn Thành", "Chủ tịch"],
    at: "09:31",
  },
  {
    key: "hoi-cuu-chien-binh-thanh-pho",
    code: "HCCB",
    name: "Hội Cựu chiến binh thành phố",
    short: "Hội Cựu chiến binh",
    signer: ["Lê Quang Định", "Chủ tịch"],
    at: "09:33",
  },
  {
    key: "hoi-nong-dan-thanh-pho",
    code: "HND",
    name: "Hội Nông dân thành phố",
    short: "Hội Nông dân",
    signer: ["Trần Thị Mỹ Dung", "Chủ tịch"],
    at: "09:34",
  },
  {
    key: "lien-doan-lao-dong-thanh-pho",
    code: "LDLD",
    name: "Liên đoàn Lao động thành phố",
    short: "Liên đoàn Lao động",
    signer: ["Huỳnh Tấn Lộc", "Phó Chủ tịch"],
    at: "09:36",
  },
  {
    key: "doan-tncs-ho-chi-minh-thanh-pho",
    code: "DTN",
    name: "Đoàn TNCS Hồ Chí Minh thành phố",
    short: "Thành Đoàn",
    signer: ["Phan Minh Khôi", "Bí thư"],
    at: "09:37",
  },
  {
    key: "hoi-lien-hiep-phu-nu-thanh-pho",
    code: "HLHPN",
    name: "Hội Liên hiệp Phụ nữ thành phố",
    short: "Hội Liên hiệp Phụ nữ",
    signer: ["Võ Thị Hồng Nga", "Chủ tịch"],
    at: "09:40",
  },
  {
    key: "hoi-chu-thap-do-thanh-pho",
    code: "HCTD",
    name: "Hội Chữ thập đỏ thành phố",
    short: "Hội Chữ thập đỏ",
    signer: ["Đặng Ngọc Yến", "Chủ tịch"],
    at: "09:42",
  },
  {
    key: "ban-dan-toc-thanh-pho",
    code: "BDT",
    name: "Ban Dân tộc thành phố",
    short: "Ban Dân tộc",
    signer: ["Sơn Thái Bình", "Trưởng ban"],
    at: "09:44",
  },
];
const KEYS = MEMBERS.map(({ key }) => key);

/** Seven undertakings; the report gives what each is about, the words are ours. */
const CLAUSES: SeedClause[] = [
  {
    heading: "Chủ đề năm của Thành ủy",
    body: "Mỗi đơn vị chọn ít nhất một việc cụ thể góp vào thu hút đầu tư, nâng sức cạnh tranh và hội nhập quốc tế của thành phố.",
  },
  { heading: "Tổ chức vững mạnh", body: "Nâng chất lượng hoạt động, phát triển đoàn viên, hội viên; cơ sở sinh hoạt đều và có nội dung." },
  {
    heading: "Tuyên truyền, điển hình tiên tiến",
    body: "Tìm, nhân rộng và đề nghị khen đúng lúc người tốt, việc tốt trong các cuộc vận động của Mặt trận và phong trào “Dân vận khéo”.",
  },
  {
    heading: "Đào tạo, tập huấn",
    body: "Mỗi cán bộ chuyên trách của đơn vị và tổ chức thành viên dự ít nhất một lớp nghiệp vụ trong năm.",
  },
  {
    heading: "Giám sát và phản biện xã hội",
    body: "Mỗi đơn vị chủ trì hoặc tham gia một cuộc giám sát, theo dõi kiến nghị đến khi có trả lời.",
  },
  { heading: "Kiểm tra phong trào", body: "Kiểm tra việc thực hiện phong trào trong đơn vị, tìm nhân tố mới để bồi dưỡng." },
  {
    heading: "Hoàn thành chỉ tiêu của từng đơn vị",
    body: "Kể cả chi bộ trong sạch, vững mạnh, công đoàn vững mạnh, cơ quan văn hóa và cơ quan an toàn. Số liệu riêng của mỗi đơn vị ghi ở Phụ lục.",
    perUnit: true,
  },
];

const targetsOf = (unit: string, own: [string, string, number, number][]): SeedTarget[] => [
  ...own.map(([indicator, unitOfMeasure, baseline, target]) => ({
    clause: 7,
    unit,
    indicator,
    unitOfMeasure,
    baseline,
    target,
    dueOn: "2017-11-30",
  })),
  {
    clause: 7,
    unit,
    indicator: "Chi bộ trong sạch, vững mạnh",
    unitOfMeasure: "đạt / không đạt",
    measure: "YES_NO" as const,
    baseline: 1,
    target: 1,
    dueOn: "2017-12-31",
  },
];
const TARGETS: SeedTarget[] = [
  ...targetsOf("uy-ban-mttq-thanh-pho", [["Khu dân cư tổ chức Ngày hội Đại đoàn kết", "khu", 610, 630]]),
  ...targetsOf("hoi-cuu-chien-binh-thanh-pho", [["Hội viên kết nạp mới", "người", 420, 450]]),
  ...targetsOf("hoi-nong-dan-thanh-pho", [["Tổ hợp tác thành lập mới", "tổ", 18, 20]]),
  ...targetsOf("lien-doan-lao-dong-thanh-pho", [["Đoàn viên công đoàn kết nạp mới", "người", 5200, 5500]]),
  ...targetsOf("doan-tncs-ho-chi-minh-thanh-pho", [["Đoàn viên ưu tú giới thiệu cho Đảng", "người", 830, 850]]),
  ...targetsOf("hoi-lien-hiep-phu-nu-thanh-pho", [["Hộ phụ nữ làm chủ được giúp thoát nghèo", "hộ", 140, 150]]),
  ...targetsOf("hoi-chu-thap-do-thanh-pho", [["Đơn vị máu tiếp nhận", "đơn vị", 21500, 22000]]),
  ...targetsOf("ban-dan-toc-thanh-pho", [
    ["Lớp bồi dưỡng kiến thức dân tộc cho cán bộ", "lớp", 3, 4],
    ["Hộ dân tộc thiểu số thoát nghèo", "hộ", 112, 120],
  ]),
];

/** Case 2, entered from paper: eight members, seven clauses, a guest of the board who leaves a directive. */
export async function sowCanTho2017(
  sower: Sower,
  at: Keys,
  slug: string,
): Promise<{ meetingId: string; yearId: string; pledgeId: string }> {
  await sowUnits(sower, at, slug, MEMBERS, "2016-01-01");
  const names = Object.fromEntries(MEMBERS.map(({ key, name }) => [key, name]));
  await sowBloc(sower, at, {
    key: BLOC,
    name: "Khối thi đua Mặt trận Tổ quốc, các đoàn thể và Ban Dân tộc thành phố",
    short: "MTTQ, các đoàn thể và Ban Dân tộc",
  });
  const yearId = await sowYear(sower, at, {
    bloc: BLOC,
    year: YEAR,
    mode: "archive",
    stage: "closed",
    members: KEYS,
    more: {
      source: SOURCE,
      invented: INVENTED,
      entered_on: "2026-11-02",
      missing: ["Kế hoạch của khối", "Bảng tiêu chí chấm điểm", "Kết quả chấm điểm và bình xét cuối năm"],
    },
  });
  const meetingId = await sowMeeting(sower, at, names, {
    key: "can-tho-2017",
    bloc: BLOC,
    yearId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai nhiệm vụ và ký kết giao ước thi đua năm 2017",
    place: "Cần Thơ",
    startsAt: "2017-04-11T08:00",
    endedAt: "2017-04-11T10:30",
    mode: "archive",
    presences: MEMBERS.map(({ key, signer: [name, title] }) => ({ unit: key, name, title })),
    agenda: [
      "Phương hướng thi đua năm 2017 của khối",
      "Thông qua nội dung giao ước thi đua",
      "Ý kiến của Ban Thi đua - Khen thưởng thành phố",
      "Ký kết giao ước thi đua",
    ],
    guests: [
      {
        name: "Trưởng Ban Thi đua - Khen thưởng thành phố",
        title: "Phó Giám đốc Sở Nội vụ, Trưởng Ban",
        organisation: "Ban Thi đua - Khen thưởng thành phố",
        fromBoard: true,
        directive:
          "Các đơn vị đưa nội dung giao ước vào kế hoạch của mình, chú ý phát hiện, bồi dưỡng điển hình và khen thưởng kịp thời (ý chính, diễn đạt giả định).",
      },
    ],
    resolutions: [{ key: "giao-uoc", subject: "PLEDGE", text: "Thông qua giao ước thi đua năm 2017 gồm bảy nội dung." }],
    more: {
      chair_name: "Nguyễn Văn Thành",
      chair_title: "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam thành phố",
      secretary_name: "Lâm Thị Tuyết",
      source: SOURCE,
      invented: INVENTED,
    },
  });
  const pledgeId = await sowPledge(sower, at, names, {
    key: "can-tho-2017",
    yearId,
    title: "Giao ước thi đua năm 2017",
    blocName: "Khối thi đua Mặt trận Tổ quốc, các đoàn thể và Ban Dân tộc thành phố",
    year: YEAR,
    preamble: "Tám đơn vị của Khối cùng cam kết thực hiện trong năm 2017 bảy nội dung sau:",
    closing:
      "Giao ước có hiệu lực từ ngày ký đến hết ngày 31/12/2017. Mỗi đơn vị giữ một bản, gửi Ban Thi đua - Khen thưởng thành phố một bản.",
    clauses: CLAUSES,
    targets: TARGETS,
    parties: KEYS,
    adoptedAt: "2017-04-11T09:20:00+07:00",
    manner: "ARCHIVE",
    signatures: MEMBERS.map(({ key, signer: [name, title], at: time }) => ({ unit: key, name, title, at: `2017-04-11T${time}:00+07:00` })),
    publishedAt: "2017-04-27T08:00:00+07:00",
    more: { source: SOURCE, invented: INVENTED },
  });
  await sower.client.query("update resolution set pledge_id = $1 where meeting_id = $2 and subject = 'PLEDGE'", [pledgeId, meetingId]);
  await sowMovementOf2017(sower, at, yearId);
  return { meetingId, yearId, pledgeId };
}

/** The third clause of the pledge as a movement: "Dân vận khéo" beside the campaigns of the Front, role models found and spread. */
async function sowMovementOf2017(sower: Sower, at: Keys, yearId: string): Promise<void> {
  const invented =
    "Bản tin nêu phong trào “Dân vận khéo”, các cuộc vận động của Mặt trận và việc tìm, nhân rộng điển hình; chỉ tiêu, số liệu, tên và câu chuyện là giả định.";
  await sowMovement(sower, at, {
    key: "ct-dan-van-kheo",
    yearId,
    name: "Dân vận khéo",
    form: "REGULAR",
    launchedOn: "2017-04-11",
    startsOn: "2017-04-11",
    endsOn: "2017-12-31",
    at: ENTERED,
    source: SOURCE,
    invented,
    aims: "Mỗi đơn vị có mô hình được Nhân dân làm theo.",
    contents: "Xây dựng, nhân rộng mô hình dân vận khéo trong bốn lĩnh vực.",
    launches: [
      { level: "PROVINCE", launcher: "Thành ủy Cần Thơ" },
      { level: "BLOC", launcher: "Khối thi đua Mặt trận Tổ quốc, các đoàn thể và Ban Dân tộc thành phố" },
    ],
    links: [
      { kind: "CAMPAIGN", name: "Các cuộc vận động của Mặt trận Tổ quốc Việt Nam", issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố" },
    ],
    indicators: [{ key: "mo-hinh", name: "Mô hình dân vận khéo", unit: "mô hình", target: 60 }],
    joined: KEYS.map((unit, n) => ({ unit, on: `2017-05-${String(2 + n).padStart(2, "0")}` })),
    reviews: [
      {
        key: "tong-ket",
        kind: "FINAL",
        title: "Tổng kết năm 2017",
        reportBy: "2017-12-10",
        ...closedOnPaper(ENTERED, "Tám đơn vị đều có mô hình được công nhận ở cơ sở."),
        reports: onPaper(
          ENTERED,
          KEYS.map((unit, n) => [unit, [6 + (n % 5)], "Có mô hình được công nhận ở cơ sở."]),
        ),
      },
    ],
  });
  await sowRoleModel(sower, at, {
    key: "ct-to-tu-quan",
    yearId,
    unit: KEYS[0]!,
    movement: "ct-dan-van-kheo",
    kind: "COLLECTIVE",
    name: "Tổ tự quản bến sông",
    workplace: "một phường của thành phố",
    field: "MASSES",
    state: "chosen",
    at: ENTERED,
    source: SOURCE,
    invented,
    merit: "Giữ bến sạch, không còn rác đổ xuống sông.",
    story: "Mười hai hộ thay nhau trực bến mỗi sáng.\n\nAi đổ rác thì được mời cùng dọn, không phạt tiền.",
    chosen: { on: "2017-12-20", basis: "Ghi theo bản giấy (giả định)" },
    spread: [{ on: "2017-12-28", place: "Báo của thành phố" }],
  });
}
