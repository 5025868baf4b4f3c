import { sowArticle } from "../article.ts";
import { sowVinhPhuc2017 } from "../cases/vinh-phuc-mttq-2017.ts";
import { sowVinhPhucVhxh2019 } from "../cases/vinh-phuc-vhxh-2019.ts";
import { sowLiveBloc } from "../live-bloc.ts";
import { sowFace } from "../face.ts";
import { sowOffices, sowProvince, sowUnits, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const SLUG = "phu-tho";
const SINCE = "2025-07-01";

/** Agencies of today; the archives of Vĩnh Phúc are read inside Phú Thọ. */
const UNITS: SeedUnit[] = [
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ", leader: ["Phùng Văn Thắng", "Giám đốc"], officer: "Đào Thị Yến" },
];

export async function sowPhuTho(sower: Sower): Promise<void> {
  const at = await sowProvince(sower, {
    slug: SLUG,
    name: "Tỉnh Phú Thọ",
    kind: "PROVINCE",
    code: "25",
    placeName: "Phú Thọ",
    boardName: "Phòng Thi đua - Khen thưởng, Sở Nội vụ",
    contact: "Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Phú Thọ (thông tin liên hệ minh họa)",
  });
  await sowFace(
    sower,
    at,
    "Tỉnh Phú Thọ",
    { shortName: "Phú Thọ", accent: "nau", crest: "bieu-trung-phu-tho.webp" },
    `${SINCE}T09:00:00+07:00`,
  );
  const vinhPhuc = await sower.territoryAt("26", "2025-06-30");
  await sowUnits(sower, at, SLUG, UNITS, SINCE);
  await sowOffices(
    sower,
    at,
    SLUG,
    {
      admin: "Bùi Quang Hưng",
      officer: "Nguyễn Thị Hồng Nhung",
      leader: "Đỗ Văn Cường",
      council: "Lương Thị Oanh",
      inspector: "Trịnh Quốc Bảo",
      boardUnit: "so-noi-vu",
    },
    SINCE,
  );
  await sowLiveBloc(sower, at, SLUG, {
    key: "kinh-te",
    name: "Khối thi đua các sở Kinh tế",
    short: "Các sở Kinh tế",
    since: SINCE,
    units: [
      { key: "so-cong-thuong", code: "SCT", name: "Sở Công Thương", short: "Sở Công Thương" },
      { key: "so-xay-dung", code: "SXD", name: "Sở Xây dựng", short: "Sở Xây dựng" },
      {
        key: "so-nong-nghiep-va-moi-truong",
        code: "SNNMT",
        name: "Sở Nông nghiệp và Môi trường",
        short: "Sở NNMT",
        leader: ["Đinh Văn Sáng", "Giám đốc"],
        officer: "Kiều Thị Dung",
      },
    ],
    head: { unit: "so-cong-thuong", leader: ["Nguyễn Mạnh Tuấn", "Giám đốc"], secretary: "Phạm Thị Hoài" },
    member: { unit: "so-xay-dung", leader: ["Nguyễn Văn Lâm", "Giám đốc"], officer: "Hà Thị Phương" },
  });
  const archive = await sowVinhPhuc2017(sower, at, SLUG, vinhPhuc);
  await sowVinhPhucVhxh2019(sower, at, SLUG, vinhPhuc);
  await sowArticle(sower, at, {
    key: "khoi-mttq-vinh-phuc-trien-khai-thi-dua-2017",
    bloc: "mttq-vinh-phuc",
    blocName: "Khối thi đua MTTQ, các đoàn thể và tổ chức chính trị - xã hội tỉnh Vĩnh Phúc",
    year: "2017",
    yearId: archive.yearId,
    meetingId: archive.meetingId,
    eventOn: "2017-03-24",
    datedOn: "2017-03-28",
    viewsBefore: 0,
    author: "Thường trực khối",
    title: "Khối Mặt trận và các đoàn thể tỉnh Vĩnh Phúc triển khai thi đua năm 2017",
    summary: "Hội nghị ngày 24/03/2017 thông qua kế hoạch, quy chế và tiêu chí chấm điểm; mười đơn vị ký giao ước thi đua.",
    body: [
      "Hội nghị nhìn lại năm 2016: các phong trào được phát động rộng hơn, khen thưởng đúng và kịp thời, chú ý tập thể cơ sở và người trực tiếp làm việc.",
      [
        "- Thông qua kế hoạch hoạt động, quy chế và tiêu chí chấm điểm của khối.",
        "- Phát động thi đua và đăng ký thi đua năm 2017.",
        "- Ký kết giao ước thi đua giữa mười đơn vị thành viên.",
      ].join("\n"),
      "Sau hội nghị, từng đơn vị xây dựng kế hoạch riêng từ kế hoạch của khối, phối hợp và trao đổi kinh nghiệm trong năm.",
    ].join("\n\n"),
    photo: {
      file: "ky-giao-uoc-vinh-phuc.webp",
      caption: "Lễ ký tại hội nghị ngày 24/03/2017. Hình vẽ thay ảnh.",
      alt: "Hình vẽ: lãnh đạo các đơn vị đứng sau bàn, cùng ký giao ước thi đua",
    },
    source: "Bản tin của tỉnh Vĩnh Phúc ngày 28/03/2017",
    invented: "Tin viết lại từ dữ kiện của bản tin năm 2017; ảnh là hình vẽ, câu chữ là giả định.",
  });
}
