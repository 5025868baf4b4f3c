import { sowBloc, sowYear } from "../bloc.ts";
import { ENTERED, sowMeeting } from "../meeting.ts";
import { sowMovement } from "../movements/movement.ts";
import { closedOnPaper, onPaper } from "../movements/review.ts";
import { sowPlan } from "../plans/plan.ts";
import { sowPledge, type SeedClause } from "../pledge.ts";
import { sowUnits, type Keys, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const INVENTED =
  "Bản tin chỉ nêu khối có 10 đơn vị: tên từng đơn vị, người ký, giờ ký và số phiếu là giả định; ngày họp, các văn bản được thông qua và bốn chủ đề của giao ước theo bản tin.";
const SOURCE = "Bản tin của tỉnh Vĩnh Phúc (nay là tỉnh Phú Thọ) ngày 28/03/2017 về hội nghị ngày 24/03/2017";
const BLOC = "mttq-vinh-phuc",
  YEAR = "2017";

const MEMBERS: (SeedUnit & { signer: [string, string] })[] = [
  [
    "uy-ban-mttq-tinh-vinh-phuc",
    "VP-MTTQ",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Vĩnh Phúc",
    "Ủy ban MTTQ tỉnh Vĩnh Phúc",
    "Nguyễn Thế Trường",
    "Chủ tịch",
  ],
  [
    "lien-doan-lao-dong-tinh-vinh-phuc",
    "VP-LDLD",
    "Liên đoàn Lao động tỉnh Vĩnh Phúc",
    "Liên đoàn Lao động",
    "Trịnh Thị Thanh",
    "Chủ tịch",
  ],
  ["hoi-nong-dan-tinh-vinh-phuc", "VP-HND", "Hội Nông dân tỉnh Vĩnh Phúc", "Hội Nông dân", "Lê Văn Tiến", "Chủ tịch"],
  [
    "hoi-lien-hiep-phu-nu-tinh-vinh-phuc",
    "VP-HPN",
    "Hội Liên hiệp Phụ nữ tỉnh Vĩnh Phúc",
    "Hội Liên hiệp Phụ nữ",
    "Bùi Thị Nguyệt",
    "Chủ tịch",
  ],
  ["tinh-doan-vinh-phuc", "VP-TD", "Tỉnh đoàn Vĩnh Phúc", "Tỉnh đoàn", "Phùng Quang Huy", "Bí thư"],
  ["hoi-cuu-chien-binh-tinh-vinh-phuc", "VP-CCB", "Hội Cựu chiến binh tỉnh Vĩnh Phúc", "Hội Cựu chiến binh", "Đào Văn Khoa", "Chủ tịch"],
  ["hoi-chu-thap-do-tinh-vinh-phuc", "VP-CTD", "Hội Chữ thập đỏ tỉnh Vĩnh Phúc", "Hội Chữ thập đỏ", "Vũ Thị Lệ", "Chủ tịch"],
  [
    "lien-minh-hop-tac-xa-tinh-vinh-phuc",
    "VP-HTX",
    "Liên minh Hợp tác xã tỉnh Vĩnh Phúc",
    "Liên minh Hợp tác xã",
    "Chu Văn Hải",
    "Chủ tịch",
  ],
  [
    "lien-hiep-cac-hoi-khkt-tinh-vinh-phuc",
    "VP-KHKT",
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Vĩnh Phúc",
    "Liên hiệp các Hội KHKT",
    "Nguyễn Đình Tú",
    "Chủ tịch",
  ],
  [
    "hoi-van-hoc-nghe-thuat-tinh-vinh-phuc",
    "VP-VHNT",
    "Hội Văn học Nghệ thuật tỉnh Vĩnh Phúc",
    "Hội Văn học Nghệ thuật",
    "Khổng Minh Đức",
    "Chủ tịch",
  ],
].map(([key, code, name, short, signer, title]) => ({ key: key!, code: code!, name: name!, short: short!, signer: [signer!, title!] }));
const KEYS = MEMBERS.map(({ key }) => key);

/** Four themes of the report, in our words. */
const CLAUSES: SeedClause[] = [
  {
    heading: "Bám sát nhiệm vụ chính trị",
    body: "Thực hiện nhiệm vụ của tỉnh và của từng tổ chức; tổ chức phong trào thi đua theo kế hoạch của Ủy ban nhân dân tỉnh.",
  },
  { heading: "Thi đua vì mục tiêu năm 2017", body: "Mỗi đơn vị có việc cụ thể góp vào các chỉ tiêu kinh tế - xã hội năm 2017 của tỉnh." },
  { heading: "Tham mưu cho cấp ủy", body: "Chủ động tham mưu cho Tỉnh ủy lãnh đạo công tác Mặt trận và các đoàn thể." },
  {
    heading: "Gắn phong trào với các cuộc vận động",
    body: "Gắn phong trào thi đua với các cuộc vận động, thu hút cán bộ, đoàn viên, hội viên và Nhân dân tham gia.",
  },
];

/** Case 1, entered from paper: five documents adopted, ten members, one pledge. Read inside Phú Thọ under the name of the time. */
export async function sowVinhPhuc2017(
  sower: Sower,
  at: Keys,
  slug: string,
  territoryId: string,
): Promise<{ meetingId: string; yearId: string; pledgeId: string }> {
  await sowUnits(sower, at, slug, MEMBERS, "2016-01-01", territoryId);
  await sower.client.query(
    "update unit set dissolved_on = '2025-06-30', dissolution_document = 'Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh' where territory_id = $1",
    [territoryId],
  );
  const names = Object.fromEntries(MEMBERS.map(({ key, name }) => [key, name]));
  await sowBloc(sower, at, {
    key: BLOC,
    name: "Khối thi đua MTTQ, các đoàn thể và tổ chức chính trị - xã hội tỉnh Vĩnh Phúc",
    short: "MTTQ và các đoàn thể tỉnh Vĩnh Phúc",
    territoryId,
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
      missing: ["Toàn văn kế hoạch, quy chế và bảng tiêu chí", "Kết quả chấm điểm và bình xét cuối năm"],
    },
  });
  const meetingId = await sowMeeting(sower, at, names, {
    key: "vinh-phuc-2017",
    bloc: BLOC,
    yearId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai công tác thi đua, khen thưởng năm 2017",
    place: "Vĩnh Yên, tỉnh Vĩnh Phúc",
    startsAt: "2017-03-24T08:00",
    endedAt: "2017-03-24T11:00",
    mode: "archive",
    presences: MEMBERS.map(({ key, signer: [name, title] }) => ({ unit: key, name, title })),
    agenda: [
      "Nhìn lại công tác thi đua, khen thưởng năm 2016",
      "Thông qua kế hoạch, quy chế hoạt động và tiêu chí chấm điểm",
      "Phát động thi đua và đăng ký thi đua năm 2017",
      "Ký kết giao ước thi đua",
    ],
    resolutions: [
      { key: "ke-hoach", subject: "PLAN", text: "Thông qua kế hoạch hoạt động năm 2017 của khối." },
      { key: "quy-che", subject: "REGULATION", text: "Thông qua quy chế hoạt động của khối." },
      { key: "tieu-chi", subject: "CRITERIA", text: "Thông qua tiêu chí chấm điểm thi đua." },
      { key: "phat-dong", subject: "LAUNCH", text: "Phát động phong trào thi đua năm 2017." },
      { key: "dang-ky", subject: "REGISTRATION", text: "Các đơn vị đăng ký danh hiệu và chỉ tiêu thi đua năm 2017." },
      { key: "giao-uoc", subject: "PLEDGE", text: "Thông qua giao ước thi đua năm 2017." },
    ],
    more: {
      chair_name: "Nguyễn Thế Trường",
      chair_title: "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      secretary_name: "Hoàng Thị Lý",
      source: SOURCE,
      invented: INVENTED,
      discussion:
        "Năm 2016 các đơn vị phát động nhiều phong trào; khen thưởng đúng, kịp thời hơn, chú ý tập thể cơ sở và người trực tiếp làm việc. Mỗi đơn vị xây dựng kế hoạch riêng từ kế hoạch của khối, phối hợp và trao đổi trong năm.",
    },
  });
  await sowTextsOf2017(sower, at, yearId);
  const pledgeId = await sowPledge(sower, at, names, {
    key: "vinh-phuc-2017",
    yearId,
    title: "Giao ước thi đua năm 2017",
    blocName: "Khối thi đua MTTQ, các đoàn thể và tổ chức chính trị - xã hội tỉnh Vĩnh Phúc",
    year: YEAR,
    preamble: "Mười đơn vị thành viên thống nhất ký kết giao ước thi đua năm 2017 với các nội dung sau:",
    closing: "Các đơn vị cụ thể hóa giao ước bằng kế hoạch của mình. Cuối năm khối bình xét, suy tôn đơn vị tiêu biểu.",
    clauses: CLAUSES,
    targets: [],
    parties: KEYS,
    adoptedAt: "2017-03-24T10:15:00+07:00",
    manner: "ARCHIVE",
    signatures: MEMBERS.map(({ key, signer: [name, title] }, n) => ({
      unit: key,
      name,
      title,
      at: `2017-03-24T10:${String(25 + n * 2)}:00+07:00`,
    })),
    publishedAt: "2017-03-28T08:00:00+07:00",
    more: { source: SOURCE, invented: INVENTED },
  });
  await sower.client.query("update resolution set pledge_id = $1 where meeting_id = $2 and subject = 'PLEDGE'", [pledgeId, meetingId]);
  await sower.into("archive_award", [
    {
      id: at.of("archive-award", YEAR),
      bloc_year_id: yearId,
      unit_id: at.unit("hoi-lien-hiep-phu-nu-tinh-vinh-phuc"),
      subject_name: names["hoi-lien-hiep-phu-nu-tinh-vinh-phuc"],
      title_name: "Cờ thi đua của Ủy ban nhân dân tỉnh Vĩnh Phúc (giả định)",
      decided_by: "Chủ tịch Ủy ban nhân dân tỉnh Vĩnh Phúc",
      entered_by_id: at.person("chuyen-vien"),
      created_at: "2026-11-02T09:00:00+07:00",
    },
  ]);
  await sowMovementOf2017(sower, at, yearId);
  return { meetingId, yearId, pledgeId };
}

