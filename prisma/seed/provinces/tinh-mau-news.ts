import { sowArticle, sowOffer } from "../article.ts";
import { copyOf } from "../../../lib/portal/ranking/copy.ts";
import { rankingByYear } from "../../../lib/portal/ranking/publish.ts";
import { freezeResult } from "../../../lib/scoring/results.ts";
import type { Actor } from "../../../lib/tenancy/actor.ts";
import type { Story } from "../days.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

const INVENTED = "Tin giả định của Tỉnh Mẫu.",
  BLOC = "tham-muu-tong-hop",
  BLOC_NAME = "Khối thi đua các cơ quan Tham mưu - Tổng hợp";

/** News of the live year: one that is read, one that waits for a second person, one that waits for its hour. */
export async function sowNews(sower: Sower, at: Keys, yearId: string, { back, ahead, at: hour }: Story): Promise<void> {
  const shared = {
    bloc: BLOC,
    blocName: BLOC_NAME,
    yearId,
    year: "2026",
    viewsBefore: 0,
    invented: INVENTED,
    by: at.person("thu-ky"),
    author: "Thường trực khối",
  };
  const training = {
    file: "tap-huan-thong-ke-tinh.webp",
    caption: "Lớp hướng dẫn tại Thống kê tỉnh (ảnh minh họa).",
    alt: "Mười người ngồi trước máy tính, một người đứng chỉ lên màn chiếu",
  };
  await sowArticle(sower, at, {
    ...shared,
    key: "khoi-tham-muu-tong-hop-mo-lop-ky-nang-so",
    eventOn: back(8),
    datedOn: back(7),
    movementId: at.of("movement", "binh-dan-hoc-vu-so"),
    units: ["thong-ke-tinh", "so-tu-phap"],
    pictures: [training],
    title: "Hai cơ quan của khối mở lớp kỹ năng số cho người dân",
    summary: "Thống kê tỉnh và Sở Tư pháp mở lớp hướng dẫn nộp hồ sơ trực tuyến tại ba xã, 96 người dân dự.",
    body: [
      "Hưởng ứng phong trào “Cả tỉnh thi đua phổ cập kỹ năng số”, hai cơ quan cử cán bộ về ba xã, mỗi xã một buổi.",
      "[ảnh 1]",
      "## Học trên máy của chính mình",
      "Người dân mang điện thoại đến, nộp thử một hồ sơ thật. Cuối buổi 74 người tự nộp được.",
      "- Khó nhất là bước chụp giấy tờ.\n- Lần sau cán bộ sẽ mang giá kẹp điện thoại.",
    ].join("\n\n"),
  });
  await sowArticle(sower, at, {
    ...shared,
    key: "dien-hinh-mot-cua-so-noi-vu",
    eventOn: "2026-09-15",
    datedOn: "2026-09-21",
    movementId: at.of("movement", "rut-ngan-2026"),
    roleModelId: at.of("role-model", "mot-cua-so-noi-vu"),
    units: ["so-noi-vu"],
    photo: {
      file: "dien-hinh-mot-cua.webp",
      caption: "Bộ phận một cửa của Sở Nội vụ (ảnh minh họa).",
      alt: "Một người ngồi sau quầy, hai người dân đứng trước quầy",
    },
    title: "Điển hình tiên tiến: Nguyễn Thị Thanh Tâm",
    summary: "Tự làm bảng theo dõi hồ sơ, giúp bộ phận một cửa của Sở không còn hồ sơ quá hạn trong sáu tháng.",
    body: "Đầu năm, mỗi sáng chị Tâm phải gọi bốn phòng để hỏi hồ sơ nào sắp đến hạn.\n\n## Bắt đầu từ một bảng tính\n\nChị lập một bảng ghi ngày nhận, ngày hẹn và người giữ hồ sơ. Hồ sơ còn hai ngày thì dòng đổi màu.",
  });
  await sowArticle(sower, at, {
    ...shared,
    key: "so-tai-chinh-rut-ngan-tham-dinh-du-toan",
    eventOn: back(3),
    datedOn: back(1),
    movementId: at.of("movement", "rut-ngan-2026"),
    units: ["so-tai-chinh"],
    still: { sent_at: hour(1, "16:20"), sent_by_id: at.person("thu-ky") },
    title: "Sở Tài chính rút thời gian thẩm định dự toán còn bốn ngày",
    summary: "Từ tháng 7, dự toán của các cơ quan được thẩm định trong bốn ngày làm việc, trước đây là chín ngày.",
    body: "Sở bỏ một lần trình giấy, chuyển sang trình trên hệ thống. Cán bộ thẩm định nhận hồ sơ ngay khi cơ quan gửi.\n\nSáu tháng qua 41 dự toán đã thẩm định theo cách này, không hồ sơ nào quá hạn.",
  });
  await sowArticle(sower, at, {
    ...shared,
    key: "khoi-tham-muu-tong-hop-chuan-bi-tong-ket-2026",
    eventOn: ahead("2027-01-20", 50),
    datedOn: back(1),
    still: { due_at: `${ahead("2026-12-15", 14)}T08:00:00+07:00`, due_by_id: at.person("chuyen-vien"), due_version: 1 },
    title: "Khối Tham mưu - Tổng hợp chuẩn bị tổng kết năm 2026",
    summary: "Mười đơn vị hoàn thành tự chấm điểm; khối thẩm định rồi họp tổng kết, bình xét, suy tôn.",
    body: "Các đơn vị đã gửi bảng tự chấm. Khối trưởng, Khối phó và người chấm chéo thẩm định theo lịch.\n\nHội nghị tổng kết dự kiến tổ chức tại Văn phòng UBND tỉnh.",
  });
  // One that the unit of the demo accounts took for an item, one that waits for its answer.
  const offer = { article: "khoi-tham-muu-tong-hop-mo-lop-ky-nang-so", unit: "thong-ke-tinh", yearId, by: "thu-ky" };
  await sowOffer(sower, at, {
    ...offer,
    item: "phat-dong",
    at: hour(6, "09:10"),
    taken: { by: "don-vi", at: hour(5, "14:20"), issuer: "Cổng thi đua, khen thưởng Tỉnh Mẫu" },
  });
  await sowOffer(sower, at, { ...offer, item: "mo-hinh", at: hour(4, "10:05") });
}

/** The ranking of 2023 as it was decided, and as the public reads it. */
export async function sowPublicRanking(sower: Sower, at: Keys): Promise<void> {
  const yearId = at.year(BLOC, "2023"),
    by = { person: at.person("khoi-truong-2023"), post: "bloc_head" },
    when = "2023-12-22T08:30:00+07:00";
  await freezeResult({ sql: sower.client, actor: { personId: by.person } as Actor, now: new Date(when) }, yearId);
  const { lines, sections } = copyOf((await rankingByYear(sower.client, { khoi: BLOC, nam: "2023" }))!);
  await sower.into("published_ranking", [
    {
      id: yearId,
      bloc_year_id: yearId,
      bloc_name: BLOC_NAME,
      year: "2023",
      number: 1,
      settled_on: "2023-12-22",
      lines: JSON.stringify(lines),
      sections: JSON.stringify(sections),
      invented: "Điểm, thứ hạng là giả định; bản tin ngày 23/01/2024 chỉ nêu ba đơn vị được suy tôn.",
      published_at: "2024-01-23T08:00:00+07:00",
    },
  ]);
  sower.audit("ranking.published", yearId, { number: 1, units: lines.length }, "2024-01-23T08:00:00+07:00", by);
}
