import { may } from "@/lib/access/policy";
import type { Actor, PostCode } from "@/lib/tenancy/actor";

/** The first post of the list that the person holds says what its empty desk waits for. */
const NOTHING: [PostCode[], string][] = [
  [["bloc_head"], "Việc hiện ở đây khi đơn vị gửi bảng tự chấm, hội nghị đang họp, hoặc năm thi đua đủ điều kiện chuyển bước."],
  [["bloc_secretary"], "Việc hiện ở đây khi phải chuẩn bị họp, ghi biên bản, thẩm định bảng tự chấm hoặc lập hồ sơ đề nghị."],
  [["bloc_deputy"], "Việc hiện ở đây khi phải thẩm định bảng chấm điểm của đơn vị Khối trưởng, hoặc thay Khối trưởng điều hành."],
  [
    ["board_officer"],
    "Việc hiện ở đây khi khối, cụm gửi hồ sơ đề nghị, Hội đồng có kết quả, hoặc một năm thi đua chưa có đơn vị đứng đầu.",
  ],
  [["board_leader"], "Việc hiện ở đây khi chuyên viên ghi kết luận thẩm định, soạn xong dự thảo quyết định, hoặc có chức vụ chờ xác nhận."],
  [
    ["council_secretary"],
    "Việc hiện ở đây khi cơ quan thi đua, khen thưởng tỉnh trình hồ sơ, hoặc phiên họp Hội đồng còn hồ sơ chưa ghi kết quả.",
  ],
  [["council_member"], "Hồ sơ trình Hội đồng xem ở mục Hồ sơ đề nghị; lịch và kết quả các phiên họp xem ở mục Hội đồng."],
  [["unit_leader"], "Việc hiện ở đây khi khối thông qua giao ước để ký, hoặc công chức phụ trách trình bảng tự chấm để duyệt."],
  [["unit_officer"], "Việc hiện ở đây khi khối mở tự chấm điểm, trả lại bảng tự chấm, hoặc thông báo kết quả thẩm định."],
  [["province_admin"], "Việc hiện ở đây khi tỉnh còn thiếu đơn vị, người, khối hoặc năm thi đua, hoặc có chức vụ chờ xác nhận."],
  [["inspector"], "Cán bộ kiểm tra, giám sát không có việc phải làm ở đây. Mở các mục dưới đây để xem khối, hồ sơ, quyết định và nhật ký."],
];

export const emptyWords = ({ posts }: Pick<Actor, "posts">): string =>
  NOTHING.find(([codes]) => posts.some(({ code }) => codes.includes(code)))?.[1] ?? "Việc được giao cho Anh/Chị hiện ở đây.";

/** Rooms that are only read: what the empty desk of whoever watches or sits in the council leads to, on a phone as well. */
const READ = [
  { may: "bloc.list", place: "/ban", label: "Tổng quan tỉnh" },
  { may: "bloc.list", place: "/khoi", label: "Khối, cụm thi đua" },
  { may: "proposal.list", place: "/ban/de-nghi", label: "Hồ sơ đề nghị" },
  { may: "council.read", place: "/hoi-dong", label: "Hội đồng" },
  { may: "decision.read", place: "/ban/quyet-dinh", label: "Quyết định" },
  { may: "audit.read", place: "/quan-tri/nhat-ky", label: "Nhật ký" },
] as const;

export const emptyPlaces = (actor: Actor): { href: string; label: string }[] =>
  actor.posts.some(({ code }) => code === "inspector" || code === "council_member")
    ? READ.filter((it) => may(it.may, actor, {})).map(({ place, label }) => ({ href: `/${actor.provinceSlug}${place}`, label }))
    : [];