/** "Phát động thi đua" of the conference, linked with the campaigns as the fourth theme of the pledge says. */
async function sowMovementOf2017(sower: Sower, at: Keys, yearId: string): Promise<void> {
  await sowMovement(sower, at, {
    key: "vp-thi-dua-2017",
    yearId,
    name: "Thi đua hoàn thành chỉ tiêu kinh tế - xã hội năm 2017",
    form: "REGULAR",
    launchedOn: "2017-03-24",
    startsOn: "2017-03-24",
    endsOn: "2017-12-31",
    at: ENTERED,
    source: SOURCE,
    invented:
      "Bản tin nêu khối phát động thi đua năm 2017 theo kế hoạch của Ủy ban nhân dân tỉnh, gắn với các cuộc vận động; tên phong trào, tên cuộc vận động, chỉ tiêu và số liệu là giả định.",
    aims: "Góp vào các chỉ tiêu kinh tế - xã hội năm 2017 của tỉnh.",
    contents: "Mỗi tổ chức chọn việc cụ thể, thu hút cán bộ, đoàn viên, hội viên và Nhân dân.",
    launches: [
      { level: "PROVINCE", launcher: "Ủy ban nhân dân tỉnh Vĩnh Phúc" },
      { level: "BLOC", launcher: "Khối thi đua MTTQ, các đoàn thể và tổ chức chính trị - xã hội tỉnh" },
    ],
    links: [
      {
        kind: "CAMPAIGN",
        name: "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh",
        issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      },
    ],
    indicators: [
      { key: "viec", name: "Phần việc hoàn thành", unit: "việc" },
      { key: "nguoi", name: "Đoàn viên, hội viên tham gia", unit: "người" },
    ],
    joined: KEYS.map((unit, n) => ({ unit, on: `2017-04-${String(3 + n).padStart(2, "0")}` })),
    reviews: [
      {
        key: "tong-ket",
        kind: "FINAL",
        title: "Tổng kết năm 2017",
        reportBy: "2017-12-15",
        ...closedOnPaper(ENTERED, "Mười đơn vị hoàn thành phần việc đã đăng ký."),
        reports: onPaper(
          ENTERED,
          KEYS.map((unit, n) => [unit, [4 + (n % 4), 1200 + n * 350], "Hoàn thành phần việc đã đăng ký."]),
        ),
      },
    ],
  });
}

