import type { HeldPost, PostCode } from "@/lib/tenancy/actor";

/** Screen words of posts and offices (GLOSSARY.md). */
export const POST_WORDS = {
  unit_leader: "Lãnh đạo đơn vị",
  unit_officer: "Công chức phụ trách thi đua, khen thưởng",
  cross_checker: "Người chấm chéo",
  domain_scorer: "Người chấm theo lĩnh vực",
  board_officer: "Chuyên viên thi đua, khen thưởng tỉnh",
  board_leader: "Lãnh đạo cơ quan thi đua, khen thưởng tỉnh",
  council_member: "Ủy viên Hội đồng",
  council_secretary: "Thư ký Hội đồng",
  province_admin: "Quản trị của tỉnh",
  inspector: "Cán bộ kiểm tra, giám sát",
  bloc_head: "Khối trưởng",
  bloc_deputy: "Khối phó",
  bloc_secretary: "Thư ký khối",
  delegate: "Người được ủy quyền",
} satisfies Record<PostCode, string>;

/** "Thư ký khối, Văn phòng UBND tỉnh": what stands beside a name and on every confirmation. */
export const postLine = (post: HeldPost): string =>
  [POST_WORDS[post.code], post.blocName && `${post.blocName} ${post.year ?? ""}`.trim(), !post.blocName && post.unitName]
    .filter(Boolean)
    .join(", ");

/** The same where room is short and the scope already names the unit or the bloc. */
export const postShort = (post: HeldPost): string => `${POST_WORDS[post.code]}${post.year ? ` năm ${post.year}` : ""}`;
