import { placesOf } from "@/lib/desk/navigation";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";

/** Roles with a guide of their own; `account` is the one of the demo, by which the pictures are taken. The order says whose guide stands first for somebody with several posts. */
export const GUIDE_ROLES = {
  "thu-ky": { name: "Thư ký khối", account: "thuky", posts: ["bloc_secretary"] },
  "khoi-truong": { name: "Khối trưởng, Khối phó", account: "khoitruong", posts: ["bloc_head", "bloc_deputy"] },
  "quan-tri": { name: "Quản trị của tỉnh", account: "quantri", posts: ["province_admin"] },
  "lanh-dao-ban": { name: "Lãnh đạo cơ quan thi đua, khen thưởng tỉnh", account: "lanhdao", posts: ["board_leader"] },
  "chuyen-vien": { name: "Chuyên viên thi đua, khen thưởng tỉnh", account: "chuyenvien", posts: ["board_officer"] },
  "hoi-dong": { name: "Ủy viên, Thư ký Hội đồng", account: "hoidong", posts: ["council_secretary", "council_member"] },
  "giam-sat": { name: "Cán bộ kiểm tra, giám sát", account: "giamsat", posts: ["inspector"] },
  "lanh-dao-don-vi": { name: "Lãnh đạo đơn vị", account: "lanhdaodonvi", posts: ["unit_leader"] },
  "don-vi": {
    name: "Công chức phụ trách của đơn vị",
    account: "donvi",
    posts: ["unit_officer", "cross_checker", "domain_scorer", "delegate"],
  },
} as const satisfies Record<string, { name: string; account: string; posts: PostCode[] }>;

export type GuideRole = keyof typeof GUIDE_ROLES;
const ROLES = Object.keys(GUIDE_ROLES) as GuideRole[];
export const guideRole = (slug: string): GuideRole | null => ROLES.find((role) => role === slug) ?? null;
const holds = (role: GuideRole, code: PostCode) => (GUIDE_ROLES[role].posts as readonly PostCode[]).includes(code);

/** The guides of one's own posts first, then the others. */
export function guidesFor({ posts }: Pick<Actor, "posts">): { own: GuideRole[]; others: GuideRole[] } {
  const own = ROLES.filter((role) => posts.some(({ code }) => holds(role, code)));
  return { own, others: ROLES.filter((role) => !own.includes(role)) };
}

const OFFICES: readonly PostCode[] = ["bloc_head", "bloc_deputy", "bloc_secretary"];
/** Somebody who holds the role and nothing else, in the year 2026 of a bloc: what such a person finds at the left. */
export function sampleActor(role: GuideRole): Actor {
  const inBloc = GUIDE_ROLES[role].posts.some((code) => OFFICES.includes(code)),
    inUnit = inBloc || GUIDE_ROLES[role].posts.some((code) => ["unit_leader", "unit_officer"].includes(code));
  const post = (code: PostCode): HeldPost => ({
    id: code,
    code,
    unitId: inUnit ? "u" : null,
    unitName: null,
    blocYearId: OFFICES.includes(code) ? "y" : null,
    blocName: null,
    blocSlug: null,
    year: null,
    act: null,
    acting: null,
  });
  // Whoever holds an office of a bloc belongs to a unit as well.
  const codes: PostCode[] = inBloc ? [GUIDE_ROLES[role].posts[0], "unit_officer"] : [GUIDE_ROLES[role].posts[0]];
  return {
    provinceId: "p",
    provinceSlug: "tinh",
    provinceName: "",
    provinceKind: "PROVINCE",
    demo: false,
    personId: "me",
    name: "",
    title: null,
    homeUnitId: inUnit ? "u" : null,
    accountId: "a",
    sessionId: "s",
    passwordAt: "",
    mustEnrol: false,
    posts: codes.map(post),
    years: inUnit ? [{ id: "y", year: "2026", stage: "running", blocSlug: "khoi", blocName: "Khối" }] : [],
  };
}

/** The rooms such a person has, by the words of the navigation. */
export const roomsOf = (role: GuideRole): string[] => [
  ...new Set(placesOf(sampleActor(role)).flatMap(({ links }) => links.map(({ label }) => label))),
];