const TEXTS = {
  source: SOURCE,
  invented: "Bản tin nêu hội nghị thông qua kế hoạch và quy chế hoạt động; câu chữ ở đây là giả định, toàn văn không có trong bản tin.",
  at: ENTERED,
};
/** Plan and regulation rest on the conference's own votes; their words were not reported. */
async function sowTextsOf2017(sower: Sower, at: Keys, yearId: string): Promise<void> {
  const adopted = (key: string) => ({ at: ENTERED, on: "2017-03-24", resolutionId: at.of("resolution", "vinh-phuc-2017", key) });
  await sowPlan(sower, at, {
    ...TEXTS,
    key: "vp-ke-hoach-2017",
    yearId,
    kind: "PLAN",
    number: 1,
    title: "Kế hoạch hoạt động năm 2017 của Khối",
    adopted: adopted("ke-hoach"),
    sections: [
      {
        key: "vp-kh-noi-dung",
        heading: "Nội dung thi đua",
        points: [
          { key: "vp-kh-1", body: "Bám sát nhiệm vụ chính trị của tỉnh và của từng tổ chức." },
          {
            key: "vp-kh-2",
            body: "Gắn phong trào thi đua với các cuộc vận động, thu hút cán bộ, đoàn viên, hội viên và Nhân dân tham gia.",
          },
        ],
      },
      {
        key: "vp-kh-to-chuc",
        heading: "Tổ chức thực hiện",
        points: [
          {
            key: "vp-kh-3",
            body: "Mỗi đơn vị xây dựng kế hoạch riêng từ kế hoạch của khối; các đơn vị phối hợp, trao đổi trong năm; cuối năm suy tôn đơn vị tiêu biểu.",
          },
        ],
      },
    ],
  });
  await sowPlan(sower, at, {
    ...TEXTS,
    key: "vp-quy-che-2017",
    yearId,
    kind: "REGULATION",
    number: 1,
    title: "Quy chế hoạt động của Khối",
    adopted: adopted("quy-che"),
    sections: [
      {
        key: "vp-qc",
        heading: "Nguyên tắc hoạt động",
        points: [{ key: "vp-qc-1", body: "Khối hoạt động theo nguyên tắc dân chủ, công khai, quyết định theo đa số." }],
      },
    ],
  });
}
