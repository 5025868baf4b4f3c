/** A post in force, an office of a bloc-year exercised, or an act delegated: one row of effective_post. */
export type HeldPost = {
  id: string;
  code: PostCode;
  unitId: string | null;
  unitName: string | null;
  blocYearId: string | null;
  blocName: string | null;
  blocSlug: string | null;
  year: string | null;
  /** Of a delegation: the permission it lends. */
  act: string | null;
  /** KT., TUQ., Q.: travels onto the document. */
  acting: string | null;
};

export type PostCode =
  | "unit_leader"
  | "unit_officer"
  | "cross_checker"
  | "domain_scorer"
  | "board_officer"
  | "board_leader"
  | "council_member"
  | "council_secretary"
  | "province_admin"
  | "inspector"
  | "bloc_head"
  | "bloc_deputy"
  | "bloc_secretary"
  | "delegate";

/** A bloc-year that is not closed yet, for the navigation. */
export type OpenYear = { id: string; year: string; stage: string; blocSlug: string; blocName: string };

/** Who acts, as enter() answered it for this transaction. */
export type Actor = {
  provinceId: string;
  provinceSlug: string;
  provinceName: string;
  provinceKind: "PROVINCE" | "CITY";
  demo: boolean;
  personId: string;
  name: string;
  title: string | null;
  homeUnitId: string | null;
  accountId: string;
  sessionId: string;
  /** When the password was last typed: signing asks for it again. ISO time. */
  passwordAt: string;
  posts: HeldPost[];
  /** Open live years of the blocs in which the actor's units sit or offices are held, newest first. */
  years: OpenYear[];
  /** Holds a post with power, the province asks for a second factor, none is enrolled yet. */
  mustEnrol: boolean;
};
