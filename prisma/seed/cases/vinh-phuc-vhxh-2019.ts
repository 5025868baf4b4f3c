import { sowBloc, sowYear } from "../bloc.ts";
import { ENTERED, sowMeeting } from "../meeting.ts";
import { sowMovement, type SeedMovement } from "../movements/movement.ts";
import { closedOnPaper, onPaper } from "../movements/review.ts";
import { sowRoleModel } from "../movements/role-model.ts";
import { sowReview, sowUnitReport } from "../reports.ts";
import { sowUnits, type Keys, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const BLOC = "vhxh-vinh-phuc",
  YEAR = "2019";
const SOURCE = "Bản tin của tỉnh Vĩnh Phúc (nay là tỉnh Phú Thọ) ngày 29/08/2019 về hội nghị ngày 28/08/2019";
const INVENTED =
  "Bản tin nêu đơn vị Khối trưởng, ngày họp, năm phong trào, cấp phát động và ba nhiệm vụ cuối năm; các đơn vị khác, người dự, số biểu quyết, chỉ tiêu và mọi số liệu là giả định.";

const MEMBERS: (SeedUnit & { signer: [string, string] })[] = [
  [
    "so-giao-duc-va-dao-tao-vinh-phuc",
    "VP-GDDT",
    "Sở Giáo dục và Đào tạo tỉnh Vĩnh Phúc",
    "Sở Giáo dục và Đào tạo",
    "Phạm Thị Khánh",
    "Giám đốc",
  ],
  ["so-y-te-vinh-phuc", "VP-YT", "Sở Y tế tỉnh Vĩnh Phúc", "Sở Y tế", "Lê Hồng Quang", "Giám đốc"],
  [
    "so-van-hoa-the-thao-va-du-lich-vinh-phuc",
    "VP-VHTTDL",
    "Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Phúc",
    "Sở VHTTDL",
    "Trần Văn Nghĩa",
    "Giám đốc",
  ],
  [
    "so-lao-dong-tbxh-vinh-phuc",
    "VP-LDTBXH",
    "Sở Lao động - Thương binh và Xã hội tỉnh Vĩnh Phúc",
    "Sở LĐTBXH",
    "Nguyễn Thị Dần",
    "Giám đốc",
  ],
  [
    "dai-phat-thanh-truyen-hinh-vinh-phuc",
    "VP-PTTH",
    "Đài Phát thanh và Truyền hình tỉnh Vĩnh Phúc",
    "Đài PTTH",
    "Đỗ Quang Minh",
    "Giám đốc",
  ],
].map(([key, code, name, short, signer, title]) => ({ key: key!, code: code!, name: name!, short: short!, signer: [signer!, title!] }));
const KEYS = MEMBERS.map(({ key }) => key);

const BOTH = [
    { level: "NATIONAL", launcher: "Thủ tướng Chính phủ" },
    { level: "PROVINCE", launcher: "Ủy ban nhân dân tỉnh Vĩnh Phúc" },
  ],
  PROVINCE = [BOTH[1]!];
type Told = Pick<SeedMovement, "key" | "name" | "form" | "launches" | "indicators" | "contents"> & {
  links?: NonNullable<SeedMovement["links"]>;
  formLabel?: string;
  figures: number[][];
  words: string;
};
const MOVEMENTS: Told[] = [
  {
    key: "vhxh-nong-thon-moi",
    name: "Cả nước chung tay xây dựng nông thôn mới",
    form: "REGULAR",
    launches: BOTH,
    contents: "Mỗi đơn vị giúp một xã về lĩnh vực mình phụ trách.",
    words: "Giúp xã được phân công hoàn thiện tiêu chí thuộc ngành.",
    indicators: [
      { key: "xa", name: "Xã được giúp hoàn thành tiêu chí", unit: "xã" },
      { key: "tien", name: "Tiền, hiện vật đóng góp", unit: "triệu đồng" },
    ],
    figures: [
      [5, 320],
      [4, 210],
      [3, 150],
      [4, 180],
      [2, 60],
    ],
  },
  {
    key: "vhxh-vi-nguoi-ngheo",
    name: "Cả nước chung tay vì người nghèo, không để ai bị bỏ lại phía sau",
    form: "REGULAR",
    launches: BOTH,
    contents: "Hỗ trợ hộ nghèo về học tập, khám chữa bệnh, việc làm.",
    words: "Hỗ trợ hộ nghèo theo lĩnh vực của ngành.",
    indicators: [{ key: "ho", name: "Hộ nghèo được giúp", unit: "hộ" }],
    figures: [[46], [120], [22], [185], [14]],
  },
  {
    key: "vhxh-doanh-nghiep",
    name: "Doanh nghiệp Việt Nam hội nhập và phát triển",
    form: "REGULAR",
    launches: BOTH,
    contents: "Đơn giản hóa thủ tục, hỗ trợ doanh nghiệp thuộc lĩnh vực quản lý.",
    words: "Rút gọn thủ tục cho doanh nghiệp thuộc ngành.",
    indicators: [{ key: "thu-tuc", name: "Thủ tục hành chính được rút gọn", unit: "thủ tục" }],
    figures: [[6], [9], [7], [8], [0]],
  },
  {
    key: "vhxh-van-hoa-cong-so",
    name: "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
    form: "REGULAR",
    launches: PROVINCE,
    contents: "Thực hiện quy tắc ứng xử, trang phục, giờ làm việc.",
    words: "Phổ biến quy tắc ứng xử đến mọi phòng, đơn vị trực thuộc.",
    indicators: [{ key: "ky", name: "Cán bộ ký cam kết", unit: "%", total: "AVERAGE" }],
    figures: [[100], [98.5], [100], [97], [100]],
  },
  {
    key: "vhxh-chao-mung",
    name: "Lập thành tích chào mừng 90 năm thành lập Đảng và 70 năm thành lập tỉnh",
    form: "DRIVE",
    formLabel: "theo đợt",
    launches: PROVINCE,
    contents: "Mỗi đơn vị đăng ký công trình, phần việc chào mừng.",
    words: "Đăng ký và hoàn thành phần việc chào mừng.",
    links: [
      { kind: "EVENT", name: "90 năm thành lập Đảng Cộng sản Việt Nam" },
      { kind: "EVENT", name: "70 năm thành lập tỉnh Vĩnh Phúc" },
    ],
    indicators: [{ key: "cong-trinh", name: "Công trình, phần việc hoàn thành", unit: "việc" }],
    figures: [[4], [3], [5], [2], [3]],
  },
];

/** What each unit is made to say at mid-year; the news of the day tells of the meeting and its three decisions, not of these words. */
const SAID: [results: string, difficulties: string, proposals: string][] = [
  [
    "Tổ chức kỳ thi trung học phổ thông quốc gia an toàn; 96 % trường đạt chuẩn về cơ sở vật chất tối thiểu.",
    "Thiếu giáo viên mầm non ở hai huyện.",
    "Đề nghị sửa tiêu chí chấm điểm cho sát nhiệm vụ của ngành giáo dục.",
  ],
  [
    "Tỷ lệ người dân tham gia bảo hiểm y tế đạt 90 %; không để dịch lớn xảy ra.",
    "Thiếu bác sĩ ở tuyến xã.",
    "Đề nghị có tiêu chí riêng cho nhiệm vụ phòng, chống dịch.",
  ],
  [
    "Tổ chức thành công các lễ hội đầu năm; đón 3,1 triệu lượt khách.",
    "Kinh phí tu bổ di tích chậm giải ngân.",
    "Đề nghị khen thưởng người trực tiếp làm ở cơ sở.",
  ],
  [
    "Giải quyết việc làm cho 12.500 lao động.",
    "Một số doanh nghiệp nợ bảo hiểm xã hội kéo dài.",
    "Đề nghị các sở cùng kiểm tra doanh nghiệp nợ bảo hiểm.",
  ],
  [
    "Phát 240 tin, bài về phong trào thi đua và điển hình tiên tiến.",
    "Thiết bị ghi hình xuống cấp.",
    "Đề nghị các đơn vị giới thiệu điển hình hằng tháng.",
  ],
];
async function sowMidyear(sower: Sower, at: Keys, yearId: string): Promise<void> {
  for (const [n, { key }] of MEMBERS.entries()) {
    const [results, difficulties, proposals] = SAID[n]!;
    await sowUnitReport(
      sower,
      at,
      { yearId, period: "MIDYEAR", year: YEAR, bloc: "Khối thi đua Văn hóa - Xã hội tỉnh Vĩnh Phúc" },
      {
        unit: key,
        at: ENTERED,
        paper: { number: `${31 + n}/BC`, on: `2019-08-${12 + n}` },
        words: { results, difficulties, proposals, tasks: "Thực hiện nhiệm vụ cuối năm theo quyết nghị của hội nghị." },
      },
    );
  }
  await sowReview(sower, at, {
    yearId,
    blocSlug: BLOC,
    year: YEAR,
    period: "MIDYEAR",
    resolutionId: at.of("resolution", "vhxh-2019", "bao-cao"),
    at: ENTERED,
    by: {},
    source: SOURCE,
    invented: "Bản tin nêu có hội nghị sơ kết và ba nhiệm vụ cuối năm; lời báo cáo của từng đơn vị là giả định.",
    words: {
      results: "Các đơn vị trong khối triển khai năm phong trào do trung ương và tỉnh phát động, có kết quả bước đầu.",
      difficulties: "Tiêu chí chấm điểm chưa phù hợp nhiệm vụ chính trị, chuyên môn của từng đơn vị.",
      tasks: "Sửa tiêu chí chấm điểm; khen thưởng đúng điển hình tiêu biểu; tuyên truyền, nhân rộng điển hình.",
    },
  });
}

/** Case 3, entered from paper: the mid-year review of 28/08/2019, five movements with their launching levels, three tasks of the second half. */
export async function sowVinhPhucVhxh2019(sower: Sower, at: Keys, slug: string, territoryId: string): Promise<void> {
  await sowUnits(sower, at, slug, MEMBERS, "2016-01-01", territoryId);
  await sower.client.query(
    "update unit set dissolved_on = '2025-06-30', dissolution_document = 'Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh' where id = any ($1)",
    [KEYS.map(at.unit)],
  );
  const names = Object.fromEntries(MEMBERS.map(({ key, name }) => [key, name]));
  await sowBloc(sower, at, {
    key: BLOC,
    name: "Khối thi đua Văn hóa - Xã hội tỉnh Vĩnh Phúc",
    short: "Văn hóa - Xã hội tỉnh Vĩnh Phúc",
    territoryId,
  });
  const yearId = await sowYear(sower, at, {
    bloc: BLOC,
    year: YEAR,
    mode: "archive",
    stage: "closed",
    members: KEYS,
    head: KEYS[0]!,
    more: {
      source: SOURCE,
      invented: INVENTED,
      entered_on: "2026-11-02",
      missing: ["Bảng tiêu chí trước và sau khi sửa", "Danh sách đơn vị thành viên", "Kết quả chấm điểm và bình xét cuối năm"],
    },
  });
  await sowMeeting(sower, at, names, {
    key: "vhxh-2019",
    bloc: BLOC,
    yearId,
    kind: "MIDYEAR",
    title: "Hội nghị sơ kết công tác thi đua, khen thưởng sáu tháng đầu năm 2019",
    place: "Trụ sở Sở Giáo dục và Đào tạo tỉnh Vĩnh Phúc",
    startsAt: "2019-08-28T08:00",
    endedAt: "2019-08-28T11:00",
    mode: "archive",
    presences: MEMBERS.map(({ key, signer: [name, title] }) => ({ unit: key, name, title })),
    agenda: ["Kết quả thực hiện các phong trào thi đua", "Nhiệm vụ sáu tháng cuối năm"],
    resolutions: [
      {
        key: "bao-cao",
        subject: "REPORT",
        text: "Thông qua báo cáo sơ kết công tác thi đua, khen thưởng sáu tháng đầu năm 2019 của khối.",
      },
      { key: "tieu-chi", subject: "CRITERIA", text: "Sửa tiêu chí chấm điểm cho phù hợp nhiệm vụ chính trị, chuyên môn của từng đơn vị." },
      { key: "khen-thuong", subject: "OTHER", text: "Chỉ chọn khen thưởng điển hình thực sự tiêu biểu, chính xác, đúng quy định." },
      { key: "dien-hinh", subject: "OTHER", text: "Tuyên truyền; phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến." },
    ],
    more: {
      chair_name: "Phạm Thị Khánh",
      chair_title: "Giám đốc Sở Giáo dục và Đào tạo, Khối trưởng",
      secretary_name: "Nguyễn Thị Lành",
      source: SOURCE,
      invented: INVENTED,
      discussion:
        "Các đơn vị đăng ký thi đua với Ủy ban nhân dân tỉnh và với bộ, ngành chủ quản; triển khai năm phong trào do trung ương và tỉnh phát động.",
    },
  });
  for (const { figures, words, ...told } of MOVEMENTS) {
    await sowMovement(sower, at, {
      ...told,
      yearId,
      launchedOn: "2019-01-15",
      startsOn: "2019-01-15",
      endsOn: "2019-12-31",
      at: ENTERED,
      source: SOURCE,
      invented: INVENTED,
      joined: KEYS.map((unit, n) => ({ unit, on: `2019-02-${10 + n}` })),
      reviews: [
        {
          key: "so-ket",
          kind: "INTERIM",
          title: "Sơ kết sáu tháng đầu năm 2019",
          reportBy: "2019-08-20",
          ...closedOnPaper(ENTERED, "Các đơn vị triển khai phong trào theo kế hoạch của tỉnh, có kết quả bước đầu."),
          reports: onPaper(
            ENTERED,
            KEYS.map((unit, n) => [unit, figures[n]!, words]),
          ),
        },
      ],
    });
  }
  await sowMidyear(sower, at, yearId);
  await sowRoleModel(sower, at, {
    key: "vhxh-lop-hoc-mien-phi",
    yearId,
    unit: KEYS[0]!,
    movement: "vhxh-vi-nguoi-ngheo",
    kind: "COLLECTIVE",
    name: "Tổ giáo viên dạy thêm miễn phí cho học sinh nghèo",
    workplace: "một trường trung học cơ sở của tỉnh",
    field: "SOCIETY",
    state: "chosen",
    at: ENTERED,
    source: SOURCE,
    invented: "Bản tin nêu nhiệm vụ chọn và nhân rộng điển hình, không nêu tên: tập thể này và câu chuyện là giả định.",
    merit: "Mở lớp buổi tối cho học sinh hộ nghèo trong hai năm liền.",
    story:
      "Sáu giáo viên chia nhau ba buổi tối mỗi tuần, dạy tại nhà văn hóa thôn.\n\nHọc sinh không phải trả tiền; xã cho mượn bàn ghế và điện.",
    chosen: {
      on: "2019-08-28",
      basis: "Hội nghị sơ kết ngày 28/08/2019 (giả định)",
      resolution: at.of("resolution", "vhxh-2019", "dien-hinh"),
    },
  });
}
