import { sowBloc, sowYear } from "../bloc.ts";
import { ENTERED, sowMeeting } from "../meeting.ts";
import { sowMovement } from "../movements/movement.ts";
import { closedOnPaper, onPaper } from "../movements/review.ts";
import { sowRoleModel } from "../movements/role-model.ts";
import { sowUnits, type Keys, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const BLOC = "mttq-lao-cai",
  YEAR = "2017";
const SOURCE = "Bản tin của tỉnh Lào Cai ngày 25/07/2017 về hội nghị ngày 19/07/2017";
const INVENTED =
  "Bản tin nêu ngày họp, ba loại phong trào theo cách gọi của tỉnh, các cuộc vận động, quỹ và đề án được gắn; tên đơn vị, người, chỉ tiêu và số liệu là giả định.";

const MEMBERS: (SeedUnit & { signer: [string, string] })[] = [
  ["uy-ban-mttq-tinh-lao-cai", "LC-MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai", "Ủy ban MTTQ tỉnh", "Giàng Seo Vần", "Chủ tịch"],
  ["hoi-nong-dan-tinh-lao-cai", "LC-HND", "Hội Nông dân tỉnh Lào Cai", "Hội Nông dân", "Vũ Thị Nhài", "Chủ tịch"],
  ["hoi-lien-hiep-phu-nu-tinh-lao-cai", "LC-HPN", "Hội Liên hiệp Phụ nữ tỉnh Lào Cai", "Hội Liên hiệp Phụ nữ", "Sầm Thị Lá", "Chủ tịch"],
  ["hoi-cuu-chien-binh-tinh-lao-cai", "LC-CCB", "Hội Cựu chiến binh tỉnh Lào Cai", "Hội Cựu chiến binh", "Hoàng Xuân Trường", "Chủ tịch"],
  ["tinh-doan-lao-cai", "LC-TD", "Tỉnh đoàn Lào Cai", "Tỉnh đoàn", "Lồ Văn Phủ", "Bí thư"],
  ["lien-doan-lao-dong-tinh-lao-cai", "LC-LDLD", "Liên đoàn Lao động tỉnh Lào Cai", "Liên đoàn Lao động", "Phan Thanh Bình", "Chủ tịch"],
].map(([key, code, name, short, signer, title]) => ({ key: key!, code: code!, name: name!, short: short!, signer: [signer!, title!] }));
const KEYS = MEMBERS.map(({ key }) => key);
const LAUNCHED = [
  { level: "PROVINCE", launcher: "Ủy ban nhân dân tỉnh Lào Cai" },
  { level: "BLOC", launcher: "Khối thi đua Mặt trận Tổ quốc và các đoàn thể" },
];
const NEW_COUNTRYSIDE = {
  kind: "CAMPAIGN" as const,
  name: "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh",
  issuer: "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
};

/** Case 5, entered from paper: the mid-year review of 19/07/2017; movements as the province called them, linked to campaigns, a fund and a scheme; role models told. */
export async function sowLaoCai2017(sower: Sower, at: Keys, slug: string, territoryId: string): Promise<void> {
  await sowUnits(sower, at, slug, MEMBERS, "2016-01-01", territoryId);
  await sower.client.query(
    "update unit set dissolved_on = '2025-06-30', dissolution_document = 'Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh' where id = any ($1)",
    [KEYS.map(at.unit)],
  );
  const names = Object.fromEntries(MEMBERS.map(({ key, name }) => [key, name]));
  await sowBloc(sower, at, {
    key: BLOC,
    name: "Khối thi đua Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội tỉnh",
    short: "MTTQ và các đoàn thể tỉnh",
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
      missing: ["Danh sách đơn vị thành viên", "Giao ước thi đua", "Bảng tiêu chí và kết quả chấm điểm"],
    },
  });
  await sowMeeting(sower, at, names, {
    key: "lao-cai-2017",
    bloc: BLOC,
    yearId,
    kind: "MIDYEAR",
    title: "Hội nghị sơ kết công tác thi đua, khen thưởng sáu tháng đầu năm 2017",
    place: "Lào Cai",
    startsAt: "2017-07-19T08:00",
    endedAt: "2017-07-19T11:00",
    mode: "archive",
    presences: MEMBERS.map(({ key, signer: [name, title] }) => ({ unit: key, name, title })),
    agenda: [
      "Kết quả các phong trào thi đua gắn với cuộc vận động",
      "Phát hiện, nhân rộng điển hình tiên tiến",
      "Nhiệm vụ sáu tháng cuối năm",
    ],
    resolutions: [
      { key: "dien-hinh", subject: "OTHER", text: "Giới thiệu các tập thể, cá nhân điển hình trên phương tiện thông tin của tỉnh." },
    ],
    more: {
      chair_name: "Giàng Seo Vần",
      chair_title: "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      secretary_name: "Đỗ Thị Hiền",
      source: SOURCE,
      invented: INVENTED,
      discussion:
        "Phong trào của các đoàn thể gắn với cuộc vận động, có nội dung, chỉ tiêu, biện pháp; các đơn vị phát hiện điển hình là tập thể và cá nhân, đưa tin trên báo, đài.",
    },
  });
  const common = {
    yearId,
    launchedOn: "2017-02-10",
    startsOn: "2017-02-10",
    endsOn: "2017-12-31",
    at: ENTERED,
    source: SOURCE,
    invented: INVENTED,
    launches: LAUNCHED,
    joined: KEYS.map((unit, n) => ({ unit, on: `2017-03-${String(n + 1).padStart(2, "0")}` })),
  };
  const review = (rows: number[][], words: string) => [
    {
      key: "so-ket",
      kind: "INTERIM" as const,
      title: "Sơ kết sáu tháng đầu năm 2017",
      reportBy: "2017-07-10",
      ...closedOnPaper(
        ENTERED,
        "Các đơn vị thực hiện phong trào gắn với cuộc vận động, có nội dung, chỉ tiêu, biện pháp; kết quả được thống kê theo từng đơn vị.",
      ),
      reports: onPaper(
        ENTERED,
        KEYS.map((unit, n) => [unit, rows[n]!, words]),
      ),
    },
  ];
  await sowMovement(sower, at, {
    ...common,
    key: "lc-toan-dien",
    name: "Thi đua hoàn thành nhiệm vụ công tác Mặt trận và đoàn thể",
    form: "REGULAR",
    formLabel: "toàn diện",
    aims: "Hoàn thành chương trình công tác năm của từng tổ chức.",
    contents: "Thi đua trên mọi mặt công tác của Mặt trận và đoàn thể.",
    measures: "Giao chỉ tiêu đến huyện, thành phố; kiểm tra mỗi quý.",
    links: [
      NEW_COUNTRYSIDE,
      {
        kind: "SCHEME",
        name: "Đề án số 15 của Ban Chấp hành Đảng bộ tỉnh",
        issuer: "Ban Chấp hành Đảng bộ tỉnh",
        note: "Giám sát, phản biện xã hội, góp ý xây dựng Đảng.",
      },
    ],
    indicators: [
      { key: "giam-sat", name: "Cuộc giám sát, phản biện xã hội", unit: "cuộc", target: 30 },
      { key: "hoi-vien", name: "Hội viên, đoàn viên phát triển mới", unit: "người", target: 6000 },
    ],
    reviews: review(
      [
        [8, 0],
        [3, 920],
        [4, 1150],
        [2, 310],
        [2, 1680],
        [5, 640],
      ],
      "Triển khai theo chương trình công tác năm.",
    ),
  });
  await sowMovement(sower, at, {
    ...common,
    key: "lc-theo-dot",
    name: "Chung tay vì người nghèo đợt hai quý đầu năm",
    form: "DRIVE",
    formLabel: "theo đợt",
    endsOn: "2017-06-30",
    aims: "Giúp hộ nghèo trước mùa mưa.",
    contents: "Làm nhà, sửa nhà, tặng con giống cho hộ nghèo.",
    measures: "Mỗi đoàn thể nhận một xã khó khăn.",
    links: [{ kind: "FUND", name: "Quỹ vì người nghèo", issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" }],
    indicators: [
      { key: "nha", name: "Nhà đại đoàn kết làm mới, sửa chữa", unit: "nhà", target: 150 },
      { key: "tien", name: "Tiền vận động được", unit: "triệu đồng", target: 3000 },
    ],
    reviews: review(
      [
        [62, 1480],
        [18, 260],
        [21, 310],
        [14, 190],
        [17, 225],
        [25, 540],
      ],
      "Vận động, giúp hộ nghèo ở xã được phân công.",
    ),
  });
  await sowMovement(sower, at, {
    ...common,
    key: "lc-chuyen-de",
    name: "Người Lào Cai ưu tiên dùng hàng Việt Nam",
    form: "DRIVE",
    formLabel: "theo chuyên đề",
    aims: "Đoàn viên, hội viên và gia đình ưu tiên hàng Việt Nam.",
    contents: "Đưa hàng Việt về vùng cao, giới thiệu nông sản của tỉnh.",
    measures: "Phối hợp mở phiên chợ, ký cam kết với tiểu thương.",
    links: [{ kind: "CAMPAIGN", name: "Người Việt Nam ưu tiên dùng hàng Việt Nam", issuer: "Ban Chỉ đạo Trung ương cuộc vận động" }],
    indicators: [
      { key: "phien-cho", name: "Phiên chợ, điểm giới thiệu hàng Việt", unit: "điểm" },
      { key: "cam-ket", name: "Hộ tiểu thương ký cam kết", unit: "%", total: "AVERAGE" },
    ],
    reviews: review(
      [
        [6, 82],
        [9, 76.5],
        [11, 88],
        [2, 70],
        [7, 79],
        [5, 84.5],
      ],
      "Mở điểm giới thiệu, vận động ký cam kết.",
    ),
  });
  const model = {
    yearId,
    source: SOURCE,
    at: ENTERED,
    invented: "Bản tin cho biết có điển hình là tập thể và cá nhân, được đưa tin; tên và câu chuyện này là giả định.",
    state: "chosen" as const,
    chosen: { on: "2017-07-19", basis: "Hội nghị sơ kết ngày 19/07/2017", resolution: at.of("resolution", "lao-cai-2017", "dien-hinh") },
  };
  await sowRoleModel(sower, at, {
    ...model,
    key: "lc-chi-hoi-trong-que",
    unit: "hoi-nong-dan-tinh-lao-cai",
    movement: "lc-toan-dien",
    kind: "COLLECTIVE",
    name: "Chi hội nông dân trồng quế",
    workplace: "một xã vùng cao của tỉnh",
    field: "ECONOMY",
    merit: "Ba mươi hộ cùng trồng quế, mười hai hộ thoát nghèo trong hai năm.",
    story:
      "Chi hội bắt đầu từ sáu hộ góp giống.\n\n## Góp công thay góp tiền\n\nMỗi hộ góp hai ngày công một tháng để làm cỏ chung. Hộ chưa có vốn vẫn có vườn.",
    spread: [{ on: "2017-07-25", place: "Báo, đài của tỉnh", note: "Hai xã bên đến học." }],
  });
  await sowRoleModel(sower, at, {
    ...model,
    key: "lc-chi-hoi-truong",
    unit: "hoi-lien-hiep-phu-nu-tinh-lao-cai",
    movement: "lc-theo-dot",
    kind: "PERSON",
    name: "Lù Thị Mẩy",
    post: "Chi hội trưởng phụ nữ",
    workplace: "một thôn vùng cao của tỉnh",
    field: "CHARITY",
    merit: "Vận động làm bốn ngôi nhà cho phụ nữ đơn thân.",
    story: "Chị Mẩy đi từng nhà xin gỗ, xin công.\n\nBốn ngôi nhà xong trước mùa mưa, không nhà nào vay tiền.",
    consent: { on: "2017-07-10", note: "Đồng ý bằng lời, Hội ghi biên bản (giả định)" },
    spread: [{ on: "2017-07-25", place: "Bản tin của Hội Liên hiệp Phụ nữ tỉnh" }],
  });
}
