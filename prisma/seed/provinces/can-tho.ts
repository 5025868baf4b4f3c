import { sowArticle } from "../article.ts";
import { sowCanTho2017 } from "../cases/can-tho-mttq-2017.ts";
import { sowLiveBloc } from "../live-bloc.ts";
import { sowOpinions } from "../reader-opinion.ts";
import { sowFace } from "../face.ts";
import { sowOffices, sowProvince, sowUnits, type SeedUnit } from "../province.ts";
import type { Sower } from "../sow.ts";

const SLUG = "can-tho";
const SINCE = "2025-07-01";

const UNITS: SeedUnit[] = [
  {
    key: "so-noi-vu",
    code: "SNV",
    name: "Sở Nội vụ",
    short: "Sở Nội vụ",
    leader: ["Châu Minh Trí", "Giám đốc"],
    officer: "Lâm Thị Ngọc Diễm",
  },
];

export async function sowCanTho(sower: Sower): Promise<void> {
  const at = await sowProvince(sower, {
    slug: SLUG,
    name: "Thành phố Cần Thơ",
    kind: "CITY",
    code: "92",
    placeName: "Cần Thơ",
    boardName: "Phòng Thi đua - Khen thưởng, Sở Nội vụ",
    contact: "Phòng Thi đua - Khen thưởng, Sở Nội vụ thành phố Cần Thơ (thông tin liên hệ minh họa)",
  });
  await sowFace(
    sower,
    at,
    "Thành phố Cần Thơ",
    { shortName: "Cần Thơ", accent: "ngoc", crest: "bieu-trung-can-tho.webp" },
    `${SINCE}T09:00:00+07:00`,
  );
  await sowUnits(sower, at, SLUG, UNITS, SINCE);
  await sowOffices(
    sower,
    at,
    SLUG,
    {
      admin: "Huỳnh Quốc Việt",
      officer: "Trương Thị Kim Ngân",
      leader: "Nguyễn Hoàng Nam",
      council: "Võ Thành Long",
      inspector: "Phan Thị Cẩm Tú",
      boardUnit: "so-noi-vu",
    },
    SINCE,
  );
  await sowLiveBloc(sower, at, SLUG, {
    key: "van-hoa-xa-hoi",
    name: "Khối thi đua các sở Văn hóa - Xã hội",
    short: "Các sở Văn hóa - Xã hội",
    since: SINCE,
    units: [
      { key: "so-y-te", code: "SYT", name: "Sở Y tế", short: "Sở Y tế" },
      { key: "so-van-hoa-the-thao-va-du-lich", code: "SVHTTDL", name: "Sở Văn hóa, Thể thao và Du lịch", short: "Sở VHTTDL" },
      {
        key: "so-giao-duc-va-dao-tao",
        code: "SGDDT",
        name: "Sở Giáo dục và Đào tạo",
        short: "Sở GDĐT",
        leader: ["Thạch Sô Phia", "Giám đốc"],
        officer: "Dương Mỹ Linh",
      },
    ],
    head: { unit: "so-y-te", leader: ["Trần Quốc Huy", "Giám đốc"], secretary: "Lý Thị Thu Thảo" },
    member: { unit: "so-van-hoa-the-thao-va-du-lich", leader: ["Ngô Thị Bảo Trân", "Giám đốc"], officer: "Cao Hoàng Phúc" },
  });
  const archive = await sowCanTho2017(sower, at, SLUG);
  await sowArticle(sower, at, {
    key: "tam-don-vi-ky-giao-uoc-thi-dua-2017",
    bloc: "mttq-can-tho",
    blocName: "Khối thi đua Mặt trận Tổ quốc, các đoàn thể và Ban Dân tộc thành phố",
    year: "2017",
    yearId: archive.yearId,
    meetingId: archive.meetingId,
    eventOn: "2017-04-11",
    datedOn: "2017-04-27",
    viewsBefore: 680,
    author: "Thường trực khối",
    title: "Tám đơn vị khối Mặt trận, đoàn thể Cần Thơ cùng ký giao ước thi đua 2017",
    summary: "Họp ngày 11/04/2017, tám thành viên của Khối chốt việc phải làm trong năm và lần lượt ký giao ước chung.",
    body: [
      "Ký giao ước có Ủy ban Mặt trận Tổ quốc, Hội Cựu chiến binh, Hội Nông dân, Liên đoàn Lao động, Thành Đoàn, Hội Liên hiệp Phụ nữ, Hội Chữ thập đỏ và Ban Dân tộc. Bản giao ước có bảy nội dung:",
      [
        "1. Góp việc cụ thể vào chủ đề năm của Thành ủy: đầu tư, cạnh tranh, hội nhập.",
        "2. Thêm đoàn viên, hội viên; sinh hoạt đều, có chất lượng.",
        "3. Tìm và khen đúng lúc người tốt, việc tốt trong các cuộc vận động và phong trào “Dân vận khéo”.",
        "4. Mở lớp nghiệp vụ cho cán bộ các tổ chức thành viên.",
        "5. Giám sát, phản biện xã hội và theo kiến nghị đến cùng.",
        "6. Kiểm tra phong trào, giúp đỡ nhân tố mới.",
        "7. Đạt chỉ tiêu riêng; giữ vững chi bộ, công đoàn, cơ quan văn hóa và an toàn.",
      ].join("\n"),
      "Trưởng Ban Thi đua - Khen thưởng thành phố, đồng thời là Phó Giám đốc Sở Nội vụ, dự và đề nghị mỗi đơn vị đưa nội dung giao ước vào kế hoạch của mình.",
    ].join("\n\n"),
    photo: {
      file: "ky-giao-uoc-can-tho.webp",
      caption: "Lễ ký tại hội nghị ngày 11/04/2017. Hình vẽ thay ảnh.",
      alt: "Hình vẽ: lãnh đạo tám đơn vị đứng sau bàn, cùng ký giao ước thi đua",
    },
    source: "Bản tin của thành phố ngày 27/04/2017",
    invented: "Tin viết lại từ dữ kiện của bản tin năm 2017; ảnh là hình vẽ, câu chữ và tên người ký là giả định.",
  });
  await sowOpinions(sower, at, [
    {
      article: "tam-don-vi-ky-giao-uoc-thi-dua-2017",
      name: "Bạn đọc quận Ninh Kiều (minh họa)",
      words: "Mong cuối năm Khối đăng kết quả từng nội dung đã ký để người dân cùng theo dõi.",
      at: "2017-04-27T15:20:00+07:00",
      answer: "Kết quả sẽ đăng ở mục này sau hội nghị tổng kết của Khối.",
      state: "published",
    },
    {
      article: "tam-don-vi-ky-giao-uoc-thi-dua-2017",
      name: "Bạn đọc quận Cái Răng (minh họa)",
      words: "Ảnh trong bài có bản lớn hơn để in treo ở nhà văn hóa khu vực không?",
      at: "2017-05-03T09:05:00+07:00",
      state: "waiting",
    },
    {
      name: "Cán bộ hưu trí (minh họa)",
      words: "Chữ trên cổng nên có cách phóng to cho người lớn tuổi.",
      at: "2026-03-10T08:30:00+07:00",
      answer: "Góc trên của mỗi trang có nút “Cỡ chữ lớn”.",
      state: "published",
    },
  ]);
}
