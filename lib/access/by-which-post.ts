import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";
import type { Facts } from "./facts";

// What the lines of the table of rights (policy.ts) are made of.

/** Answers the post by which the actor may, or nothing. */
export type Rule = (actor: Actor, it: Facts) => HeldPost | undefined;

export const holds =
  (...codes: PostCode[]): Rule =>
  (actor) =>
    actor.posts.find((post) => codes.includes(post.code));

/** A post inside the unit the thing belongs to. */
export const inUnit =
  (...codes: PostCode[]): Rule =>
  (actor, it) =>
    it.unitId ? actor.posts.find((post) => codes.includes(post.code) && post.unitId === it.unitId) : undefined;

/** An office over the bloc-year in question, or over any year of the bloc where it belongs to the bloc. */
export const inOffice =
  (...codes: PostCode[]): Rule =>
  (actor, it) => {
    const years = it.blocYearId ? [it.blocYearId] : (it.blocYearIds ?? []);
    return it.archive
      ? undefined
      : actor.posts.find((post) => codes.includes(post.code) && post.blocYearId !== null && years.includes(post.blocYearId));
  };

/** Any post in a unit that is a member. */
export const asMember: Rule = (actor, it) =>
  actor.posts.find(
    (post) => ["unit_leader", "unit_officer"].includes(post.code) && post.unitId !== null && (it.memberUnitIds ?? []).includes(post.unitId),
  );

/** A post in a unit that the draw gave this sheet to check. */
export const asChecker: Rule = (actor, it) =>
  actor.posts.find(
    (post) =>
      ["unit_leader", "unit_officer", "cross_checker"].includes(post.code) &&
      post.unitId !== null &&
      (it.checkerUnitIds ?? []).includes(post.unitId),
  );

/** Named by the chair to keep the record of this one meeting: a person of a member unit. */
export const asKeeper: Rule = (actor, it) => (it.keeperId && it.keeperId === actor.personId ? asMember(actor, it) : undefined);
/** An office ends with its year; who exercised it then still hands the year over, by the post in their unit. */
export const formerly: Rule = (actor, it) =>
  it.archive === true || !(it.formerIds ?? []).includes(actor.personId)
    ? undefined
    : actor.posts.find(({ code }) => code === "unit_leader" || code === "unit_officer");

export const delegated =
  (act: string): Rule =>
  (actor, it) =>
    actor.posts.find((post) => post.code === "delegate" && post.act === act && post.unitId === it.unitId);

export const when =
  (asked: (actor: Actor, it: Facts) => boolean, rule: Rule): Rule =>
  (actor, it) =>
    asked(actor, it) ? rule(actor, it) : undefined;
export const any =
  (...rules: Rule[]): Rule =>
  (actor, it) => {
    for (const rule of rules) {
      const post = rule(actor, it);
      if (post) return post;
    }
    return undefined;
  };

/** Over a year entered from paper no right arises: what it holds was done on paper. */
export const live = (rule: Rule): Rule => when((_actor, it) => it.archive !== true, rule);

/** Nobody scores, settles, counts or appraises their own unit. */
export const otherUnit = (rule: Rule): Rule =>
  when((actor, it) => !!it.unitId && !actor.posts.some((post) => post.unitId === it.unitId) && actor.homeUnitId !== it.unitId, rule);
export const early = (rule: Rule): Rule => when((_actor, it) => it.late !== true, rule);
export const handedIn = (rule: Rule): Rule => when((_actor, it) => it.sheet === "sent" || it.sheet === "settled", rule);
export const settled = (rule: Rule): Rule => when((_actor, it) => it.sheet === "settled", rule);

/** Of a movement or a letter: for which circle it is. */
export const inCircle = (scope: NonNullable<Facts["scope"]>, rule: Rule): Rule => when((_actor, it) => it.scope === scope, rule);
export const onPaper = (rule: Rule): Rule => when((_actor, it) => it.archive === true, rule);

export const OFFICERS: PostCode[] = ["bloc_secretary", "bloc_head", "bloc_deputy"];
export const keepsBloc = any(
  inOffice(...OFFICERS),
  when((_actor, it) => it.archive === true, holds("board_officer", "province_admin")),
);
export const seesBloc = any(
  inOffice(...OFFICERS),
  asMember,
  holds("board_officer", "board_leader", "province_admin", "inspector", "council_member", "council_secretary"),
);
